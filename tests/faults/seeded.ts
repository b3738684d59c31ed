/** Whole numbers, `from` to below `below`, the same ones again for the same seed. */
export interface Random {
  readonly seed: number;
  readonly whole: (from: number, below: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
}

/** Chance that can be played again: `TAGALONG_SEED=123` repeats a run that printed that seed (mulberry32). */
export function seeded(seed = Number(process.env.TAGALONG_SEED) || Date.now() % 2 ** 31): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, below: number) => from + Math.floor(next() * (below - from));
  return {
    seed,
    whole,
    one: (of) => {
      const found = of[whole(0, of.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
  };
}

/** Time passing is what these suites are about: how long a fault lets the other side run. */
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
