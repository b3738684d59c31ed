import type { Point, Shape } from '../../domain/shape.ts';
import { ellipseIn } from '../shapes/ellipse.ts';
import { boundsOf, clampShape, isSound } from '../shapes/geometry.ts';
import { fromOwn, type Oriented, toOwn } from '../shapes/oriented.ts';
import { inPicture } from '../shapes/points.ts';
import { rectBetween } from '../shapes/rects.ts';
import { minSide, type Sides } from '../shapes/shape-geometry.ts';
import { farthestSound } from './farthest.ts';
import { type Handle, orientedOf, ringsOf, sideAt } from './handles.ts';

type SideHandle = Extract<Handle, { kind: 'side' }>;
/** From one side to the other of a box, along one of its axes. */
type Stretch = readonly [from: number, to: number];

/** The stretch with the side that is dragged at `at`; past the other side it turns round. Never thinner than a shape is. */
function dragged([from, to]: Stretch, way: SideHandle['x'], at: number): Stretch {
  if (way === 0) return [from, to];
  const anchor = way > 0 ? from : to;
  return [anchor, Math.abs(at - anchor) >= minSide ? at : anchor + way * minSide];
}

const lengthOf = ([from, to]: Stretch): number => Math.abs(to - from);

/** The stretch at `times` the length of `before`, from the side that stays, or to both sides of the middle. */
function scaled(now: Stretch, before: Stretch, way: SideHandle['x'], times: number): Stretch {
  const length = lengthOf(before) * times;
  const middle = (before[0] + before[1]) / 2;
  if (way === 0) return [middle - length / 2, middle + length / 2];
  return [now[0], now[0] + Math.sign(now[1] - now[0]) * length];
}

function resized(u: Stretch, v: Stretch, { x, y }: SideHandle, to: { u: number; v: number }, keepsRatio: boolean) {
  const [nowU, nowV] = [dragged(u, x, to.u), dragged(v, y, to.v)];
  if (!keepsRatio) return [nowU, nowV] as const;
  const times = Math.max(x === 0 ? 0 : lengthOf(nowU) / lengthOf(u), y === 0 ? 0 : lengthOf(nowV) / lengthOf(v));
  return [scaled(nowU, u, x, times), scaled(nowV, v, y, times)] as const;
}

/** A box, rotated box or ellipse with one of its sides or corners at `to`, wherever that is. */
function withSideAt(shape: Shape, handle: SideHandle, to: Point, keepsRatio: boolean): Shape {
  if (shape.kind === 'box') {
    const { x, y, width, height } = shape;
    const [u, v] = resized([x, x + width], [y, y + height], handle, { u: to.x, v: to.y }, keepsRatio);
    return { kind: 'box', ...rectBetween({ x: u[0], y: v[0] }, { x: u[1], y: v[1] }) };
  }
  const box = orientedOf(shape);
  if (!box) return shape;
  const { width, height } = box;
  const [u, v] = resized([-width / 2, width / 2], [-height / 2, height / 2], handle, toOwn(box, to), keepsRatio);
  const { x: cx, y: cy } = fromOwn(box, (u[0] + u[1]) / 2, (v[0] + v[1]) / 2);
  return inBox(shape, { cx, cy, width: lengthOf(u), height: lengthOf(v), angle: box.angle });
}

function inBox(shape: Shape, box: Oriented): Shape {
  if (shape.kind === 'ellipse') return ellipseIn(box);
  return { kind: 'rotatedBox', cx: box.cx, cy: box.cy, width: box.width, height: box.height, angle: box.angle };
}

/** The shape with a corner or side dragged to `to`, or as far as the picture lets it go. With `shift` it keeps its ratio. */
export function dragSide(shape: Shape, handle: SideHandle, to: Point, shift: boolean, size: Sides): Shape {
  const box = orientedOf(shape);
  if (!box) return shape;
  const from = sideAt(box, handle.x, handle.y);
  return (
    farthestSound(from, inPicture(to, size), (at) => {
      const next = withSideAt(shape, handle, at, shift);
      return isSound(next, size) ? next : null;
    }) ?? shape
  );
}

