import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomPoint, randomSize } from '../../tests/fakes/random-shapes.ts';
import type { Point } from '../domain/shape.ts';
import { distance } from './shapes/points.ts';
import { fitView, keepInReach, panBy, pinchView, toPicture, toStage, type View, wheelFactor, zoomAt } from './view.ts';

const stage = { width: 1280, height: 720 };
const onStage = randomPoint(stage);

/** What a hand does to a view: any zooms and pans, each kept in reach. */
const moves = fc.array(
  fc.oneof(
    fc.tuple(onStage, fc.constantFrom(0.1, 0.8, 1.25, 2, 10)).map(
      ([at, factor]) =>
        (view: View) =>
          zoomAt(view, at, factor),
    ),
    onStage.map(
      ({ x, y }) =>
        (view: View) =>
          panBy(view, x - 640, y - 360),
    ),
  ),
  { maxLength: 30 },
);

const views = fc.tuple(randomSize, moves).map(([size, all]) => ({
  size,
  view: all.reduce((view, move) => keepInReach(move(view), size, stage), fitView(size, stage)),
}));

describe('a view', () => {
  test('leads from the stage to the picture and back within a millionth of a px, after any zooms and pans', () => {
    fc.assert(
      fc.property(views, onStage, ({ view }, at) => {
        expect(distance(toStage(view, toPicture(view, at)), at)).toBeLessThan(1e-6);
      }),
    );
  });

  test('zoomed at a point leaves there what was there', () => {
    fc.assert(
      fc.property(views, onStage, fc.constantFrom(0.5, 1.25, 3), ({ view }, at, factor) => {
        const before = toPicture(view, at);
        const after = toPicture(zoomAt(view, at, factor), at);
        expect(distance(before, after) * view.scale).toBeLessThan(1e-6);
      }),
    );
  });

  test('always has the picture in the middle of the stage, between half of fit and 64 px a pixel', () => {
    fc.assert(
      fc.property(views, ({ view, size }) => {
        const middle = toPicture(view, { x: 640, y: 360 });
        expect(Math.min(middle.x, middle.y)).toBeGreaterThanOrEqual(-1e-6);
        expect(middle.x).toBeLessThanOrEqual(size.width + 1e-6);
        expect(middle.y).toBeLessThanOrEqual(size.height + 1e-6);
        expect(view.scale).toBeLessThanOrEqual(64);
        expect(view.scale).toBeGreaterThanOrEqual(Math.min(1, fitView(size, stage).scale) / 2 - 1e-9);
        expect(keepInReach(view, size, stage)).toEqual(view);
      }),
    );
  });

  test('that fits shows the whole picture in the middle', () => {
    fc.assert(
      fc.property(randomSize, (size) => {
        const view = fitView(size, stage);
        const [from, to] = [toPicture(view, { x: 0, y: 0 }), toPicture(view, { x: stage.width, y: stage.height })];
        expect(Math.max(from.x, from.y)).toBeLessThan(0);
        expect([to.x > size.width, to.y > size.height]).toEqual([true, true]);
        expect((from.x + to.x) / 2).toBeCloseTo(size.width / 2);
        expect(keepInReach(view, size, stage)).toEqual(view);
      }),
    );
  });

  test('follows two fingers: what was under each of them stays there', () => {
    const view = { scale: 1.5, x: 20, y: -40 };
    const from: [Point, Point] = [
      { x: 100, y: 100 },
      { x: 300, y: 100 },
    ];
    const to: [Point, Point] = [
      { x: 150, y: 260 },
      { x: 550, y: 260 },
    ];
    const after = pinchView(view, from, to);
    expect(after.scale).toBe(3);
    for (const n of [0, 1] as const)
      expect(distance(toPicture(view, from[n]), toPicture(after, to[n]))).toBeLessThan(1e-9);
  });

  test('grows by a quarter with a notch of the wheel, and follows a trackpad’s pinch', () => {
    expect(wheelFactor({ deltaY: -100, deltaMode: 0, ctrlKey: false })).toBe(1.25);
    expect(wheelFactor({ deltaY: 100, deltaMode: 0, ctrlKey: true })).toBe(0.8);
    expect(wheelFactor({ deltaY: -10, deltaMode: 0, ctrlKey: true })).toBeCloseTo(1.105, 3);
    expect(wheelFactor({ deltaY: 1e6, deltaMode: 2, ctrlKey: false })).toBe(0.5);
  });
});
