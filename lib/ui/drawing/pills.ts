import type { Bounds } from './bounds.ts';
import type { ShownShape } from './shown-shape.ts';

export const pillHeight = 16;
/** Of the words; longer names end in dots, CSS px. */
const widest = 140;
const swatch = 8;
const gap = 4;
const edge = 5;
const signWidth = 7;
const pillFont =
  '600 11px system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** What a pill says and where in it: CSS px from its left. */
export type Pill = {
  readonly width: number;
  readonly swatch: number | null;
  readonly text: { readonly at: number; readonly words: string } | null;
  readonly sign: number | null;
};

type Words = { readonly words: string; readonly width: number };
const measured = new Map<string, Words>();
let context: CanvasRenderingContext2D | null = null;

function fitted(document: Document, label: string): Words {
  const known = measured.get(label);
  if (known) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (context) context.font = pillFont;
  const widthOf = (text: string) => Math.ceil(context?.measureText(text).width ?? text.length * 7);
  let [words, width] = [label, widthOf(label)];
  while (width > widest) {
    words = `${[...words.replace('…', '')].slice(0, -2).join('')}…`;
    width = widthOf(words);
  }
  if (measured.size > 5_000) measured.clear();
  measured.set(label, { words, width });
  return { words, width };
}

/** A shape's pill: its class's name with the colour, and the sign of doubt. `brief`: the sign alone. */
export function pillOf(document: Document, { label, unsure }: ShownShape, brief = false): Pill {
  let at = edge;
  let [dot, text]: [number | null, Pill['text']] = [null, null];
  if (label !== null && !brief) {
    const { words, width } = fitted(document, label);
    dot = at;
    text = { at: at + swatch + gap, words };
    at += swatch + gap + width + (unsure ? gap : 0);
  }
  const sign = unsure ? at : null;
  return { width: at + (unsure ? signWidth : 0) + edge, swatch: dot, text, sign };
}

/** How far a spot reaches out of its place, CSS px. */
const spotReach = 6;

/** On the shape's upper left corner, outside it where the picture goes on that far; all CSS px of the container. */
export function pillPlace(shape: Bounds, picture: Bounds): { x: number; y: number } {
  const reach = shape.right === shape.left && shape.bottom === shape.top ? spotReach : 0;
  const above = shape.top - reach - pillHeight - 1;
  const y = above >= picture.top ? above : shape.top + reach + 3;
  return { x: Math.round(shape.left - reach - 2), y: Math.round(y) };
}
