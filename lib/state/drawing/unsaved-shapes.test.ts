import { expect, test } from 'vitest';
import { named } from '../../../tests/fakes/background-rig.ts';
import { newId } from '../../domain/ids.ts';
import { shapesIn } from './unsaved-shapes.ts';

const inSet = { labelSet: 'test/one', labelSetVersion: 1 };

test('a command about shapes tells of each of them, with where it is', () => {
  const frame = { width: 9, height: 9, address: `address:${'0'.repeat(64)}` as const, sha256: null };
  const about = { ...inSet, picture: named('https://a.example/a'), frame, masks: [] };
  const shape = { kind: 'point', x: 1, y: 2 } as const;
  const row = newId();
  const told = [
    ...shapesIn<'drawShapes'>({ ...about, how: 'draw', shapes: [{ row, class: 'cat', shape, attributes: {} }] }),
    ...shapesIn<'changeShapes'>({ ...about, changes: [{ row, shape }] }),
    ...shapesIn<'removeShapes'>({ ...inSet, picture: about.picture, rows: [row] }),
  ];
  expect(told.map(({ said, class: name, shape: where }) => [said, name, where])).toEqual([
    ['draw', 'cat', shape],
    ['change', null, shape],
    ['removeShape', null, null],
  ]);
});
