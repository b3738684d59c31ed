import { expect, test } from 'vitest';
import { boxRow, drawnBoxes } from '../../../tests/fakes/drawn-boxes.ts';
import { ObjectListModel } from './object-list-model.ts';

const start = () => {
  const { shapes } = drawnBoxes([boxRow('a'), boxRow('b', { class: null }), boxRow('c', { class: 'bus' })]);
  return new ObjectListModel({ shapes, listed: shapes });
};
const shown = (list: ReturnType<typeof start>) => list.shown.value.map(({ id }) => id);

test('the newest shape stands first', () => {
  expect(shown(start())).toEqual(['c', 'b', 'a']);
});

test('it can be narrowed to a class, or to what has none', () => {
  const list = start();
  list.filter.value = '=bus';
  expect(shown(list)).toEqual(['c']);
  list.filter.value = '-';
  expect(shown(list)).toEqual(['b']);
});

test('what the filter leaves out is hidden on the picture only where that was asked for', () => {
  const list = start();
  list.filter.value = '=bus';
  expect(list.leftOut.value.size).toBe(0);
  list.hidesOthers.value = true;
  expect([...list.leftOut.value]).toEqual(['a', 'b']);
  list.filter.value = '';
  expect(list.leftOut.value.size).toBe(0);
});
