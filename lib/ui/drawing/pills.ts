import { classBackground } from '../shared/class-colour.ts';
import { neutralColour } from './looks.ts';
import type { Bounds } from './shape-bounds.ts';
import type { ShownShape } from './shown-shape.ts';

export const pillHeight = 18;
/** Longer names end in dots, CSS px. */
const widest = 160;
/** What a pill is wide beside its words: swatch, gaps, edges. */
const around = 24;
const badge = 16;
const font = '600 11px system-ui, sans-serif';

const widths = new Map<string, number>();

/** About how wide a pill is, CSS px. */
export function pillWidth(document: Document, { label, unsure }: ShownShape): number {
  if (label === null) return badge;
  let width = widths.get(label);
  if (width === undefined) {
    const context = document.createElement('canvas').getContext('2d');
    if (context) context.font = font;
    width = Math.min(widest, Math.ceil(context?.measureText(label).width ?? label.length * 7) + around);
    if (widths.size > 5_000) widths.clear();
    widths.set(label, width);
  }
  return width + (unsure ? badge - 4 : 0);
}

/** A pill: the class's name with its colour, the sign of doubt. `brief`: the sign alone. */
export function makePill(document: Document, item: ShownShape, brief = false): HTMLElement {
  const pill = document.createElement('div');
  pill.className = 'shape-pill';
  if (item.dash) pill.dataset.dash = '';
  if (item.label !== null && !brief) {
    const swatch = document.createElement('i');
    swatch.style.background = classBackground({ colour: item.colour ?? neutralColour, pattern: item.pattern });
    const text = document.createElement('span');
    text.textContent = item.label;
    pill.append(swatch, text);
  }
  if (item.unsure) {
    const sign = document.createElement('b');
    sign.textContent = '?';
    pill.append(sign);
  }
  return pill;
}

/** On the shape's upper left corner, outside it where the picture goes on that far; all CSS px of the container. */
export function pillPlace(shape: Bounds, picture: Bounds): { x: number; y: number } {
  const above = shape.top - pillHeight - 1;
  return { x: Math.round(shape.left - 2), y: Math.round(above >= picture.top ? above : shape.top + 3) };
}

export function placePill(pill: HTMLElement, { x, y }: { x: number; y: number }): void {
  pill.style.transform = `translate(${x}px, ${y}px)`;
}
