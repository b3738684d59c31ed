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
