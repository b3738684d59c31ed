import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomPoint, randomSize, soundShape } from '../../../tests/fakes/random-shapes.ts';
import type { Point, Shape } from '../../domain/shape.ts';
import { shapeProblem } from '../../domain/shape-check.ts';
import { addHole, isSimple } from '../shapes/crossings.ts';
import { areaOf, boundsOf, clampShape, isSound, translateShape, verticesOf } from '../shapes/geometry.ts';
import { distance } from '../shapes/points.ts';
import { rectCorners } from '../shapes/rects.ts';
import { dragHandle } from './drag-handle.ts';
import { duplicateGroup, moveGroup } from './group.ts';
import { type Handle, handleAt, handlesOf } from './handles.ts';
import { growSide } from './resize.ts';
import { deleteVertex } from './vertices.ts';

const size = { width: 400, height: 300 };
const box: Shape = { kind: 'box', x: 100, y: 100, width: 80, height: 40 };
const right: Handle = { kind: 'side', x: 1, y: 0 };
const corner: Handle = { kind: 'side', x: 1, y: 1 };
const loose = { shift: false };
const shift = { shift: true };
const square = (x: number, y: number, side: number): Point[] => rectCorners({ x, y, width: side, height: side });

const isTangled = (shape: Shape) => shape.kind === 'polygon' && !isSimple(shape.ring);

describe('handles', () => {
  const kinds = (shape: Shape, scale = 1) => handlesOf(shape, scale).map(({ handle }) => handle.kind);

  test('a box has eight, a turned shape one more to turn it, points and masks none', () => {
    const turned: Shape = { kind: 'rotatedBox', cx: 200, cy: 150, width: 80, height: 60, angle: 0 };
    expect(kinds(box, 2)).toHaveLength(8);
    expect(kinds(turned).filter((kind) => kind === 'rotate')).toHaveLength(1);
    expect(kinds({ kind: 'point', x: 1, y: 1 })).toEqual([]);
    expect(handlesOf(turned, 1).find(({ handle }) => handle.kind === 'rotate')?.at).toEqual({ x: 200, y: 92 });
  });

  test('a small box keeps its corners alone, and can still be taken by its middle', () => {
    const small: Shape = { ...box, width: 20, height: 20 };
    expect(kinds(small)).toHaveLength(4);
    expect(handleAt(small, { x: 110, y: 110 }, 1)).toBeNull();
    expect(handleAt(small, { x: 101, y: 101 }, 1)).toEqual({ kind: 'side', x: -1, y: -1 });
  });

  test('a polygon has its vertices, in holes too, and the middles of edges that are long on the screen', () => {
    const polygon: Shape = { kind: 'polygon', ring: square(0, 0, 100), holes: [square(20, 20, 10)] };
    expect(kinds(polygon).filter((kind) => kind === 'vertex')).toHaveLength(8);
    expect(kinds(polygon).filter((kind) => kind === 'edge')).toHaveLength(4);
    expect(handleAt(polygon, { x: 100, y: 51 }, 1)).toEqual({ kind: 'edge', ring: 0, index: 1 });
    expect(handleAt(polygon, { x: 31, y: 31 }, 1)).toEqual({ kind: 'vertex', ring: 1, index: 2 });
    const line: Shape = { kind: 'polyline', points: square(0, 0, 100) };
    expect(kinds(line).filter((kind) => kind === 'edge')).toHaveLength(3);
  });
});

