import type { Point } from '../domain/shape.ts';
import { between, distance, middle } from './shapes/points.ts';
import type { Sides } from './shapes/shape-geometry.ts';

export type { Sides };

/**
 * How a picture lies on a stage: `scale` CSS px of the stage are one image px, and the picture's origin is at (x, y) of the
 * stage. On the stage a point of the picture is at `point * scale + (x, y)`.
 */
export type View = { readonly scale: number; readonly x: number; readonly y: number };

/** CSS px an image px is long at most: more shows nothing more, and half a CSS px is still 1/128 of an image px. */
const mostScale = 64;
/** CSS px left free round a picture that is shown whole. */
const frame = 16;

export const toStage = ({ scale, x, y }: View, point: Point): Point => ({
  x: point.x * scale + x,
  y: point.y * scale + y,
});

/** A point of the stage in image px; not kept inside the picture. */
export const toPicture = ({ scale, x, y }: View, point: Point): Point => ({
  x: (point.x - x) / scale,
  y: (point.y - y) / scale,
});

/** At a scale, with a point of the picture at a point of the stage. */
function placed(scale: number, point: Point, at: Point): View {
  return { scale, x: at.x - point.x * scale, y: at.y - point.y * scale };
}

const centreOf = ({ width, height }: Sides): Point => ({ x: width / 2, y: height / 2 });

function fitScale(size: Sides, stage: Sides): number {
  const room = (side: number) => Math.max(side - 2 * frame, side / 2, 1);
  return Math.min(room(stage.width) / size.width, room(stage.height) / size.height, mostScale);
}

/** The whole picture, as large as the stage lets it be, in its middle. */
export function fitView(size: Sides, stage: Sides): View {
  return placed(fitScale(size, stage), centreOf(size), centreOf(stage));
}

/** Larger by `factor`; what is at the point `at` of the stage stays there. */
export function zoomAt(view: View, at: Point, factor: number): View {
  const scale = Math.min(view.scale * factor, mostScale);
  return placed(scale, toPicture(view, at), at);
}

/** Moved by CSS px of the stage. */
export const panBy = (view: View, dx: number, dy: number): View => ({ ...view, x: view.x + dx, y: view.y + dy });

/**
 * The view within its limits: not smaller than half of what shows the whole picture (there it is in the middle), never
 * so that the stage's middle is off the picture.
 */
export function keepInReach(view: View, size: Sides, stage: Sides): View {
  const least = Math.min(fitScale(size, stage), 1) / 2;
  if (!(view.scale > least)) return placed(least, centreOf(size), centreOf(stage));
  if (view.scale > mostScale) return keepInReach(zoomAt(view, centreOf(stage), 1), size, stage);
  const reach = (at: number, length: number, room: number) => between(at, room / 2 - length, room / 2);
  const x = reach(view.x, size.width * view.scale, stage.width);
  const y = reach(view.y, size.height * view.scale, stage.height);
  return x === view.x && y === view.y ? view : { ...view, x, y };
}

/** Two fingers that were on the points `from` of the stage and now are on `to`: what is between them follows. */
export function pinchView(view: View, from: readonly [Point, Point], to: readonly [Point, Point]): View {
  const factor = Math.max(distance(...to), 1) / Math.max(distance(...from), 1);
  const [before, after] = [middle(...from), middle(...to)];
  return zoomAt(panBy(view, after.x - before.x, after.y - before.y), after, factor);
}

/** What a WheelEvent says of a turn. */
type Turn = { deltaY: number; deltaMode: number; ctrlKey: boolean };

/** A WheelEvent's `deltaMode` in CSS px: pixels, lines, pages. */
const pixelsOf = [1, 16, 400];

/**
 * What a turn of the wheel enlarges by. A notch of a mouse's wheel (100 px) is 1.25; a pinch on a trackpad, which comes as
 * a wheel with Ctrl and small deltas, is followed as the fingers go. One event is at most a doubling.
 */
export function wheelFactor({ deltaY, deltaMode, ctrlKey }: Turn): number {
  const pixels = deltaY * (pixelsOf[deltaMode] ?? 1);
  const slow = ctrlKey && Math.abs(pixels) < 50;
  return between(slow ? Math.exp(-pixels / 100) : 1.25 ** (-pixels / 100), 0.5, 2);
}
