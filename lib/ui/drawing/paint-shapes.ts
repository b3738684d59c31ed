import { apart, type Bounds, grown, onScreen } from './bounds.ts';
import { looksOf, maskOpacity, type Stroke, strokeReach } from './looks.ts';
import type { Placed } from './placed-list.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import { traceShape } from './trace-shape.ts';

/** The bounds of what is drawn of a shape, CSS px of the layer. */
export const drawnBounds = (bounds: Bounds, to: ViewTransform): Bounds => grown(onScreen(bounds, to), strokeReach);

/** Paints, in their order, those of `shapes` that reach into `part` (image px). `to` leads to the canvas's own px. */
export function paintShapes(
  canvas: CanvasRenderingContext2D,
  shapes: readonly Placed[],
  part: Bounds,
  { to, ratio, hidden }: { to: ViewTransform; ratio: number; hidden: ReadonlySet<string> },
): void {
  canvas.lineJoin = 'round';
  const near = shapes.filter(({ item, bounds }) => !apart(bounds, part) && !hidden.has(item.id));
  const trace = ({ shape, mask }: ShownShape) => {
    canvas.beginPath();
    traceShape(canvas, shape, mask ?? null, to);
  };
  const draw = ({ colour, opacity, width, dash }: Stroke, round: boolean) => {
    canvas.lineCap = round ? 'round' : 'butt';
    canvas.strokeStyle = colour;
    canvas.globalAlpha = opacity;
    canvas.lineWidth = width * ratio;
    canvas.setLineDash(dash.map((length) => length * ratio));
    canvas.stroke();
  };
  for (const { item } of near) {
    const { halo, round } = looksOf(item, 'still');
    trace(item);
    draw(halo, round);
  }
  for (const { item } of near) {
    const { strokes, fill, round } = looksOf(item, 'still');
    trace(item);
    if (fill) {
      canvas.fillStyle = fill;
      canvas.globalAlpha = maskOpacity;
      canvas.fill('evenodd');
    }
    for (const stroke of strokes) draw(stroke, round);
  }
}