describe('a dragged handle', () => {
  test('takes its sides along, past the other side, and to the border at most', () => {
    expect(dragHandle(box, corner, { x: 200, y: 200 }, loose, size)).toEqual({ ...box, width: 100, height: 100 });
    expect(dragHandle(box, right, { x: 60, y: 0 }, loose, size)).toEqual({ ...box, x: 60, width: 40 });
    expect(dragHandle(box, corner, { x: 999, y: 999 }, loose, size)).toEqual({ ...box, width: 300, height: 200 });
    expect(dragHandle(box, right, { x: 100, y: 0 }, loose, size)).toEqual({ ...box, width: 1 });
  });

  test('with Shift keeps the ratio, also where the border ends it', () => {
    expect(dragHandle(box, corner, { x: 260, y: 110 }, shift, size)).toEqual({ ...box, width: 160, height: 80 });
    const most = boundsOf(dragHandle(box, corner, { x: 400, y: 300 }, shift, size));
    expect(most.width / most.height).toBeCloseTo(2);
    expect(most.x + most.width).toBeCloseTo(400, 1);
    expect(dragHandle(box, right, { x: 260, y: 0 }, shift, size)).toEqual({ ...box, y: 80, width: 160, height: 80 });
  });

  test('of a turned shape leaves the side across where it is', () => {
    const turned: Shape = { kind: 'rotatedBox', cx: 200, cy: 150, width: 80, height: 40, angle: 90 };
    const grown = dragHandle(turned, right, { x: 200, y: 230 }, loose, size);
    expect(boundsOf(grown)).toEqual({ x: 180, y: 110, width: 40, height: 120 });
    const ellipse: Shape = { kind: 'ellipse', cx: 200, cy: 150, rx: 40, ry: 20, angle: 0 };
    expect(dragHandle(ellipse, right, { x: 260, y: 0 }, loose, size)).toEqual({ ...ellipse, cx: 210, rx: 50 });
  });

  test('turns a shape to where it points, with Shift in steps of 15 degrees, and moves it in near the border', () => {
    const flat: Shape = { kind: 'rotatedBox', cx: 200, cy: 150, width: 80, height: 40, angle: 0 };
    expect(dragHandle(flat, { kind: 'rotate' }, { x: 300, y: 150 }, loose, size)).toEqual({ ...flat, angle: 90 });
    expect(dragHandle(flat, { kind: 'rotate' }, { x: 300, y: 140 }, shift, size)).toEqual({ ...flat, angle: 90 });
    const low = dragHandle({ ...flat, cy: 280 }, { kind: 'rotate' }, { x: 300, y: 280 }, loose, size);
    expect(low).toEqual({ ...flat, cy: 260, angle: 90 });
  });

  test('turns as far as there is room for the shape as it is', () => {
    const long: Shape = { kind: 'ellipse', cx: 200, cy: 150, rx: 190, ry: 20, angle: 0 };
    const turned = dragHandle(long, { kind: 'rotate' }, { x: 390, y: 150 }, loose, size);
    expect(turned).toMatchObject({ kind: 'ellipse', rx: 190, ry: 20 });
    expect(boundsOf(turned).height).toBeGreaterThan(295);
  });

  test('of a polygon goes only as far as no edge crosses another, nor a hole', () => {
    const polygon: Shape = { kind: 'polygon', ring: square(100, 100, 100), holes: [] };
    const vertex: Handle = { kind: 'vertex', ring: 0, index: 0 };
    const over = dragHandle(polygon, vertex, { x: 300, y: 160 }, loose, size);
    expect(over.kind === 'polygon' && isSimple(over.ring)).toBe(true);
    expect(verticesOf(over)[0]?.x).toBeGreaterThan(150);
    const holed: Shape = { ...polygon, holes: [square(120, 120, 20)] };
    const kept = dragHandle(holed, vertex, { x: 180, y: 180 }, loose, size);
    expect(shapeProblem(kept, size)).toBeNull();
    expect(verticesOf(kept)[0]).not.toEqual({ x: 180, y: 180 });
  });

  test('of any shape, dragged anywhere, gives one that is in the picture and of some size', () => {
    const cases = randomSize.chain((sides) =>
      fc.record({
        sides: fc.constant(sides),
        shape: soundShape(sides, clampShape),
        to: randomPoint(sides, 0.5),
        pick: fc.nat(),
        keys: fc.record({ shift: fc.boolean() }),
        scale: fc.constantFrom(0.2, 1, 8),
      }),
    );
    let changed = 0;
    fc.assert(
      fc.property(cases, ({ sides, shape, to, pick, keys, scale }) => {
        const handles = handlesOf(shape, scale);
        const handle = handles[pick % Math.max(handles.length, 1)]?.handle;
        if (!handle) return;
        const dragged = dragHandle(shape, handle, to, keys, sides);
        expect(shapeProblem(dragged, sides)).toBeNull();
        expect(isSound(dragged, sides)).toBe(true);
        expect(dragged.kind).toBe(shape.kind);
        expect(isTangled(dragged)).toBe(isTangled(shape) && isTangled(dragged));
        if (dragged !== shape) changed += 1;
      }),
      { numRuns: 1000 },
    );
    expect(changed).toBeGreaterThan(300);
  });
});

