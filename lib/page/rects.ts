/** Boxes, pure. A box with no width or no height is empty: it has no area and meets nothing. */
import type { Point, Rect, Size } from './page-picture.ts';

export function area(rect: Size): number {
  return Math.max(0, rect.width) * Math.max(0, rect.height);
}

export function centre(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** The part both have. `undefined` where they only touch or are apart. */
export function intersection(a: Rect, b: Rect): Rect | undefined {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** The length two stretches have in common; negative: the gap between them. */
export function overlap(startA: number, lengthA: number, startB: number, lengthB: number): number {
  return Math.min(startA + lengthA, startB + lengthB) - Math.max(startA, startB);
}

export function moved(rect: Rect, by: Point): Rect {
  return { x: rect.x + by.x, y: rect.y + by.y, width: rect.width, height: rect.height };
}

/** Equal to within half a CSS px, which is less than a mark's place may be off. */
export function sameRect(a: Rect, b: Rect): boolean {
  return (
    Math.abs(a.x - b.x) < 0.5 &&
    Math.abs(a.y - b.y) < 0.5 &&
    Math.abs(a.width - b.width) < 0.5 &&
    Math.abs(a.height - b.height) < 0.5
  );
}

/** Distance between the nearest edges, px; 0 where the boxes meet. */
export function gap(a: Rect, b: Rect): number {
  const dx = Math.max(0, -overlap(a.x, a.width, b.x, b.width));
  const dy = Math.max(0, -overlap(a.y, a.height, b.y, b.height));
  return Math.hypot(dx, dy);
}

export function contains(rect: Rect, point: Point): boolean {
  return point.x >= rect.x && point.x < rect.x + rect.width && point.y >= rect.y && point.y < rect.y + rect.height;
}
