import { apart, type Bounds, grown, onScreen } from './bounds.ts';
import { type Looks, looksOf, maskOpacity, type Stroke, strokeReach } from './looks.ts';
import type { Placed } from './placed-list.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import { boxOn, traceShape } from './trace-shape.ts';

/** The bounds of what is drawn of a shape, CSS px of the layer. */
export const drawnBounds = (bounds: Bounds, to: ViewTransform): Bounds => grown(onScreen(bounds, to), strokeReach);

/** Paints, in their order, those of `shapes` that reach into `part` (image px). `to` leads to the canvas's own px. */
export function paintShapes(
  canvas: CanvasRenderingContext2D,
  shapes: readonly Placed[],
  part: Bounds,
  { to, ratio, hidden }: { to: ViewTransform; ratio: number; hidden: ReadonlySet<string> },
): void {
  const near = shapes.filter(({ item, bounds }) => !apart(bounds, part) && !hidden.has(item.id));
  const trace = ({ shape, mask }: ShownShape) => {
    canvas.beginPath();
    traceShape(canvas, shape, mask ?? null, to);
  };
  const draw = ({ shape }: ShownShape, { colour, opacity, width, dash }: Stroke, by: Looks['by']) => {
    canvas.lineCap = by === 'spot' ? 'round' : 'butt';
    canvas.lineJoin = by === 'rect' ? 'miter' : 'round';
    canvas.strokeStyle = colour;
    canvas.globalAlpha = opacity;
    canvas.lineWidth = width * ratio;
    canvas.setLineDash(dash.map((length) => length * ratio));
    if (shape.kind === 'box') {
      const { x, y, width, height } = boxOn(shape, to);
      canvas.strokeRect(x, y, width, height);
    } else canvas.stroke();
  };
  for (const { item } of near) {
    const { halo, by } = looksOf(item, 'still');
    if (by !== 'rect') trace(item);
    draw(item, halo, by);
  }
  for (const { item } of near) {
    const { strokes, fill, by } = looksOf(item, 'still');
    if (by !== 'rect') trace(item);
    if (fill) {
      canvas.fillStyle = fill;
      canvas.globalAlpha = maskOpacity;
      canvas.fill('evenodd');
    }
    for (const stroke of strokes) draw(item, stroke, by);
  }
}