describe('vertices and holes', () => {
  const triangle: Shape = { kind: 'polygon', ring: square(0, 0, 100).slice(0, 3), holes: [] };

  test('a ring keeps three points and a line two; a hole of three goes as a whole', () => {
    const handle = { kind: 'vertex', ring: 0, index: 0 } as const;
    expect(deleteVertex(triangle, handle, size)).toBeNull();
    expect(deleteVertex({ kind: 'polyline', points: square(0, 0, 9).slice(0, 2) }, handle, size)).toBeNull();
    const holed: Shape = { ...triangle, ring: square(0, 0, 100), holes: [square(20, 10, 20).slice(0, 3)] };
    expect(deleteVertex(holed, { kind: 'vertex', ring: 1, index: 0 }, size)).toEqual({ ...holed, holes: [] });
    expect(deleteVertex(holed, { kind: 'vertex', ring: 0, index: 3 }, size)).toEqual({ ...holed, ring: triangle.ring });
    // Without this corner the edge would go through the hole.
    expect(deleteVertex(holed, { kind: 'vertex', ring: 0, index: 0 }, size)).toBeNull();
  });

  test('a ring inside a polygon becomes its hole; one that meets its edge or another hole does not', () => {
    const polygon = { kind: 'polygon' as const, ring: square(0, 0, 100), holes: [] };
    const holed = addHole(polygon, square(10, 10, 20));
    expect(holed && areaOf(holed)).toBe(100 * 100 - 20 * 20);
    expect(holed && addHole(holed, square(50, 50, 20))?.holes).toHaveLength(2);
    for (const ring of [square(90, 90, 50), square(200, 200, 50), square(0, 10, 20), square(-10, -10, 200)]) {
      expect(addHole(polygon, ring)).toBeNull();
    }
    for (const ring of [square(20, 20, 30), square(5, 5, 40), square(12, 12, 5)]) {
      expect(holed && addHole(holed, ring)).toBeNull();
    }
  });
});

describe('by keys', () => {
  test('a side grows and shrinks, to the border and to a pixel', () => {
    expect(growSide(box, 'right', 10, size)).toEqual({ ...box, width: 90 });
    expect(growSide(box, 'left', 10, size)).toEqual({ ...box, x: 90, width: 90 });
    expect(growSide(box, 'top', -10, size)).toEqual({ ...box, y: 110, height: 30 });
    expect(growSide(box, 'bottom', 999, size)).toEqual({ ...box, height: 200 });
    expect(growSide(box, 'left', -999, size)).toEqual({ ...box, x: 179, width: 1 });
    const line: Shape = {
      kind: 'polyline',
      points: [
        { x: 10, y: 10 },
        { x: 20, y: 30 },
      ],
    };
    expect(growSide(line, 'right', 10, size)).toEqual({
      ...line,
      points: [
        { x: 10, y: 10 },
        { x: 30, y: 30 },
      ],
    });
  });

  test('a group stops at the border as one, and keeps its form', () => {
    const items = [box, { ...box, x: 300 }].map((shape) => ({ shape, mask: null }));
    expect(moveGroup(items, 50, 10, size).map(({ shape }) => boundsOf(shape).x)).toEqual([120, 320]);
    expect(moveGroup(items, -500, 0, size).map(({ shape }) => boundsOf(shape).x)).toEqual([0, 200]);
    expect(moveGroup(items, 0, 0, size)).toEqual([]);
  });

  test('a copy lies beside what it is of, and on the other side where the border is in the way', () => {
    const at = (x: number) => [{ shape: { ...box, x }, mask: null, id: 'a' }];
    expect(duplicateGroup(at(100), 10, size)).toEqual([{ shape: { ...box, x: 110, y: 110 }, mask: null, id: 'a' }]);
    expect(duplicateGroup(at(320), 10, size)).toMatchObject([{ shape: { x: 310, y: 110 } }]);
    const whole = [{ shape: { ...box, x: 0, y: 0, ...size }, mask: null }];
    expect(duplicateGroup(whole, 10, size)).toEqual(whole);
  });

  test('any group moved and moved back is what it was, and in between in the picture and of the same form', () => {
    const cases = randomSize.chain((sides) =>
      fc.record({
        sides: fc.constant(sides),
        shapes: fc.array(soundShape(sides, clampShape), { minLength: 1, maxLength: 5 }),
        to: randomPoint(sides),
      }),
    );
    const far = (one: Shape, other: Shape) =>
      Math.max(...verticesOf(one).map((point, n) => distance(point, verticesOf(other)[n] ?? { x: 1e9, y: 0 })));
    fc.assert(
      fc.property(cases, ({ sides, shapes, to }) => {
        const items = shapes.map((shape) => ({ shape, mask: null }));
        const there = moveGroup(items, to.x - sides.width / 2, to.y - sides.height / 2, sides);
        const [a, b] = [shapes[0], there[0]?.shape];
        if (!a || !b) return;
        const [dx, dy] = [boundsOf(b).x - boundsOf(a).x, boundsOf(b).y - boundsOf(a).y];
        there.forEach(({ shape }, n) => {
          expect(shapeProblem(shape, sides)).toBeNull();
          expect(far(translateShape(shapes[n] ?? a, dx, dy), shape)).toBeLessThan(1e-5);
        });
        const back = moveGroup(there, -dx, -dy, sides);
        // A way is cut to the grid of 1/64 px, on which what was drawn lies.
        back.forEach(({ shape }, n) => {
          expect(far(shapes[n] ?? a, shape)).toBeLessThan(1 / 32);
        });
      }),
      { numRuns: 500 },
    );
  });
});
