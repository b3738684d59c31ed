import { effect, untracked } from '@preact/signals';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import type { OverlayHost } from './host.ts';

export type StandingPorts = {
  /** Tells, from now on, whether a part of ours can really be seen. */
  watchSeen(element: HTMLElement, signal: AbortSignal, onSeen: (seen: boolean) => void): void;
  /** Whether it can be seen at this moment, as far as the hit test tells; undefined where it does not. */
  looksSeen(element: HTMLElement): boolean | undefined;
  now(): number;
  /** The page has taken our listeners, as `document.open` does: nothing we hear can be relied on any more. */
  lost(): void;
};

type Standing = {
  /** What of the bar, and of an open dialog, must be seen for input to count; null where it is not there. */
  readonly seenProbe: (element: HTMLElement | null) => void;
  readonly seenInDialog: (element: HTMLElement | null) => void;
  /** What of the ring must be seen, in a part without a bar; the result ends it. */
  readonly seenRing: (element: HTMLElement) => () => void;
  /** Whether we can be seen at this moment: asked at each input. `pressed`: what of ours the pointer is on. */
  isSeen(pressed?: HTMLElement): boolean;
  /** Looks whether all is as it should be, and mends what the page did to us, as often as we may. */
  look(scrolling: boolean): void;
  /** The page has shown this in the top layer: we are to lie above it. */
  under(shown: Element): void;
  /** The person wants it tried anew. */
  again(): void;
};

/** ms between looks where the browser says that we are seen: it does not know of view transitions. */
const lookEvery = 500;
/** The same while the page scrolls and has its hands full: each input looks by itself. */
const lookEveryScrolling = 2000;
/** ms before the second try to be seen again; each further wait is twice as long. */
const firstWait = 100;
/** More tries than this in vain, and the page has won. */
const mostInVain = 5;
/** ms to be seen without a break before input counts again where the page had won: it may flicker. */
const steadyFor = 500;

/** Keeps the overlay where it can be seen while the page lets us, and knows when it can't be (design section 6). */
export function keepStanding(
  ports: StandingPorts & { window: Window; host: OverlayHost; model: InstanceType<typeof OverlayModel> },
  signal: AbortSignal,
): Standing {
  const { window, host, model } = ports;
  const { isGuest, barSeen } = model.parts;
  let probing: AbortController | null = null;
  let probe: HTMLElement | null = null;
  let dialogProbe: HTMLElement | null = null;
  /** What the browser last told of the probe. */
  let told = false;
  let lookedAt = 0;
  let inVain = 0;
  let triedAt = Number.NEGATIVE_INFINITY;
  /** What lies above us, as we had no try left: under a modal dialog the hit test tells nothing. */
  let above: Element | null = null;
  let seenSince = Number.POSITIVE_INFINITY;

  const inDialog = () =>
    model.helpOpen.peek() || model.finder.isOpen.peek() || model.menu.isOpen.peek() || model.editor.isOpen.peek();
  const watched = () => (inDialog() ? dialogProbe : probe);

  /**
   * Under our own dialog it is the dialog that must be seen, if it takes keys that count; when it closes all is looked
   * at anew, so that the next key counts at once.
   */
  function watchProbe(): void {
    probing?.abort();
    probing = null;
    const element = watched();
    if (!element) return;
    probing = new AbortController();
    ports.watchSeen(element, AbortSignal.any([signal, probing.signal]), (seen) => {
      told = seen;
      update();
    });
  }

  function looks(element: HTMLElement): boolean {
    const looked = ports.looksSeen(element);
    if (!above?.isConnected || !above.matches(':popover-open, :modal, :fullscreen')) above = null;
    return looked ?? above === null;
  }

  function update(): void {
    const element = watched();
    const now = ports.now();
    const inSight = told && barSeen.peek() && host.stands() && element !== null && looks(element);
    seenSince = inSight ? Math.min(seenSince, now) : Number.POSITIVE_INFINITY;
    const seen = inSight && (!model.gaveUp.peek() || now - seenSince >= steadyFor);
    lookedAt = now;
    model.seen.value = seen;
    if (seen) {
      inVain = 0;
      model.gaveUp.value = false;
    } else if (element && !inSight) tryAgain();
  }

  function tryAgain(): void {
    // Before it is put up again: it would stand there, and hear nothing.
    if (!host.stands() && !hears()) return ports.lost();
    // In a frame, what stands as it should may be scrolled away, or hidden, by the page above.
    if (isGuest.peek() && host.stands()) return;
    if (inDialog() || model.isGone.peek() || !model.isOn.peek() || model.gaveUp.peek()) return;
    const now = ports.now();
    if (inVain > 0 && now - triedAt < firstWait * 2 ** (inVain - 1)) return;
    triedAt = now;
    inVain += 1;
    if (inVain > mostInVain || !toFront()) model.gaveUp.value = true;
  }

  function toFront(): boolean {
    const done = host.bringToFront(ports.now());
    if (done) above = null;
    return done;
  }

  /** Heard of as long as our listeners are; nobody else knows its name. */
  const canary = `${Math.random()}`;
  let heard = false;
  window.addEventListener(canary, () => (heard = true), { signal });
  function hears(): boolean {
    heard = false;
    window.dispatchEvent(new Event(canary));
    return heard;
  }

  const stopWatching = effect(() => {
    void model.helpOpen.value;
    void model.finder.isOpen.value;
    void model.menu.isOpen.value;
    void model.editor.isOpen.value;
    untracked(watchProbe);
  });
  const stopHearing = effect(() => {
    void barSeen.value;
    untracked(update);
  });
  signal.addEventListener('abort', () => {
    stopWatching();
    stopHearing();
  });

  function seenProbe(element: HTMLElement | null): void {
    probe = element;
    // Without a bar nothing of ours is seen.
    if (!element) model.seen.value = false;
    watchProbe();
  }

  return {
    seenProbe,
    seenInDialog(element) {
      dialogProbe = element;
      watchProbe();
    },
    seenRing(element) {
      seenProbe(element);
      return () => {
        if (probe === element) seenProbe(null);
      };
    },
    isSeen(pressed) {
      // There need be no ring where answers wait to be copied.
      if (pressed && isGuest.peek()) return barSeen.peek() && !!ports.looksSeen(pressed);
      if (model.seen.peek()) update();
      return model.seen.peek();
    },
    look(scrolling) {
      const isDue = !host.stands() || ports.now() - lookedAt > (scrolling ? lookEveryScrolling : lookEvery);
      if (model.seen.peek() ? isDue : watched()) update();
    },
    under(shown) {
      if (!model.isOn.peek() || model.isGone.peek()) return;
      if (!model.gaveUp.peek() && toFront()) return;
      above = shown;
      update();
    },
    again() {
      if (!hears()) return ports.lost();
      host.forgetTries();
      inVain = 0;
      model.gaveUp.value = false;
      update();
    },
  };
}