const half = 180;

/** The angle in degrees, from -180 up to 180, in hundredths. */
function tidyAngle(angle: number): number {
  const turned = ((((angle + half) % 360) + 360) % 360) - half;
  return Math.round(turned * 100) / 100;
}

/**
 * The rotated box or ellipse turned so that its top looks to `to`; with `shift` in steps of 15 degrees. Near the border it
 * moves in; where it doesn't fit at that angle it turns as far as it does.
 */
export function turnTo(shape: Shape, to: Point, shift: boolean, size: Sides): Shape {
  const box = orientedOf(shape);
  if (!box || shape.kind === 'box') return shape;
  const wished = (Math.atan2(to.y - box.cy, to.x - box.cx) * half) / Math.PI + 90;
  return turnBy(shape, (shift ? Math.round(wished / 15) * 15 : wished) - box.angle, size);
}

/** The rotated box or ellipse turned clockwise by degrees, as far as it fits; any other shape as it is. */
export function turnBy(shape: Shape, by: number, size: Sides): Shape {
  const box = orientedOf(shape);
  if (!box || shape.kind === 'box') return shape;
  const angle = tidyAngle(box.angle + by);
  const turn = tidyAngle(angle - box.angle);
  const found = farthestSound({ x: 0, y: 0 }, { x: turn, y: 0 }, ({ x }) => {
    const kept = clampShape(inBox(shape, { ...box, angle: x === turn ? angle : tidyAngle(box.angle + x) }), size);
    const now = kept && orientedOf(kept);
    return now && Math.abs(now.width - box.width) < 1e-6 && Math.abs(now.height - box.height) < 1e-6 ? kept : null;
  });
  return found ?? shape;
}

/** One side of a shape, by keys. */
type SideName = 'left' | 'right' | 'top' | 'bottom';

const ways: Readonly<Record<SideName, SideHandle>> = {
  left: { kind: 'side', x: -1, y: 0 },
  right: { kind: 'side', x: 1, y: 0 },
  top: { kind: 'side', x: 0, y: -1 },
  bottom: { kind: 'side', x: 0, y: 1 },
};

/**
 * The shape with one of its sides moved outwards by `by` image px (inwards below 0), as far as the picture and its least
 * size let it. Of turned shapes it is a side of their own; polygons and polylines are stretched; points and masks stay.
 */
export function growSide(shape: Shape, side: SideName, by: number, size: Sides): Shape {
  const handle = ways[side];
  const box = orientedOf(shape);
  if (box) {
    const inwards = handle.x === 0 ? box.height - minSide : box.width - minSide;
    const step = Math.max(by, -Math.max(0, inwards));
    const [u, v] = [handle.x * (box.width / 2 + step), handle.y * (box.height / 2 + step)];
    return dragSide(shape, handle, fromOwn(box, u, v), false, size);
  }
  return ringsOf(shape).length === 0 ? shape : stretched(shape, handle, by, size);
}

function stretched(shape: Shape, { x, y }: SideHandle, by: number, size: Sides): Shape {
  const { x: left, y: top, width, height } = boundsOf(shape);
  const grown = (length: number) => (length > 0 ? Math.max(length + by, minSide) / length : 1);
  const [fx, fy] = [x === 0 ? 1 : grown(width), y === 0 ? 1 : grown(height)];
  const [ax, ay] = [x < 0 ? left + width : left, y < 0 ? top + height : top];
  const map = (point: Point) => inPicture({ x: ax + (point.x - ax) * fx, y: ay + (point.y - ay) * fy }, size);
  const next: Shape =
    shape.kind === 'polygon'
      ? { ...shape, ring: shape.ring.map(map), holes: shape.holes.map((hole) => hole.map(map)) }
      : shape.kind === 'polyline'
        ? { ...shape, points: shape.points.map(map) }
        : shape;
  return isSound(next, size) ? next : shape;
}
