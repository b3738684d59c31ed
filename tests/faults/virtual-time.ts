/** A seeded source of chance (mulberry32): the same seed, the same run. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Task = { at: number; order: number; run(): void };

/** Time that passes only when told to: what is due runs in order, and waits for nothing in between. */
export function virtualTime() {
  const tasks: Task[] = [];
  let now = 0;
  let order = 0;
  return {
    now: () => now,
    /** Runs once after `ms`; the result cancels it. */
    after(ms: number, run: () => void): () => void {
      order += 1;
      const task: Task = { at: now + ms, order, run };
      tasks.push(task);
      return () => {
        const index = tasks.indexOf(task);
        if (index >= 0) tasks.splice(index, 1);
      };
    },
    /** ms until something is due. */
    untilNext: () => Math.max(0, Math.min(...tasks.map((task) => task.at)) - now),
    /** Goes on to what is due next and runs it; false where nothing is. */
    step(): boolean {
      tasks.sort((one, other) => one.at - other.at || one.order - other.order);
      const next = tasks.shift();
      if (!next) return false;
      now = Math.max(now, next.at);
      next.run();
      return true;
    },
  };
}
export type VirtualTime = ReturnType<typeof virtualTime>;
