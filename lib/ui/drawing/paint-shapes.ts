import { apart, type Bounds, grown, onScreen } from './bounds.ts';
import { type Looks, looksOf, maskOpacity, miterLimit, type Stroke, strokeReach } from './looks.ts';
import type { Placed } from './placed-list.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import { boxOn, traceShape } from './trace-shape.ts';

/** The bounds of what is drawn of a shape, CSS px of the layer. */
export const drawnBounds = (bounds: Bounds, to: ViewTransform): Bounds => grown(onScreen(bounds, to), strokeReach);

/**
 * Paints, in their order, those of `shapes` that reach into `part` (image px). `to` leads to the canvas's own px. Returns
 * how many corners it traced.
 */
export function paintShapes(
  canvas: CanvasRenderingContext2D,
  shapes: readonly Placed[],
  part: Bounds,
  { to, ratio, hidden }: { to: ViewTransform; ratio: number; hidden: ReadonlySet<string> },
): number {
  canvas.lineJoin = 'miter';
  canvas.miterLimit = miterLimit;
  let corners = 0;
  const near = shapes.filter(({ item, bounds }) => !apart(bounds, part) && !hidden.has(item.id));
  const trace = ({ shape, mask }: ShownShape) => {
    canvas.beginPath();
    traceShape(canvas, shape, mask ?? null, to);
  };
  const draw = ({ shape }: ShownShape, { colour, opacity, width, dash }: Stroke, by: Looks['by']) => {
    canvas.lineCap = by === 'spot' ? 'round' : 'butt';
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
    corners += cornersOf(item);
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
  return corners;
}

/** How much there is to trace; of a mask about as much as of a polygon round it. */
function cornersOf({ shape }: ShownShape): number {
  if (shape.kind === 'polygon') return shape.holes.reduce((sum, hole) => sum + hole.length, shape.ring.length);
  if (shape.kind === 'polyline') return shape.points.length;
  return shape.kind === 'mask' ? Math.ceil(shape.width + shape.height) : 4;
}
