import { createModel, effect, untracked } from '@preact/signals';
import { type Id, newId } from '../../domain/ids.ts';
import type { ClassId } from '../../domain/label-set.ts';
import { aimTime } from '../../overlay/aim.ts';
import { type Brush, brushAt, strokeTo } from '../../overlay/paint.ts';
import { answerMany } from './answer-many.ts';
import type { ActDeps } from './deps.ts';

type PaintPorts = {
  deps: ActDeps;
  /** Answers the current picture; true where that changed anything. */
  answer(classId: ClassId, gesture: Id): boolean;
  /** A steady clock, ms. */
  now(): number;
  /** Whether the overlay can be seen: what it can't be, answers nothing. */
  seen: { peek(): boolean };
};

type Spot = { readonly x: number; readonly y: number };
type Held = { code: string; classId: ClassId; gesture: Id; brush: Brush | null; count: number; painted: number };

/** A class key that is held: it answers the current picture, and then each unanswered one the moving pointer enters. */
export const PaintModel = createModel(({ deps, answer, now, seen }: PaintPorts) => {
  const { hold, labelSet, labels, page, reader, ring, feedback } = deps;
  let held: Held | null = null;
  /** Of the pictures near the view while a key is held: since when each shows what it does. */
  const shownSince = new Map<number, { address: string; at: number }>();

  function noteShown(at: number): void {
    for (const { picture, address } of page.seen.peek().near) {
      if (shownSince.get(picture.id)?.address !== address) shownSince.set(picture.id, { address, at });
    }
  }

  effect(() => {
    void page.seen.value;
    if (held) untracked(() => noteShown(now()));
  });

  /** What is asked of a picture before a stroke takes it is what a sweep asks. */
  function takes(id: number): boolean {
    const picture = ring.byId.peek().get(id);
    if (!picture || picture.address === '' || ring.pictures.peek().leftOut.has(id)) return false;
    // What the page has just put there, the person had no time to see.
    if (now() - (shownSince.get(id)?.at ?? Number.NEGATIVE_INFINITY) < aimTime) return false;
    const key = page.keyOf(picture.address);
    if (labels.isAnswered(key) || !labels.isTold(key) || !reader.stillShows(picture)) return false;
    return reader.isInView(picture.picture) && !reader.isCovered(picture.picture);
  }

  function put(stroke: Held, id: number): void {
    const picture = ring.byId.peek().get(id);
    if (!picture || !takes(id)) return;
    answerMany(deps, stroke.classId, [picture], stroke.gesture);
    stroke.count += 1;
    stroke.painted += 1;
    feedback.flashOn(picture.picture, reader.frameOf(picture.picture), labelSet.viewOf(stroke.classId));
    feedback.say('overlay.painting', { count: stroke.count });
    ring.refresh();
  }

  function end(): void {
    if (held && held.painted > 0) feedback.say('overlay.swept', { count: held.count });
    held = null;
  }

  return {
    /** A class key went down with the pointer at `at`, if that is known. */
    begin(classId: ClassId, code: string, at: Spot | null): void {
      end();
      const stroke: Held = { code, classId, gesture: newId(), brush: at && brushAt(at), count: 0, painted: 0 };
      hold.run(() => {
        if (answer(classId, stroke.gesture)) stroke.count += 1;
      });
      shownSince.clear();
      noteShown(Number.NEGATIVE_INFINITY);
      if (labelSet.find(classId)?.tag) held = stroke;
    },
    /** The key repeats: true where it is held to paint, which is then said. */
    repeats(code: string): boolean {
      if (held?.code !== code) return false;
      if (held.painted === 0) feedback.say('overlay.holdToPaint');
      return true;
    },
    /** The pointer moved to `to`; `overOurs`: it is over a part of the overlay, and in no picture. */
    moved(to: Spot, overOurs: boolean): void {
      const stroke = held;
      if (!stroke) return;
      if (!seen.peek()) {
        end();
        return feedback.say('overlay.refusedHidden', {}, 'warning');
      }
      const pictureAt = ({ x, y }: Spot) => (overOurs ? null : page.pictureAt(x, y));
      const before = stroke.brush ?? brushAt(to);
      // What the page has put under the resting pointer meanwhile was not entered by it.
      const over = before.over === undefined ? undefined : pictureAt(before.from);
      const { brush, entered } = strokeTo({ ...before, over }, to, pictureAt);
      stroke.brush = brush;
      for (const id of entered) hold.run(() => put(stroke, id));
    },
    /** A key was let go. */
    keyUp(code: string): void {
      if (held?.code === code) end();
    },
    /** Another key, the focus or the view went: what is held may never be heard of again. */
    end,
  };
});
