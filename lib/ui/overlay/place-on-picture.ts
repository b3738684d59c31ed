import type { PagePicture, Placement, Size } from '../../state/overlay/view.ts';
import { cutPath } from './cut-path.ts';

/** A layer's own measure: where its origin is on the screen now, how many screen px one of its px is, and its size. */
export type Measure = { x: number; y: number; scale: number; width: number; height: number };

/**
 * An element that belongs on a picture; its edges lie `outset` CSS px outside the picture's. What shows whatever covers
 * the picture (the ring) is `above`. With the picture's true `size` it is placed to the pixel, and `placed` is told where.
 */
export type Placed = {
  picture: PagePicture;
  layer: HTMLElement;
  element: HTMLElement;
  outset: number;
  above?: boolean;
  size?: Size;
  placed?(at: Placement, origin: Measure): void;
};

/** CSS px across below which a picture has room for a few letters only. */
const small = 80;

/** Hundredths of a px: finer than any screen, coarse enough that equal places give equal text. */
export const round = (value: number) => Math.round(value * 100) / 100;

/** Writes where the element has to be; reads nothing. */
export function placeOnPicture({ element, outset, above, placed }: Placed, at: Placement, origin: Measure): void {
  const { style } = element;
  const box = at.turned?.box ?? at.rect;
  const part = above ? at.rect : at.part;
  const hidden = !part || at.rect.width < 1 || at.rect.height < 1;
  style.display = hidden ? 'none' : '';
  if (hidden) return;
  const path = cutPath(at, part, outset, origin.scale);
  const reach = at.turned || path ? around : extent;
  const [x, width] = reach((box.x - origin.x) / origin.scale, box.width / origin.scale, outset, origin.width);
  const [y, height] = reach((box.y - origin.y) / origin.scale, box.height / origin.scale, outset, origin.height);
  // Not by a transform, but where it is turned: a hundred of those are dearer to the browser's hit test, and to its painting.
  style.left = `${round(x)}px`;
  style.top = `${round(y)}px`;
  style.transform = at.turned ? `matrix(${at.turned.matrix.map((value) => Math.round(value * 1e6) / 1e6)}, 0, 0)` : '';
  style.width = `${round(width)}px`;
  style.height = `${round(height)}px`;
  style.borderRadius = outset === 0 ? at.radius : '';
  style.clipPath = path;
  element.toggleAttribute('data-small', width < small);
  placed?.(at, origin);
}

/** Start and length along one axis of what lies `outset` px around a picture. */
function around(start: number, length: number, outset: number): [start: number, length: number] {
  return [start - outset, length + 2 * outset];
}

/**
 * As `around`, but at the edge of the layer, which clips, it comes in as far as it must to be seen; a picture that
 * reaches past the edge is clipped with what lies around it.
 */
function extent(start: number, length: number, outset: number, layer: number): [start: number, length: number] {
  const end = start + length;
  const from = start >= 0 ? Math.max(start - outset, 0) : start - outset;
  const to = end <= layer ? Math.min(end + outset, layer) : end + outset;
  return [from, to - from];
}
