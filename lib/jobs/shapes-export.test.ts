import { expect, test } from 'vitest';
import { connectSurface, dump, startBackground } from '../../tests/fakes/background-rig.ts';
import { box, drawn, frameOf, shapeSet, shapesOf } from '../../tests/fakes/shape-rig.ts';
import { maskOf, maskShape } from '../../tests/fakes/standing-shapes.ts';
import type { Event } from '../domain/event.ts';
import { newId } from '../domain/ids.ts';
import { newTally } from '../formats/tagalong/dataset.ts';
import { readTagalong } from '../formats/tagalong/read.ts';
import { writeTagalong } from '../formats/tagalong/write.ts';
import { createDatabase } from '../storage/open-database.ts';
import { createStoredSource } from './stored-source.ts';

const address = 'https://example.com/1.jpg';
const frame = frameOf(address, 6, 4);
const mask = (set: number) =>
  maskOf(
    frame,
    Array.from({ length: 24 }, (_, at) => at === set || at === set + 1),
  );

/** A picture with shapes of every standing: classed and not, ordered, unsure, a mask that stays and one that went. */
async function labelled() {
  const rig = startBackground(undefined, [shapeSet]);
  const overlay = connectSurface(rig);
  const { draw, change, remove } = shapesOf(overlay, address);
  const rows = [
    drawn({ class: 'car', attributes: { colour: 'red', parked: true, doors: 4, plate: '沪A·12345' } }),
    drawn({ shape: box(1.25) }),
    drawn({ class: 'tree', shape: maskShape(mask(2)) }),
    drawn({ shape: maskShape(mask(9)) }),
  ];
  await draw(rows.slice(0, 2));
  await draw(rows.slice(2), { frame, masks: [mask(2), mask(9)] });
  await change([{ row: rows[1]?.row ?? '', order: -2.5, unsure: true }]);
  await remove([rows[3]?.row ?? '']);
  await overlay.verdict('done', [address], shapeSet);
  return rig;
}

test.each([
  ['json', true],
  ['jsonl', true],
  ['json', false],
  ['jsonl', false],
] as const)('what was drawn is read from the file as it was stored: %s, with the log: %s', async (form, events) => {
  const rig = await labelled();
  const source = createStoredSource(createDatabase({ name: rig.name, opened: async () => {} }));
  const { dataset, worker, firstSeq, lastSeq } = await source.open(shapeSet.id, events, () => {});
  const header = {
    ...{ export: newId(), app: '0.1.0', worker, project: null, labelSet: shapeSet.id, labelSetVersion: 1 },
    ...{ filters: {}, time: '2026-11-23T17:20:08.000+08:00', firstSeq, lastSeq },
  };
  const read = await readTagalong(
    writeTagalong({ ...dataset, header }, { form, fullAddresses: true, tally: newTally() }),
  );
  expect(read.problems).toEqual([]);
  expect(read.annotations).toEqual(await dump(rig, 'annotations'));
  expect(read.annotations.map((row) => [row.class, row.shape?.kind, row.order])).toEqual([
    ['car', 'box', undefined],
    [null, 'box', -2.5],
    ['tree', 'mask', undefined],
  ]);
  const stored = await dump(rig, 'masks');
  const named = maskShape(mask(2)).sha256;
  expect(read.masks).toEqual(events ? stored : stored.filter(({ sha256 }) => sha256 === named));
  const log = (await dump(rig, 'events')) as Event[];
  const told = log.filter(({ kind }) => ['annotation', 'verdict', 'picture'].includes(kind));
  const inFile = read.events.filter(({ kind }) => ['annotation', 'verdict', 'picture'].includes(kind));
  expect(inFile).toEqual(events ? told : []);
});
