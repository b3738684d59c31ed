import { describe, expect, test } from 'vitest';
import { pictureEdges } from './picture-edges.ts';
import { createShapeIndex } from './shape-index.ts';
import { snapBounds, snapPoint, targetsNear } from './snap.ts';

const size = { width: 400, height: 300 };
const at = (x: number, y: number) => ({ x, y, width: 0, height: 0 });

describe('snapping', () => {
  const index = createShapeIndex();
  index.put('box', { kind: 'box', x: 100, y: 100, width: 50, height: 50 });
  index.put('line', {
    kind: 'polyline',
    points: [
      { x: 200, y: 200 },
      { x: 240, y: 260 },
    ],
  });
  const snapped = (x: number, y: number) => snapPoint({ x, y }, targetsNear(index, at(x, y), 6, size), 6);

  test('takes a point to a neighbour’s edge each way by itself, and to corners of what is not upright', () => {
    expect(snapped(97, 120)).toEqual({ point: { x: 100, y: 120 }, x: 100, y: null });
    expect(snapped(153, 147)).toEqual({ point: { x: 150, y: 150 }, x: 150, y: 150 });
    expect(snapped(203, 203)).toEqual({ point: { x: 200, y: 200 }, x: 200, y: 200 });
    expect(snapped(220, 230)).toEqual({ point: { x: 220, y: 230 }, x: null, y: null });
  });

  test('takes it to the border, and not in line with what is far away', () => {
    expect(snapped(396, 2)).toEqual({ point: { x: 400, y: 0 }, x: 400, y: 0 });
    expect(snapped(101, 250).point).toEqual({ x: 101, y: 250 });
  });

  test('takes it to an edge in the picture where no neighbour is near that way', () => {
    const targets = targetsNear(index, at(97, 120), 6, size);
    const { point } = snapPoint({ x: 97, y: 120 }, targets, 6, { x: 95, y: 122.5 });
    expect(point).toEqual({ x: 100, y: 122.5 });
  });

  test('leaves out what is being dragged itself', () => {
    const targets = targetsNear(index, at(98, 120), 6, size, (id) => id !== 'box');
    expect(snapPoint({ x: 98, y: 120 }, targets, 6).x).toBeNull();
  });

  test('takes a box on until one of its sides lies on an edge', () => {
    const bounds = { x: 153, y: 90, width: 30, height: 30 };
    const targets = targetsNear(index, bounds, 6, size);
    expect(snapBounds(bounds, targets, 6)).toEqual({ dx: -3, dy: 0, x: 150, y: null });
  });
});

describe('edges of the picture', () => {
  /** Dark left of `x` and above `y`, else light, with a soft edge. */
  const patch = (x: number, y: number, soft = 0) => {
    const [width, height] = [40, 30];
    const luminance = Array.from({ length: width * height }, (_, n) => {
      const [column, row] = [100 + (n % width), 200 + Math.floor(n / width)];
      const light = Math.min((column + 0.5 - x) / (soft + 1e-9), (row + 0.5 - y) / (soft + 1e-9));
      return 60 + 120 * Math.min(1, Math.max(0, 0.5 + light)) + ((n * 7919) % 5);
    });
    return { x: 100, y: 200, width, height, luminance };
  };

  test('are found between the pixels where light meets dark', () => {
    const found = pictureEdges(patch(118, 214), { x: 121, y: 212 }, 8);
    expect(found.x).toBeCloseTo(118, 0);
    expect(found.y).toBeCloseTo(214, 0);
  });

  test('are found to half a pixel where they are soft', () => {
    const { x } = pictureEdges(patch(118.4, 150, 3), { x: 120, y: 215 }, 8);
    expect(Math.abs((x ?? 0) - 118.4)).toBeLessThan(0.5);
  });

  test('are none where they are too far, or where there is only noise', () => {
    expect(pictureEdges(patch(118, 214), { x: 130, y: 225 }, 8)).toEqual({ x: null, y: null });
    expect(pictureEdges(patch(0, 0), { x: 120, y: 215 }, 8)).toEqual({ x: null, y: null });
  });
});
