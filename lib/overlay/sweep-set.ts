/** What is asked of a picture before a sweep takes it: all of it read at the moment of asking. */
export interface SweepCandidate {
  readonly id: number;
  /** What it shows (address or key): a picture shown twice is answered once. */
  readonly shows: string;
  readonly answered: boolean;
  readonly loaded: boolean;
  readonly covered: boolean;
  /** How much of it is in view, 0 to 1. */
  readonly inView: number;
  /** Page furniture, unless the person let it in. */
  readonly leftOut: boolean;
}

/** The pictures a sweep answers, in the order given: nothing the person can't see well, nothing answered before. */
export function sweepSet(candidates: readonly SweepCandidate[]): readonly number[] {
  const shown = new Set<string>();
  return candidates
    .filter(({ shows, answered, loaded, covered, inView, leftOut }) => {
      const takes = !answered && loaded && !covered && inView >= 0.5 && !leftOut && !shown.has(shows);
      if (takes) shown.add(shows);
      return takes;
    })
    .map(({ id }) => id);
}
