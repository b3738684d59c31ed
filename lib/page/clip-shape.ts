/** The box round what a computed `clip-path` lets be seen, pure (CSS Shapes 1, section 3; CSS Masking 1, section 5). */
import { readFitPosition } from './geometry.ts';
import type { Rect, Size } from './page-picture.ts';

/** In a border box of this size, own px. `undefined`: it cuts nothing that we can tell (none, `url()`, `path()`). */
export function clipBox(clipPath: string, size: Size): Rect | undefined {
  const [, name = '', inside = ''] = /^(inset|circle|ellipse|polygon)\((.*)\)/.exec(clipPath) ?? [];
  if (name === 'inset') return insetBox(inside, size);
  if (name === 'polygon') return polygonBox(inside, size);
  return name === '' ? undefined : roundBox(inside, size);
}

function lengthOf(text: string, whole: number): number {
  const [{ share, offset }] = readFitPosition(text);
  return share * whole + offset;
}

/** At spaces outside brackets. */
function parts(text: string): string[] {
  return text.trim().match(/(?:calc\([^)]*\)|\S)+/g) ?? [];
}

function insetBox(inside: string, { width, height }: Size): Rect {
  const [top = '0px', right = top, bottom = top, left = right] = parts(inside.split(' round ')[0] ?? '');
  const x = lengthOf(left, width);
  const y = lengthOf(top, height);
  return {
    x,
    y,
    width: Math.max(0, width - x - lengthOf(right, width)),
    height: Math.max(0, height - y - lengthOf(bottom, height)),
  };
}

function polygonBox(inside: string, { width, height }: Size): Rect {
  const points = inside
    .replace(/^(?:evenodd|nonzero)\s*,/, '')
    .split(',')
    .map(parts);
  const xs = points.map(([x = '']) => lengthOf(x, width));
  const ys = points.map(([, y = '']) => lengthOf(y, height));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** Of a circle or an ellipse; percentages of a circle's radius are of the diagonal's share (3.1). */
function roundBox(inside: string, { width, height }: Size): Rect {
  const [radii = '', at = '50% 50%'] = inside.split(/\bat\b/);
  const [atX, atY] = readFitPosition(at);
  const x = atX.share * width + atX.offset;
  const y = atY.share * height + atY.offset;
  const sides = [x, width - x, y, height - y].map(Math.abs);
  const [first = 'closest-side', second] = parts(radii);
  const radius = (text: string, whole: number, own: readonly number[]) => {
    if (text === 'closest-side') return Math.min(...own);
    return text === 'farthest-side' ? Math.max(...own) : lengthOf(text, whole);
  };
  const rx = second
    ? radius(first, width, sides.slice(0, 2))
    : radius(first, Math.hypot(width, height) / Math.SQRT2, sides);
  const ry = second ? radius(second, height, sides.slice(2)) : rx;
  return { x: x - rx, y: y - ry, width: 2 * rx, height: 2 * ry };
}
