/** Keeps repeated work to a share of the page's time, however often the page gives cause for it. Pure but for the clock it is given. */
interface Pace {
  /** How long still to wait, ms; 0: now. */
  wait(now: number): number;
  /** To be told after each piece of work. */
  worked(from: number, to: number): void;
}

/**
 * Work that took t ms is followed by a rest of t / `share`, at least `leastRest` ms and at most `mostRest` ms; the first needs no wait.
 */
export function createPace(share: number, leastRest: number, mostRest: number): Pace {
  let restUntil = Number.NEGATIVE_INFINITY;
  return {
    wait: (now) => Math.max(0, restUntil - now),
    worked: (from, to) => {
      restUntil = to + Math.min(mostRest, Math.max(leastRest, (to - from) / share));
    },
  };
}
