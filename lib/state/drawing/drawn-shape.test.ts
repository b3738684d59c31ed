import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxRow } from '../../../tests/fakes/drawn-boxes.ts';
import type { Frame } from '../../domain/frame.ts';
import { createDrawnShapes } from './drawn-shape.ts';

const address = `address:${'0'.repeat(64)}`;
const frameOf = (width: number, height: number, sha256: string | null = null): Frame => ({
  width,
  height,
  address,
  sha256,
});
const box = (x: number, y: number, width: number, height: number) => ({ kind: 'box' as const, x, y, width, height });

test('a row keeps its object while it stays the same row, so that one change costs one shape', () => {
  const draw = createDrawnShapes(frameOf(100, 100));
  const [a, b] = [boxRow('a'), boxRow('b')];
  const first = draw([a, b]);
  expect(draw([a, b])).toBe(first);
  const second = draw([a, boxRow('b', { class: 'bus' })]);
  expect(second[0]).toBe(first[0]);
  expect(second[1]).not.toBe(first[1]);
});

test('a shape drawn on another rendition of the same aspect is shown scaled', () => {
  const [shown] = createDrawnShapes(frameOf(200, 200))([boxRow('a', { shape: box(10, 20, 30, 40) })]);
  expect(shown?.shape).toEqual(box(20, 40, 60, 80));
});

test('a shape of another aspect, or of a file known to be another, is not shown', () => {
  const draw = (frame: Frame) => createDrawnShapes(frame)([boxRow('a', { frame: frameOf(100, 100, 'f'.repeat(64)) })]);
  expect(draw(frameOf(200, 100))).toEqual([]);
  expect(draw(frameOf(200, 200, 'e'.repeat(64)))).toEqual([]);
  expect(draw(frameOf(200, 200, 'f'.repeat(64)))).toHaveLength(1);
});

test('shapes lie by their order, then by age; tags are none', () => {
  const rows = [boxRow('c', { order: 1 }), boxRow('b'), boxRow('a'), boxRow('t', { shape: null, frame: null })];
  expect(createDrawnShapes(frameOf(100, 100))(rows).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('a row that is not in the log yet is not saved', () => {
  const [shown] = createDrawnShapes(frameOf(100, 100))([boxRow('a', { seq: 0 })]);
  expect(shown?.saved).toBe(false);
});

test('whatever rows come, go, change or change places, the list is the one made of them afresh', () => {
  const rowOf = ({ id, order, seq, tag }: { id: number; order: number | undefined; seq: number; tag: boolean }) =>
    boxRow(`r${id}`, {
      seq,
      ...(order === undefined ? {} : { order }),
      ...(tag ? { shape: null, frame: null } : {}),
    });
  const row = fc.record({
    id: fc.nat(60),
    order: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
    seq: fc.nat(1),
    tag: fc.boolean(),
  });
  const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 60 }).map((some) => some.map(rowOf));
  /** Some rows of the last time stay the same objects, where they were. */
  const change = fc.record({ rows, keeps: fc.infiniteStream(fc.boolean()) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const frame = frameOf(100, 100);
      const draw = createDrawnShapes(frame);
      let now: ReturnType<typeof boxRow>[] = [];
      for (const { rows: next, keeps } of changes) {
        const kept = now.filter(() => keeps.next().value);
        const ids = new Set(kept.map(({ id }) => id));
        now = [...kept, ...next.filter(({ id }) => !ids.has(id))];
        expect(draw(now)).toEqual(createDrawnShapes(frame)(now));
      }
    }),
  );
});
