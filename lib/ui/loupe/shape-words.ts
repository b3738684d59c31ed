import { boundsOf } from '../../drawing/shapes/geometry.ts';
import type { DrawnShape } from '../../state/drawing/drawn-shape.ts';
import type { OverlayCatalogue } from '../messages/overlay-catalogues.ts';
import type { Words } from '../messages/words-context.tsx';

/** A shape in words, for lists and for screen readers: its class, what it is, where it is. */
export function shapeWords(
  { shape }: Pick<DrawnShape, 'shape'>,
  name: string,
  { t, number }: Words<OverlayCatalogue>,
): string {
  const { x, y, width, height } = boundsOf(shape);
  const round = (value: number) => number(Math.round(value));
  const position = t('drawing.position', { x: round(x), y: round(y), width: round(width), height: round(height) });
  return t('drawing.shapeRow', { name, shape: t(`drawing.shape.${shape.kind}`), position });
}
