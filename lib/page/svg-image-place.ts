/** Where an SVG `<image>` paints its file (SVG 2, 5.9 and 8.8: `preserveAspectRatio`). */
import { paintedBox, seenBox, unrounded } from './geometry.ts';
import type { ImagePlace, Size } from './page-picture.ts';
import { spaceOf } from './space.ts';

const shares: Readonly<Record<string, number>> = { Min: 0, Mid: 0.5, Max: 1 };

/** `natural` in any unit: only its ratio counts. */
export function svgImagePlace(element: Element, natural: Size, size?: Size): ImagePlace {
  const space = spaceOf(element, size !== undefined);
  const box = { x: 0, y: 0, ...space.size };
  const ratio = element.getAttribute('preserveAspectRatio') ?? 'xMidYMid';
  const [, x, y, slice] = /^\s*x(M..)Y(M..)(?:\s+(slice))?/.exec(ratio) ?? [];
  const at = (share: string | undefined) => ({ share: shares[share ?? ''] ?? 0, offset: 0 });
  const fit = x === undefined ? 'fill' : slice ? 'cover' : 'contain';
  const painted = paintedBox(box, unrounded(natural, size), { fit, x: at(x), y: at(y) });
  return space.place(seenBox(box, painted), painted, size !== undefined);
}
