import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomPoint, randomShape, randomSize, soundShape } from '../../../tests/fakes/random-shapes.ts';
import type { Point, Shape } from '../../domain/shape.ts';
import { shapeProblem } from '../../domain/shape-check.ts';
import {
  areaOf,
  boundsOf,
  clampShape,
  distanceTo,
  isSound,
  scaleShape,
  translateShape,
  verticesOf,
} from './geometry.ts';

const size = { width: 200, height: 100 };
const square = (x: number, y: number, side: number): Point[] => [
  { x, y },
  { x: x + side, y },
  { x: x + side, y: y + side },
  { x, y: y + side },
];
const frame: Shape = { kind: 'polygon', ring: square(10, 10, 50), holes: [square(20, 20, 30)] };

describe('a shape’s geometry', () => {
  test('bounds, area and distance of each kind are those a person would measure', () => {
    const box: Shape = { kind: 'box', x: 10, y: 20, width: 30, height: 40 };
    expect([boundsOf(box), areaOf(box), distanceTo(box, { x: 0, y: 20 }), distanceTo(box, { x: 15, y: 25 })]).toEqual([
      { x: 10, y: 20, width: 30, height: 40 },
      1200,
      10,
      0,
    ]);
    const onEnd: Shape = { kind: 'rotatedBox', cx: 50, cy: 50, width: 40, height: 20, angle: 90 };
    expect(boundsOf(onEnd)).toEqual({ x: 40, y: 30, width: 20, height: 40 });
    expect(distanceTo(onEnd, { x: 50, y: 75 })).toBe(5);
    const ellipse: Shape = { kind: 'ellipse', cx: 50, cy: 50, rx: 40, ry: 10, angle: 90 };
    expect(boundsOf(ellipse)).toEqual({ x: 40, y: 10, width: 20, height: 80 });
    expect(distanceTo(ellipse, { x: 50, y: 95 })).toBeCloseTo(5);
    expect(distanceTo(ellipse, { x: 58, y: 50 })).toBe(0);
    const line: Shape = {
      kind: 'polyline',
      points: [
        { x: 0, y: 0 },
        { x: 30, y: 0 },
        { x: 30, y: 40 },
      ],
    };
    expect([areaOf(line), distanceTo(line, { x: 15, y: 6 }), distanceTo(line, { x: 33, y: 44 })]).toEqual([0, 6, 5]);
    expect(distanceTo({ kind: 'point', x: 3, y: 4 }, { x: 0, y: 0 })).toBe(5);
  });

  test('a hole belongs to no polygon: it has no area there and is not hit', () => {
    expect(areaOf(frame)).toBe(50 * 50 - 30 * 30);
    expect(distanceTo(frame, { x: 15, y: 15 })).toBe(0);
    expect(distanceTo(frame, { x: 35, y: 35 })).toBe(15);
    expect(verticesOf(frame)).toHaveLength(8);
  });

  test('what sticks out of the picture is cut off, and turned shapes are moved in whole', () => {
    expect(clampShape({ kind: 'box', x: -10, y: 90, width: 30, height: 30 }, size)).toEqual({
      ...{ kind: 'box', x: 0, y: 90, width: 20, height: 10 },
    });
    const turned: Shape = { kind: 'rotatedBox', cx: 5, cy: 50, width: 40, height: 20, angle: 30 };
    const kept = clampShape(turned, size);
    expect(kept).toMatchObject({ width: 40, height: 20, angle: 30, cy: 50 });
    expect(kept && boundsOf(kept).x).toBeCloseTo(0, 5);
    const corner: Shape = {
      kind: 'polygon',
      ring: [
        { x: 190, y: 0 },
        { x: 210, y: 0 },
        { x: 190, y: 20 },
      ],
      holes: [],
    };
    expect(clampShape(corner, size)).toMatchObject({ ring: expect.arrayContaining([{ x: 200, y: 10 }]) });
  });

  test('what lies wholly outside comes in at the nearest place', () => {
    expect(clampShape({ kind: 'box', x: 500, y: 20, width: 30, height: 30 }, size)).toEqual({
      ...{ kind: 'box', x: 170, y: 20, width: 30, height: 30 },
    });
    expect(clampShape({ kind: 'polygon', ring: square(-100, -100, 20), holes: [] }, size)).toMatchObject({
      ring: square(0, 0, 20),
    });
  });

  test('a ring without area and a line without length are no shapes', () => {
    const flat = [
      { x: 1, y: 1 },
      { x: 5, y: 5 },
      { x: 9, y: 9 },
    ];
    expect(clampShape({ kind: 'polygon', ring: flat, holes: [] }, size)).toBeNull();
    expect(
      clampShape(
        {
          kind: 'polyline',
          points: [
            { x: 1, y: 1 },
            { x: 1, y: 1 },
          ],
        },
        size,
      ),
    ).toBeNull();
  });

  test('any shape clamped is in the picture, has its vertices there, and is left alone the next time', () => {
    const cases = randomSize.chain((sides) => fc.tuple(fc.constant(sides), randomShape(sides)));
    fc.assert(
      fc.property(cases, ([sides, shape]) => {
        const kept = clampShape(shape, sides);
        if (!kept) return;
        expect(isSound(kept, sides)).toBe(true);
        expect(kept.kind).toBe(shape.kind);
        const { x, y, width, height } = boundsOf(kept);
        expect(Math.min(x, y, sides.width - x - width, sides.height - y - height)).toBeGreaterThanOrEqual(-1e-6);
        for (const vertex of verticesOf(kept)) {
          expect(Math.min(vertex.x, vertex.y)).toBeGreaterThanOrEqual(-1e-6);
          expect(vertex.x).toBeLessThanOrEqual(sides.width + 1e-6);
          expect(vertex.y).toBeLessThanOrEqual(sides.height + 1e-6);
        }
        if (!['point', 'polyline'].includes(kept.kind)) expect(areaOf(kept)).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('every box, rotated box, ellipse and point finds room in a picture of 30 px and more', () => {
    const sides = { width: 30, height: 30 };
    fc.assert(
      fc.property(randomShape(sides), (shape) => {
        if (['polygon', 'polyline'].includes(shape.kind)) return;
        expect(clampShape(shape, sides)).not.toBeNull();
      }),
    );
  });

  test('moved a shape is so far away, and moved back it is what it was', () => {
    const cases = randomSize.chain((sides) => fc.tuple(soundShape(sides, clampShape), randomPoint(sides, 1)));
    fc.assert(
      fc.property(cases, ([shape, by]) => {
        const there = translateShape(shape, by.x, by.y);
        expect(boundsOf(there).x - boundsOf(shape).x).toBeCloseTo(by.x, 6);
        expect(boundsOf(there).y - boundsOf(shape).y).toBeCloseTo(by.y, 6);
        const back = translateShape(there, -by.x, -by.y);
        verticesOf(back).forEach((vertex, n) => {
          expect(vertex.x).toBeCloseTo(verticesOf(shape)[n]?.x ?? Number.NaN, 6);
          expect(vertex.y).toBeCloseTo(verticesOf(shape)[n]?.y ?? Number.NaN, 6);
        });
      }),
    );
  });

  test('on a rendition of another size the area grows with both sides, and the way back is exact', () => {
    const cases = randomSize.chain((sides) => fc.tuple(soundShape(sides, clampShape), fc.integer({ min: 1, max: 8 })));
    fc.assert(
      fc.property(cases, ([shape, times]) => {
        const larger = scaleShape(shape, times, times);
        expect(areaOf(larger) / times ** 2).toBeCloseTo(areaOf(shape), 2);
        const back = boundsOf(scaleShape(larger, 1 / times, 1 / times));
        expect(back.x).toBeCloseTo(boundsOf(shape).x, 6);
        expect(back.width).toBeCloseTo(boundsOf(shape).width, 6);
      }),
    );
  });
});

test('what is kept in the picture here, the background takes', () => {
  const sized = randomSize.chain((size) => fc.record({ size: fc.constant(size), shape: soundShape(size, clampShape) }));
  fc.assert(
    fc.property(sized, ({ size, shape }) => {
      expect(shapeProblem(shape, size)).toBe(null);
    }),
    { numRuns: 1000 },
  );
});
