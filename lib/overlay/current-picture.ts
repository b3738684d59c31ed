/**
 * The ring: which picture the next key will answer. Pictures go by their handle's number on the page.
 * "Unanswered" below means: nothing said of it so far as is known, and not left out of next (page furniture). Of what
 * was said nobody has told yet, the ring chooses none.
 */

/** Screen px the pointer must travel after a key before it can choose: a nudge or a resting pointer chooses nothing. */
export const pointerTravel = 24;

export interface RingPictures {
  /** Every picture, in reading order. */
  readonly order: readonly number[];
  readonly answered: ReadonlySet<number>;
  /** Left out of next: the pointer may still choose them. */
  readonly leftOut: ReadonlySet<number>;
  /** What was said of these has been asked and is not known yet: they may be answered. */
  readonly unknown: ReadonlySet<number>;
  /** Lazy ones that show no address to ask by: to go there is what makes the page load them. */
  readonly unread: ReadonlySet<number>;
  /** More may be on the page than is known of yet; false unless told. */
  readonly partial?: boolean;
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
   * The last key wanted a next picture and there was none: `allAnswered` on the whole page, `noneAfter` with some further
   * up, or not known yet; `last`: the current one may still be answered. When an unanswered one joins after the current
   * picture, the ring goes on to it.
   */
  readonly end: 'allAnswered' | 'noneAfter' | 'last' | null;
  /** The current picture was chosen as an unanswered one while it was unread: should it prove answered, the ring goes on. */
  readonly guessed: boolean;
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
  /** Chosen by a click of its own, which is in view: the pointer's choice, however far it travelled. */
  | { readonly type: 'pointed'; readonly picture: number }
  /** A key wanted what lies below all pictures. */
  | { readonly type: 'wentPast' }
  /** Where labelling was when the page was left: the first unanswered picture from this one on. */
  | { readonly type: 'cameBack'; readonly picture: number }
  /** The page shows another view under another address: nothing of the old choice counts. */
  | { readonly type: 'newView' }
  /** A key or a click answered it. `stay`: pictures of this set may have many classes. */
  | { readonly type: 'answered'; readonly stay: boolean }
  /** Any other key of ours: the pointer starts its travel anew. */
  | { readonly type: 'key' };

/** Before anything was seen. */
export const noRing: Ring = {
  pictures: {
    order: [],
    answered: new Set(),
    leftOut: new Set(),
    unknown: new Set(),
    unread: new Set(),
    inView: new Set(),
  },
  current: null,
  chosenBy: 'keys',
  reveal: null,
  end: null,
  guessed: false,
  travelled: 0,
  pointer: null,
};

/** Where the ring is after this. Pure. */
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
    case 'pointed':
      return ring.pictures.order.includes(input.picture)
        ? { ...still, current: input.picture, chosenBy: 'pointer', end: null, guessed: false, travelled: 0 }
        : still;
    case 'wentPast':
      return { ...byKey(still), end: ring.current === null ? null : 'last' };
    case 'cameBack':
      return cameBack(still, input.picture);
    case 'newView':
      return withPictures({ ...still, current: null }, ring.pictures);
    case 'answered':
      // What the pointer chose is stayed on; what the keys chose gives way to the next unanswered one.
      return input.stay || ring.chosenBy === 'pointer' ? { ...still, travelled: 0, end: null } : goOn(byKey(still));
    case 'key':
      return { ...still, travelled: 0 };
  }
}

/** The number of pictures that wait for an answer. */
export function unansweredCount(pictures: RingPictures): number {
  return pictures.order.reduce((count, id) => count + (isOpen(pictures, id) ? 1 : 0), 0);
}

/** At the end of what there is; what the next key says must not fall on the last answer. */
export const isPastAll = ({ end }: Pick<Ring, 'end'>): boolean => end === 'allAnswered' || end === 'noneAfter';

const byKey = (ring: Ring): Ring => ({ ...ring, chosenBy: 'keys', travelled: 0, end: null, guessed: false });

const chosen = (ring: Ring, current: number): Ring => ({ ...ring, current, reveal: current, guessed: false });

const chosenOpen = (ring: Ring, id: number): Ring => ({ ...chosen(ring, id), guessed: ring.pictures.unread.has(id) });

function isOpen({ answered, leftOut, unknown }: RingPictures, id: number): boolean {
  return !answered.has(id) && !leftOut.has(id) && !unknown.has(id);
}

function openAfter({ pictures, current }: Ring): number | undefined {
  const at = current === null ? -1 : pictures.order.indexOf(current);
  return pictures.order.slice(at + 1).find((id) => isOpen(pictures, id));
}

function pointerMoved(ring: Ring, { x, y, over }: { x: number; y: number; over: number | null }): Ring {
  const from = ring.pointer ?? { x, y };
  const travelled = ring.travelled + Math.hypot(x - from.x, y - from.y);
  const moved = { ...ring, travelled, pointer: { x, y } };
  if (travelled < pointerTravel || over === null || over === ring.current) return moved;
  return { ...moved, current: over, chosenBy: 'pointer', end: null, guessed: false };
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
  if (found !== undefined) return onlyOpen ? chosenOpen(ring, found) : chosen(ring, found);
  const left = !onlyOpen || (current !== null && isOpen(pictures, current));
  const past = to === 'next' || to === 'nextUnanswered' ? 'last' : null;
  return { ...ring, reveal: current, end: current !== null && left ? past : nothingLeft(pictures) };
}

/** Said only when it is known of every picture. */
function nothingLeft({ order, unknown, leftOut, partial }: RingPictures): 'allAnswered' | 'noneAfter' {
  return partial || order.some((id) => unknown.has(id) && !leftOut.has(id)) ? 'noneAfter' : 'allAnswered';
}

function cameBack(ring: Ring, to: number): Ring {
  const { pictures } = ring;
  const at = pictures.order.indexOf(to);
  const next = at < 0 ? undefined : pictures.order.slice(at).find((id) => isOpen(pictures, id));
  return next === undefined ? ring : chosenOpen(byKey(ring), next);
}

/** After an answer: the next unanswered picture further on. It never leaps back up by itself. */
function goOn(ring: Ring): Ring {
  const { pictures, current } = ring;
  const next = openAfter(ring);
  if (next !== undefined) return chosenOpen(ring, next);
  const open = pictures.order.some((id) => id !== current && isOpen(pictures, id));
  return { ...ring, guessed: false, end: open ? 'noneAfter' : nothingLeft(pictures) };
}

function withPictures(ring: Ring, pictures: RingPictures): Ring {
  const now = { ...ring, pictures };
  const { current } = ring;
  if (current === null || !pictures.order.includes(current)) {
    return { ...now, current: replacement(ring, pictures), chosenBy: 'keys', end: null, guessed: false };
  }
  if (ring.guessed) {
    if (pictures.answered.has(current)) return goOn(now);
    return { ...now, guessed: pictures.unread.has(current) || pictures.unknown.has(current) };
  }
  // At the end: an undone answer ends the end, and what joins further on is gone on to.
  if (isPastAll(ring) && isOpen(pictures, current)) return { ...now, end: null };
  const next = ring.end === null ? undefined : openAfter(now);
  if (next !== undefined) return { ...chosenOpen(now, next), end: null };
  return isPastAll(ring) ? goOn(now) : now;
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
    now.order.slice(Math.max(firstSeen, 0)).find((id) => !now.unknown.has(id)) ??
    null
  );
}
