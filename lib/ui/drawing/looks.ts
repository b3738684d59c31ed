import type { ShownShape } from './shown-shape.ts';

/** One stroke along a shape's outline; lengths in CSS px of the screen, whatever the zoom. */
export type Stroke = {
  readonly colour: string;
  readonly opacity: number;
  readonly width: number;
  readonly dash: readonly number[];
};
/** The strokes lie above the halo, lowest first. */
export type Looks = {
  readonly halo: Stroke;
  readonly strokes: readonly Stroke[];
  readonly fill: string | null;
  /** What draws it: a rectangle, any path, or a spot, which is a stroke's round ends. */
  readonly by: 'rect' | 'path' | 'spot';
};

/** How opaque a mask is. */
export const maskOpacity = 0.4;
/** Sharper corners are cut off: no spikes, and far faster than round ones. As in drawing.css. */
export const miterLimit = 2.5;
/** As far as a still shape's strokes and points may reach out of its bounds, CSS px. */
export const strokeReach = 8;

const dark = '#0b0d12';
/** Of what has no class yet. */
export const neutralColour = '#d5d9e0';

const stroke = (colour: string, width: number, opacity = 1, dash: readonly number[] = []): Stroke => ({
  colour,
  opacity,
  width,
  dash,
});

/** What lies below all shapes: the dark edge on both sides of a line, and round a spot. Opaque, so that two never add up. */
const stillHalo: Stroke = stroke(dark, 4);
const roundHalo: Stroke = stroke(dark, 13);

const unsaved = [7, 4];
/** Marks along the line, light ones: where nothing is on disk yet there are gaps, which are dark. */
const marks: Readonly<Record<ShownShape['pattern'] | 'unclassed', readonly number[]>> = {
  plain: [],
  stripes: [3, 9],
  dots: [2, 16],
  bars: [10, 14],
  unclassed: [2, 3],
};

/** How much is laid round a shape's own line: on the picture, under the pointer, selected, being drawn. */
export type Emphasis = 'still' | 'hovered' | 'selected' | 'draft';

const made = new Map<string, Looks>();

/** How a shape looks. The same looks are the same object. */
export function looksOf(item: Pick<ShownShape, 'shape' | 'colour' | 'pattern' | 'dash'>, emphasis: Emphasis): Looks {
  const { colour, pattern, dash } = item;
  const { kind } = item.shape;
  const by = kind === 'point' ? 'spot' : kind === 'box' ? 'rect' : 'path';
  const name = `${by} ${kind === 'mask'} ${colour} ${pattern} ${dash} ${emphasis}`;
  const known = made.get(name);
  if (known) return known;
  const looks: Looks = {
    ...(by === 'spot' ? spot(colour ?? neutralColour, dash, emphasis) : line(item, emphasis)),
    fill: kind === 'mask' ? (colour ?? neutralColour) : null,
    by,
  };
  made.set(name, looks);
  return looks;
}

type Strokes = Pick<Looks, 'halo' | 'strokes'>;

function spot(colour: string, dash: boolean, emphasis: Emphasis): Strokes {
  const lit = emphasis === 'hovered' || emphasis === 'selected';
  const strokes = [stroke(colour, 10), ...(dash ? [stroke(dark, 4)] : [])];
  return lit ? { halo: stroke(dark, 17), strokes: [stroke('#ffffff', 14), ...strokes] } : { halo: roundHalo, strokes };
}

function line({ colour, pattern, dash }: Pick<ShownShape, 'colour' | 'pattern' | 'dash'>, emphasis: Emphasis): Strokes {
  const own = colour ?? neutralColour;
  const beads = colour === null ? marks.unclassed : marks[pattern];
  const over = beads.length > 0 && !dash ? [stroke(colour === null ? dark : '#ffffff', 2, 1, beads)] : [];
  const gaps = dash ? unsaved : [];
  if (emphasis === 'selected')
    return { halo: stroke(dark, 6), strokes: [stroke('#ffffff', 4.5), stroke(own, 2.5, 1, gaps), ...over] };
  if (emphasis === 'hovered') return { halo: stroke(dark, 6), strokes: [stroke(own, 4, 1, gaps), ...over] };
  return { halo: stillHalo, strokes: [stroke(own, 2, 1, gaps), ...over] };
}
