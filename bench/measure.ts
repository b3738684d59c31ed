/** The value below which `share` of the sorted numbers lie; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** One line of the table: what was measured, its floor or budget in the same run, and whether the budget holds. */
export type Row = {
  what: string;
  figure: string;
  floor: string;
  ratio: string;
  /** Empty where there is none: the line explains another. */
  budget: string;
  holds: boolean;
  /** How far off it is, where that is not plain from the figures. */
  missedBy?: string;
  /** What the figure is made of, a line each. */
  notes?: readonly string[];
};

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const times = (value: number): string => `${value.toFixed(2)}x`;

/** A row whose budget is a ratio to the floor; NaN never holds. */
export function ratioRow(
  row: { what: string; mine: number; floor: number; show?: (value: number) => string; notes?: readonly string[] },
  budget: number,
): Row {
  const { what, mine, floor, show = ms, notes = [] } = row;
  const ratio = mine / floor;
  const holds = ratio <= budget;
  const common = { what, figure: show(mine), floor: show(floor), ratio: times(ratio), budget: times(budget), notes };
  return holds ? { ...common, holds } : { ...common, holds, missedBy: times(ratio / budget) };
}
