/**
 * The ring: which picture the next key will answer. Pictures go by their handle's number on the page.
 * "Unanswered" below means: nothing said of it yet, and not left out of next (page furniture).
 */

/** Screen px the pointer must travel after a key before it can choose: a nudge or a resting pointer chooses nothing. */
export const pointerTravel = 24;

export interface RingPictures {
  /** Every picture, in reading order. */
  readonly order: readonly number[];
  readonly answered: ReadonlySet<number>;
  /** Left out of next: the pointer may still choose them. */
  readonly leftOut: ReadonlySet<number>;
  /** At least half in view. */
  readonly inView: ReadonlySet<number>;
}

export interface Ring {
  readonly pictures: RingPictures;
  readonly current: number | null;
  /** What `keys` chose is left for the next unanswered once it is answered; what `pointer` chose is stayed on. */
  readonly chosenBy: 'keys' | 'pointer';
  /**
   * Set by the last input alone: the picture the view should go to. A page that changes by itself moves no view, but
   * where the person waits at the `end` for more.
   */
  readonly reveal: number | null;
  /**
   * The last key wanted a next unanswered picture and there was none: `allAnswered` on the whole page, `noneAfter`
   * with some further up. When one joins after the current picture, the ring goes on to it.
   */
  readonly end: 'allAnswered' | 'noneAfter' | null;
  /** Screen px travelled since the last key, and where the pointer was then. */
  readonly travelled: number;
  readonly pointer: { readonly x: number; readonly y: number } | null;
}

type RingStep = 'next' | 'previous' | 'nextUnanswered' | 'previousUnanswered';

export type RingInput =
  /** What is on the page changed. Send it with the new answers before `answered`. */
  | { readonly type: 'pictures'; readonly pictures: RingPictures }
  /** A trusted `pointermove`, in screen px, and the picture under it: never a `pointerover`. */
  | { readonly type: 'pointerMoved'; readonly x: number; readonly y: number; readonly over: number | null }
  | { readonly type: 'stepped'; readonly to: RingStep }
  /** Chosen by place (above, below) or by what was undone. */
  | { readonly type: 'wentTo'; readonly picture: number }
  /** A key or a click answered it. `stay`: pictures of this set may have many classes. */
  | { readonly type: 'answered'; readonly stay: boolean }
  /** Any other key of ours: the pointer starts its travel anew. */
  | { readonly type: 'key' };

export const noRing: Ring = {
  pictures: { order: [], answered: new Set(), leftOut: new Set(), inView: new Set() },
  current: null,
  chosenBy: 'keys',
  reveal: null,
  end: null,
  travelled: 0,
  pointer: null,
};

export function stepRing(ring: Ring, input: RingInput): Ring {
  const still = { ...ring, reveal: null };
  switch (input.type) {
    case 'pictures':
      return withPictures(still, input.pictures);
    case 'pointerMoved':
      return pointerMoved(still, input);
    case 'stepped':
      return stepped(byKey(still), input.to);
    case 'wentTo':
      return input.picture === ring.current || ring.pictures.order.includes(input.picture)
        ? chosen(byKey(still), input.picture)
        : byKey(still);
    case 'answered':
      // What the pointer chose is stayed on; what the keys chose gives way to the next unanswered one.
      return input.stay || ring.chosenBy === 'pointer' ? { ...still, travelled: 0, end: null } : goOn(byKey(still));
    case 'key':
      return { ...still, travelled: 0 };
  }
}

/** The number of pictures that wait for an answer. */
export function unansweredCount({ order, answered, leftOut }: RingPictures): number {
  return order.reduce((count, id) => count + (answered.has(id) || leftOut.has(id) ? 0 : 1), 0);
}

const byKey = (ring: Ring): Ring => ({ ...ring, chosenBy: 'keys', travelled: 0, end: null });

const chosen = (ring: Ring, current: number): Ring => ({ ...ring, current, reveal: current });

function isOpen({ answered, leftOut }: RingPictures, id: number): boolean {
  return !answered.has(id) && !leftOut.has(id);
}

function pointerMoved(ring: Ring, { x, y, over }: { x: number; y: number; over: number | null }): Ring {
  const from = ring.pointer ?? { x, y };
  const travelled = ring.travelled + Math.hypot(x - from.x, y - from.y);
  const moved = { ...ring, travelled, pointer: { x, y } };
  if (travelled < pointerTravel || over === null || over === ring.current) return moved;
  return { ...moved, current: over, chosenBy: 'pointer', end: null };
}

function stepped(ring: Ring, to: RingStep): Ring {
  const { pictures, current } = ring;
  const back = to === 'previous' || to === 'previousUnanswered';
  const onlyOpen = to === 'nextUnanswered' || to === 'previousUnanswered';
  const order = back ? pictures.order.toReversed() : pictures.order;
  const at = current === null ? -1 : order.indexOf(current);
  const fits = (id: number) => (onlyOpen ? isOpen(pictures, id) : !pictures.leftOut.has(id));
  // Space that was asked for goes round to what was passed over; an arrow stops at the ends.
  const found = order.slice(at + 1).find(fits) ?? (onlyOpen ? order.slice(0, Math.max(at, 0)).find(fits) : undefined);
  if (found !== undefined) return chosen(ring, found);
  const left = current !== null && isOpen(pictures, current);
  return { ...ring, reveal: current, end: onlyOpen && !left ? 'allAnswered' : null };
}

/** After an answer: the next unanswered picture further on. It never leaps back up by itself. */
function goOn(ring: Ring): Ring {
  const { pictures, current } = ring;
  const at = current === null ? -1 : pictures.order.indexOf(current);
  const open = pictures.order.filter((id) => id !== current && isOpen(pictures, id));
  const next = pictures.order.slice(at + 1).find((id) => isOpen(pictures, id));
  if (next !== undefined) return chosen(ring, next);
  return { ...ring, end: open.length > 0 ? 'noneAfter' : 'allAnswered' };
}

function withPictures(ring: Ring, pictures: RingPictures): Ring {
  const now = { ...ring, pictures };
  const { current } = ring;
  if (current !== null && pictures.order.includes(current)) {
    if (ring.end === null) return now;
    // At the end: an undone answer ends the end, and what joins further on is gone on to.
    const on = isOpen(pictures, current) ? { ...now, end: null } : goOn(now);
    return on.reveal === null ? on : { ...on, end: null };
  }
  return { ...now, current: replacement(ring, pictures), chosenBy: 'keys', end: null };
}

/** For a start, or when the current picture has gone: what took its place, as near as can be told. */
function replacement({ current, pictures: old }: Ring, now: RingPictures): number | null {
  const here = new Set(now.order);
  const after = current === null ? [] : old.order.slice(old.order.indexOf(current) + 1);
  const firstSeen = now.order.findIndex((id) => now.inView.has(id));
  const survivors = after.filter((id) => here.has(id) && isOpen(now, id));
  return (
    survivors.find((id) => now.inView.has(id)) ??
    now.order.find((id) => now.inView.has(id) && isOpen(now, id)) ??
    survivors[0] ??
    now.order.slice(Math.max(firstSeen, 0)).find((id) => isOpen(now, id)) ??
    now.order.find((id) => isOpen(now, id)) ??
    now.order[Math.max(firstSeen, 0)] ??
    null
  );
}
