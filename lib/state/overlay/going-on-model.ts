import { createModel, effect, signal, untracked } from '@preact/signals';
import type { ActDeps } from './deps.ts';

type GoingOnPorts = Pick<ActDeps, 'ring' | 'feedback' | 'reader' | 'keyOf'> & {
  /** A steady clock, ms. */
  now(): number;
  after(ms: number, run: () => void): () => void;
  /** The person wants it. */
  isWanted(): boolean;
};

/** ms between two screens: a page has to see that it was scrolled, and to be looked at again after. */
const stride = 300;
/** ms at the page's end without anything new before it is taken to be all. */
const patience = 3000;
/** ms without a new picture, however far the page still scrolls: below may be a thousand comments. */
const longestLook = 20_000;

/**
 * Past the last picture: scrolls on, and waits for the page to put in more, which the ring then goes on to. It presses
 * nothing of the page's. Where nothing comes, the view goes back, and the bar says what else there is to do.
 */
export const GoingOnModel = createModel(({ ring, feedback, reader, now, after, keyOf, isWanted }: GoingOnPorts) => {
  const isLooking = signal(false);
  let callOff = () => {};
  /** When a picture joined last, when anything moved last, and how many pictures there were then. */
  let found = 0;
  let moved = 0;
  let count = 0;

  function stop(): void {
    if (!isLooking.peek()) return;
    isLooking.value = false;
    callOff();
    if (feedback.notice.peek()?.key === 'overlay.goingOn') feedback.hush();
  }

  function sayAll(): void {
    const left = ring.unanswered.peek();
    if (ring.end.peek() === 'allAnswered') feedback.say('overlay.allAnswered');
    else if (ring.end.peek() === 'noneAfter' && left > 0) {
      feedback.say('overlay.noMoreAfter', { count: left, key: keyOf('nextUnanswered') });
    } else feedback.say('overlay.noMore');
  }

  function look(): void {
    const at = now();
    const current = ring.current.peek();
    if (!current) return stop();
    const all = ring.pictures.peek().order.length;
    if (all > count) found = moved = at;
    count = all;
    if (reader.scrollOn(current.picture)) moved = at;
    if (at - moved >= patience || at - found >= longestLook) {
      stop();
      reader.reveal(current.picture);
      return sayAll();
    }
    if (!feedback.notice.peek()) feedback.say('overlay.goingOn');
    callOff = after(stride, look);
  }

  effect(() => {
    // The ring went on, or elsewhere.
    if (ring.end.value === null) untracked(stop);
  });

  return {
    isLooking,
    /** To be told after each key that may have gone past the last picture. */
    afterKey(): void {
      if (ring.end.peek() === null || isLooking.peek()) return;
      if (!isWanted()) {
        if (ring.end.peek() !== 'noneAfter') sayAll();
        return;
      }
      isLooking.value = true;
      found = moved = now();
      count = ring.pictures.peek().order.length;
      feedback.say('overlay.goingOn');
      look();
    },
    /** The person took the view into their own hands. */
    stop,
  };
});
