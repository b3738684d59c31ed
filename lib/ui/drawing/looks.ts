import type { ShownShape } from './shown-shape.ts';

/** One stroke along a shape's outline; lengths in CSS px of the screen, whatever the zoom. */
export type Stroke = {
  readonly colour: string;
  readonly opacity: number;
  readonly width: number;
  readonly dash: readonly number[];
};
export type Looks = { readonly strokes: readonly Stroke[]; readonly fill: string | null };

/** How opaque a mask is. */
export const maskOpacity = 0.4;
/** As far as a still shape's strokes and points may reach out of its bounds, CSS px. */
export const strokeReach = 8;

export const haloColour = '#0b0d12';
/** Of what has no class yet. */
export const neutralColour = '#d5d9e0';

const stroke = (colour: string, width: number, opacity = 1, dash: readonly number[] = []): Stroke => ({
  colour,
  opacity,
  width,
  dash,
});

const unsaved = [7, 4];
/** Dark marks along the line: told from an unsaved shape's gaps by the colour's going on between them. */
const marks: Readonly<Record<ShownShape['pattern'] | 'unclassed', readonly number[]>> = {
  plain: [],
  stripes: [3, 5],
  dots: [1.5, 8],
  bars: [10, 6],
  unclassed: [2, 3],
};

/** How much is laid round a shape's own line: on the picture, under the pointer, selected. */
export type Emphasis = 'still' | 'hovered' | 'selected' | 'draft';

const made = new Map<string, Looks>();

/** The strokes of a shape, lowest first. The same looks are the same object. */
export function looksOf(item: Pick<ShownShape, 'shape' | 'colour' | 'pattern' | 'dash'>, emphasis: Emphasis): Looks {
  const { colour, pattern, dash } = item;
  const kind = item.shape.kind === 'point' || item.shape.kind === 'mask' ? item.shape.kind : 'outline';
  const name = `${kind} ${colour} ${pattern} ${dash} ${emphasis}`;
  const known = made.get(name);
  if (known) return known;
  const looks = {
    strokes: kind === 'point' ? dot(colour ?? neutralColour, dash, emphasis) : line(item, emphasis),
    fill: kind === 'mask' ? (colour ?? neutralColour) : null,
  };
  made.set(name, looks);
  return looks;
}

function dot(colour: string, dash: boolean, emphasis: Emphasis): Stroke[] {
  const lit = emphasis === 'hovered' || emphasis === 'selected';
  const round = lit ? [stroke(haloColour, 16), stroke('#ffffff', 14)] : [stroke(haloColour, 13, 0.75)];
  return [...round, stroke(colour, 10), ...(dash ? [stroke(haloColour, 4)] : [])];
}

function line(
  { colour, pattern, dash }: Pick<ShownShape, 'colour' | 'pattern' | 'dash'>,
  emphasis: Emphasis,
): Stroke[] {
  const own = colour ?? neutralColour;
  const beads = colour === null ? marks.unclassed : marks[pattern];
  const over = beads.length > 0 && !dash ? [stroke(haloColour, emphasis === 'still' ? 2 : 1.5, 0.85, beads)] : [];
  const gaps = dash && emphasis !== 'draft' ? unsaved : [];
  if (emphasis === 'selected')
    return [stroke(haloColour, 6, 0.9), stroke('#ffffff', 4.5), stroke(own, 2.5, 1, gaps), ...over];
  if (emphasis === 'hovered') return [stroke(haloColour, 6, 0.8), stroke(own, 4, 1, gaps), ...over];
  return [stroke(haloColour, 4, dash ? 0.9 : 0.6), stroke(own, 2, 1, gaps), ...over];
}
