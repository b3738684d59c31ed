/** A clock that stands still until the test moves it; what comes due meanwhile is run in order. ms. */
export type ManualClock = {
  now(): number;
  after(ms: number, run: () => void): () => void;
  advance(ms: number): void;
  /** How many calls are still to come: none once everything has been ended. */
  pending(): number;
};

export function manualClock(start = 1000): ManualClock {
  let at = start;
  let due: { at: number; run: () => void }[] = [];
  return {
    now: () => at,
    after(ms, run) {
      const entry = { at: at + ms, run };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const until = at + ms;
      for (;;) {
        const next = due.filter((entry) => entry.at <= until).toSorted((one, other) => one.at - other.at)[0];
        if (!next) break;
        due = due.filter((entry) => entry !== next);
        at = Math.max(at, next.at);
        next.run();
      }
      at = until;
    },
    pending: () => due.length,
  };
}
