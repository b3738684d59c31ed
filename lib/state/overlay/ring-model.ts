import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import { afterChange, aimed, missesAim, noAim } from '../../overlay/aim.ts';
import {
  isPastAll,
  noRing,
  pointerTravel,
  type RingInput,
  type RingPictures,
  stepRing,
  unansweredCount,
} from '../../overlay/current-picture.ts';
import type { PagePicture, SeenPicture } from '../../page/page-picture.ts';

type RingPorts = {
  pictures: { readonly value: readonly SeenPicture[] };
  /** Whether these are all; if not, those near the window. */
  complete: { readonly value: boolean };
  inView: () => ReadonlySet<PagePicture>;
  /** Grows when what was said of any picture changed. */
  labelChanges: { readonly value: number };
  furnitureToo: { readonly value: boolean };
  /** What was said of the pictures in view is known: before that nobody can tell which one waits for an answer. */
  started: { readonly value: boolean };
  /** What is known to have been said of a picture that has an address. */
  said(picture: SeenPicture): 'something' | 'nothing' | 'unknown';
  /** A steady clock, ms. */
  now(): number;
  /** Scrolls a picture into view, at once; false where that can't be done. */
  reveal(picture: PagePicture): boolean;
};

/** Steps that no input of the person's brings about. A mere `key` tells where the aim is, and moves it not. */
const byPage: ReadonlySet<RingInput['type']> = new Set(['pictures', 'newView', 'cameBack', 'key']);

/** The ring: which picture the next key answers. The rules are `stepRing`'s; this joins them to the page and the labels. */
export const RingModel = createModel((ports: RingPorts) => {
  const ring = signal(noRing);
  /** What could not be brought into view as it was then: a carousel's slide that only the page moves. */
  const outOfReach = new WeakSet<SeenPicture>();

  const byId = computed(() => new Map(ports.pictures.value.map((seen) => [seen.picture.id, seen])));
  const missed = signal(0);
  const order = computed(() => ports.pictures.value.map((seen) => seen.picture.id));
  const leftOut = computed(() => {
    void missed.value;
    const inView = ports.inView();
    const isAway = (seen: SeenPicture) => outOfReach.has(seen) && !inView.has(seen.picture);
    const out = ports.pictures.value.filter((seen) => (seen.furniture && !ports.furnitureToo.value) || isAway(seen));
    return new Set(out.map((seen) => seen.picture.id));
  });
  const said = computed(() => {
    void ports.labelChanges.value;
    const sets = { something: new Set<number>(), unknown: new Set<number>(), unread: new Set<number>() };
    for (const seen of ports.pictures.value) {
      const what = seen.address === '' ? 'unread' : ports.said(seen);
      if (what !== 'nothing') sets[what].add(seen.picture.id);
    }
    return sets;
  });
  const answered = computed(() => said.value.something);
  const pictures = computed<RingPictures>(() => ({
    order: order.value,
    answered: answered.value,
    unknown: said.value.unknown,
    unread: said.value.unread,
    leftOut: leftOut.value,
    inView: new Set([...ports.inView()].map((picture) => picture.id)),
    partial: !ports.complete.value,
  }));

  let aim = noAim;
  /** When the pointer chose last. */
  let pointedAt = Number.NEGATIVE_INFINITY;
  const acts = signal(0);

  function step(input: RingInput): void {
    const before = ring.peek();
    const next = stepRing(before, input);
    ring.value = next;
    const at = next.current === null ? undefined : byId.peek().get(next.current);
    const shown = at && { id: at.picture.id, address: at.address, loaded: at.loaded };
    // A pointer that only passes says nothing of what its person has seen.
    const passes = input.type === 'pointerMoved' && next.current === before.current;
    const isAct = !passes && !byPage.has(input.type);
    if (next.chosenBy === 'pointer' && next.current !== before.current) pointedAt = ports.now();
    aim = isAct ? aimed(shown) : afterChange(aim, shown, ports.now());
    if (isAct) acts.value += 1;
    const seen = next.reveal === null ? undefined : byId.peek().get(next.reveal);
    if (!seen || ports.reveal(seen.picture) || !isStep(input) || outOfReach.has(seen)) return;
    outOfReach.add(seen);
    missed.value += 1;
    ring.value = { ...before, pictures: pictures.peek() };
    step(input);
  }

  effect(() => {
    const input: RingInput = { type: 'pictures', pictures: pictures.value };
    if (!ports.started.value) return;
    // Where all that is near is answered, the first to wait for an answer may be among the rest.
    const areAllKnown = ports.complete.value && input.pictures.unknown.size === 0;
    const canChoose = areAllKnown || ring.peek().current !== null || unansweredCount(input.pictures) > 0;
    if (canChoose) untracked(() => step(input));
  });

  return {
    ring,
    byId,
    /** The current picture as it was last seen, or none. */
    current: computed(() => (ring.value.current === null ? undefined : byId.value.get(ring.value.current))),
    chosenBy: computed(() => ring.value.chosenBy),
    /** How often the person moved the ring, or answered. */
    acts,
    end: computed(() => ring.value.end),
    /** Past the last unanswered picture, by keys: what is pressed now was meant for one that is not there. */
    isPastAll: computed(() => isPastAll(ring.value) && ring.value.chosenBy === 'keys'),
    /**
     * The page has just put another picture under the ring: a key now was meant for the one before. So was one that was
     * `age` ms on its way, where the pointer has chosen since.
     */
    missesAim: (age = 0): boolean => missesAim(aim, ports.now() - age) || (age > 0 && ports.now() - age < pointedAt),
    /** What is under the ring is not what the person has just asked to see: their next key waits until they can tell. */
    startle(): void {
      aim = { ...aim, turned: ports.now() };
    },
    answered: computed(() => answered.value.size - [...answered.value].filter((id) => leftOut.value.has(id)).length),
    unanswered: computed(() => unansweredCount(pictures.value)),
    pictures,
    /** Lays the newest answers before the ring at once, so that the next step goes by them. */
    refresh: (): void => step({ type: 'pictures', pictures: pictures.value }),
    step,
    /** The pointer moved, in screen px. What is under it is only asked for once it has travelled far enough to choose. */
    pointerMoved(x: number, y: number, under: () => number | null): void {
      const { travelled, pointer } = ring.peek();
      const far = pointer !== null && travelled + Math.hypot(x - pointer.x, y - pointer.y) >= pointerTravel;
      step({ type: 'pointerMoved', x, y, over: far ? under() : null });
    },
  };
});

/** Goes somewhere of itself: what can't be shown is passed over. */
function isStep({ type }: RingInput): boolean {
  return type === 'stepped' || type === 'answered';
}
