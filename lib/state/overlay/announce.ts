import { computed, effect, untracked } from '@preact/signals';
import { classesOf, tagsOf } from '../../domain/answering.ts';
import { describePicture } from '../../page/describe-picture.ts';
import type { SeenPicture } from '../../page/page-picture.ts';
import type { OverlayModel } from './overlay-model.ts';
import type { ClassView, FlashView } from './view.ts';

type Model = InstanceType<typeof OverlayModel>;

/** What a screen reader is to say: an answer just given, a message by its key, the picture the next key will answer. */
export type Announced =
  | { type: 'answer'; label: FlashView['label']; put: boolean; saved: boolean }
  | { type: 'words'; key: string; params: Record<string, string | number> }
  | {
      type: 'picture';
      /** Its place among the pictures that count, from 1; 0 where it is none of them. */
      at: number;
      total: number;
      about: string;
      classes: readonly ClassView[];
      verdict: 'done' | 'skipped' | null;
      unsure: boolean;
    };

/** Nothing is said before the person rests for so long, ms: keys at speed must not flood. An answer is acked well within it. */
const restMs = 150;
/** So many rests an answer's ack is waited for: one announcement says more than two, of which the second cuts off the first. */
const mostRests = 8;
/** The most of a page's text that is read out, in characters. */
const aboutLength = 120;

/** What was said of the current picture. */
function answersHere({ page, labels }: Model, seen: SeenPicture) {
  const answers = labels.shown(page.keyOf(seen.address));
  const { annotations, verdict } = answers;
  return {
    tags: tagsOf(answers).map((tag) => tag.class),
    classes: classesOf(answers),
    verdict: verdict?.verdict ?? null,
    unsure: annotations.some((row) => row.unsure) || verdict?.unsure === true,
  };
}

function currentPicture(model: Model): Announced | null {
  const seen = model.ring.current.peek();
  if (!seen) return null;
  const { alt, caption } = describePicture(seen.picture, Date.now());
  const { classes, tags: _, ...rest } = answersHere(model, seen);
  return {
    type: 'picture',
    at: model.page.taken.peek().indexOf(seen) + 1,
    total: model.page.taken.peek().length,
    about: (alt ?? caption ?? '').slice(0, aboutLength),
    classes: classes.map((id) => model.labelSet.viewOf(id)),
    ...rest,
  };
}

/**
 * Puts into words what the eye sees happen, for one live region: what came last is said, once the person rests. An answer
 * and the picture it leads to are one announcement. The result ends it.
 */
export function announce(
  model: Model,
  after: (ms: number, run: () => void) => () => void,
  say: (parts: readonly Announced[]) => void,
): () => void {
  const { feedback, ring, sending } = model;
  let answer: FlashView['label'] | null = null;
  let words: Announced | null = null;
  let moved = false;
  /** It was said that something is not saved: that it is, comes too. */
  let owed = false;
  let callOff = () => {};
  let rests = 0;
  /** Which picture is current, what it shows, and what was said of it: that it loads, or moves, is nothing to tell. */
  let last = '';
  const shown = computed(() => {
    // Behind the loupe nothing of it is heard.
    if (model.editor.isOpen.value) return last;
    const seen = ring.current.value;
    void model.labels.changes.value;
    last = seen ? JSON.stringify([seen.picture.id, seen.address, answersHere(model, seen)]) : '';
    return last;
  });
  /** The picture that was current when something was last said. */
  let before: number | null = null;

  function speak(): void {
    const { state } = sending.saving.peek();
    rests += 1;
    if (answer && state === 'saving' && rests < mostRests) return rest();
    const saved = state === 'saved';
    const seen = ring.current.peek();
    // Where a picture has many, the key that put a class takes it off again, and the ring stays.
    const stays = seen !== undefined && seen.picture.id === before;
    const has = (label: FlashView['label']) =>
      typeof label === 'string' || !stays || answersHere(model, seen).tags.includes(label.id);
    const parts: (Announced | null)[] = [answer && { type: 'answer', label: answer, put: has(answer), saved }, words];
    if (answer && !saved) owed = true;
    if (moved) parts.push(currentPicture(model));
    before = seen?.picture.id ?? null;
    [answer, words, moved] = [null, null, false];
    const said = parts.filter((part) => part !== null);
    if (said.length > 0) say(said);
  }
  function rest(): void {
    callOff();
    callOff = after(restMs, speak);
  }
  function soon(): void {
    rests = 0;
    rest();
  }
  function tell(key: string, params: Record<string, string | number> = {}): void {
    words = { type: 'words', key, params };
    soon();
  }
  /** Runs when what it reads changes; what it calls reads on its own account. */
  const watch = (read: () => (() => void) | undefined) =>
    effect(() => {
      const act = read();
      if (act) untracked(act);
    });

  const ends = [
    watch(() => {
      const label = feedback.flash.value?.label;
      return label === undefined
        ? undefined
        : () => {
            answer = label;
            soon();
          };
    }),
    watch(() => {
      return shown.value !== '' && model.isOn.value && !model.isPaused.value
        ? () => {
            moved = true;
            soon();
          }
        : undefined;
    }),
    watch(() => {
      const notice = feedback.notice.value;
      return notice ? () => tell(notice.key, notice.params) : undefined;
    }),
    watch(() => {
      const count = model.sweeping.count.value;
      if (count === null) return undefined;
      return count === 0 ? () => tell('overlay.refusedNothingToSweep') : () => tell('overlay.sweepHint', { count });
    }),
    watch(() => (model.inField.value && !model.isPaused.value ? () => tell('overlay.refusedField') : undefined)),
    watch(() => (model.isPaused.value && !model.isGone.value ? () => tell('overlay.paused') : undefined)),
    watch(() => {
      const count = model.sending.answers.peek().length;
      if (!model.isGone.value) return undefined;
      return () => (count > 0 ? tell('overlay.goneUnsaved', { count }) : tell('overlay.gone'));
    }),
    watch(() => {
      const saving = sending.saving.value;
      return () => {
        if (saving.state === 'saved' && owed) tell('overlay.sayAllSaved');
        const was = owed;
        owed = saving.state === 'saving' ? owed : saving.state !== 'saved';
        if (saving.state === 'trouble' && !was) tell('overlay.notSavedTrying', { ...saving });
        if (saving.state === 'blocked' && !was && !model.isGone.peek())
          tell('overlay.notSaved', { count: saving.count });
      };
    }),
  ];
  return () => {
    callOff();
    for (const end of ends) end();
  };
}
