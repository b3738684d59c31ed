import { looksOf, maskOpacity, strokeReach } from './looks.ts';
import { type Bounds, shapeBounds } from './shape-bounds.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import { traceShape } from './trace-shape.ts';

/** A shape and where it is: image px. */
export type Placed = { readonly item: ShownShape; readonly bounds: Bounds };

export const placed = (item: ShownShape): Placed => ({ item, bounds: shapeBounds(item.shape) });

/** The bounds of what is drawn of a shape, CSS px of the layer. */
export function drawnBounds({ left, top, right, bottom }: Bounds, to: ViewTransform): Bounds {
  const scaleY = to.scaleY ?? to.scale;
  return {
    left: left * to.scale + to.x - strokeReach,
    top: top * scaleY + to.y - strokeReach,
    right: right * to.scale + to.x + strokeReach,
    bottom: bottom * scaleY + to.y + strokeReach,
  };
}

/** Paints, in their order, those of `shapes` that reach into `part` (image px). `to` leads to the canvas's own px. */
export function paintShapes(
  canvas: CanvasRenderingContext2D,
  shapes: readonly Placed[],
  part: Bounds,
  { to, ratio, hidden }: { to: ViewTransform; ratio: number; hidden: ReadonlySet<string> },
): void {
  canvas.lineJoin = 'round';
  for (const { item, bounds } of shapes) {
    if (bounds.left > part.right || bounds.right < part.left || bounds.top > part.bottom || bounds.bottom < part.top)
      continue;
    if (hidden.has(item.id)) continue;
    const { strokes, fill } = looksOf(item, 'still');
    canvas.lineCap = item.shape.kind === 'point' ? 'round' : 'butt';
    canvas.beginPath();
    traceShape(canvas, item.shape, item.mask ?? null, to);
    if (fill) {
      canvas.fillStyle = fill;
      canvas.globalAlpha = maskOpacity;
      canvas.fill('evenodd');
    }
    for (const { colour, opacity, width, dash } of strokes) {
      canvas.strokeStyle = colour;
      canvas.globalAlpha = opacity;
      canvas.lineWidth = width * ratio;
      canvas.setLineDash(dash.map((length) => length * ratio));
      canvas.stroke();
    }
  }
}
