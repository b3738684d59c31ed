import type { Mask } from '../../domain/mask.ts';
import type { Point, Shape } from '../../domain/shape.ts';
import { axes } from '../../drawing/shapes/oriented.ts';
import { boundsOfPoints } from '../../drawing/shapes/rects.ts';
import type { ShapeOf } from '../../drawing/shapes/shape-of.ts';
import { maskOutline } from './mask-outline.ts';
import type { ViewTransform } from './shown-shape.ts';

/** What a shape is traced with: a canvas, or a text for SVG's `d`. */
type Pen = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'bezierCurveTo' | 'closePath'>;

/** How far out a curve's control points lie to be a quarter of a circle within 0.02 %. */
const quarter = 0.5523;

type Outline = { readonly rings: readonly Point[][]; readonly left: number; readonly top: number };
const outlines = new WeakMap<Mask, Outline>();

function outlineOf(mask: Mask): Outline {
  const known = outlines.get(mask);
  if (known) return known;
  const rings = maskOutline(mask);
  const { x, y } = boundsOfPoints(rings.flat());
  const made = { rings, left: x, top: y };
  outlines.set(mask, made);
  return made;
}

/** A box where the transform leads. */
export function boxOn({ x, y, width, height }: Omit<ShapeOf<'box'>, 'kind'>, to: ViewTransform) {
  const scaleY = to.scaleY ?? to.scale;
  return {
    x: short(x * to.scale + to.x),
    y: short(y * scaleY + to.y),
    width: short(width * to.scale),
    height: short(height * scaleY),
  };
}

/** Draws a shape's outline, each point moved by `to`; inside is what even-odd says. */
export function traceShape(pen: Pen, shape: Shape, mask: Mask | null, to: ViewTransform): void {
  const scaleY = to.scaleY ?? to.scale;
  const X = (x: number) => x * to.scale + to.x;
  const Y = (y: number) => y * scaleY + to.y;
  const line = (points: readonly Point[], close: boolean) => {
    for (const [at, { x, y }] of points.entries()) {
      if (at === 0) pen.moveTo(X(x), Y(y));
      else pen.lineTo(X(x), Y(y));
    }
    if (close) pen.closePath();
  };
  const box = (x: number, y: number, width: number, height: number) => {
    pen.moveTo(X(x), Y(y));
    pen.lineTo(X(x + width), Y(y));
    pen.lineTo(X(x + width), Y(y + height));
    pen.lineTo(X(x), Y(y + height));
    pen.closePath();
  };
  switch (shape.kind) {
    case 'box':
      box(shape.x, shape.y, shape.width, shape.height);
      break;
    case 'rotatedBox': {
      const turned = turn(shape);
      const [w, h] = [shape.width / 2, shape.height / 2];
      line([turned(-w, -h), turned(w, -h), turned(w, h), turned(-w, h)], true);
      break;
    }
    case 'polygon':
      for (const ring of [shape.ring, ...shape.holes]) line(ring, true);
      break;
    case 'polyline':
      line(shape.points, false);
      break;
    case 'point':
      // A line too short to be seen: its round ends are the dot.
      pen.moveTo(X(shape.x), Y(shape.y));
      pen.lineTo(X(shape.x) + 0.01, Y(shape.y));
      break;
    case 'ellipse': {
      const turned = turn(shape);
      const { rx, ry } = shape;
      const at = (x: number, y: number): [number, number] => {
        const point = turned(x * rx, y * ry);
        return [X(point.x), Y(point.y)];
      };
      pen.moveTo(...at(1, 0));
      pen.bezierCurveTo(...at(1, quarter), ...at(quarter, 1), ...at(0, 1));
      pen.bezierCurveTo(...at(-quarter, 1), ...at(-1, quarter), ...at(-1, 0));
      pen.bezierCurveTo(...at(-1, -quarter), ...at(-quarter, -1), ...at(0, -1));
      pen.bezierCurveTo(...at(quarter, -1), ...at(1, -quarter), ...at(1, 0));
      pen.closePath();
      break;
    }
    case 'mask':
      if (mask) {
        // While it is moved its box is elsewhere than its pixels.
        const { rings, left, top } = outlineOf(mask);
        const [dx, dy] = [shape.x - left, shape.y - top];
        for (const ring of rings)
          line(dx === 0 && dy === 0 ? ring : ring.map(({ x, y }) => ({ x: x + dx, y: y + dy })), true);
      } else box(shape.x, shape.y, shape.width, shape.height);
      break;
  }
}

/** From places about a centre to the picture's, turned clockwise. */
function turn({ cx, cy, angle }: { cx: number; cy: number; angle: number }): (x: number, y: number) => Point {
  const { along, across } = axes(angle);
  return (x, y) => ({ x: cx + x * along.x + y * across.x, y: cy + x * along.y + y * across.y });
}

const short = (value: number) => Math.round(value * 1000) / 1000;

/** A shape's outline as SVG's `d`. */
export function pathOf(shape: Shape, mask: Mask | null, to: ViewTransform): string {
  let d = '';
  traceShape(
    {
      moveTo: (x, y) => {
        d += `M${short(x)} ${short(y)}`;
      },
      lineTo: (x, y) => {
        d += `L${short(x)} ${short(y)}`;
      },
      bezierCurveTo: (ax, ay, bx, by, x, y) => {
        d += `C${short(ax)} ${short(ay)} ${short(bx)} ${short(by)} ${short(x)} ${short(y)}`;
      },
      closePath: () => {
        d += 'Z';
      },
    },
    shape,
    mask,
    to,
  );
  return d;
}
