import { expect, test } from 'vitest';
import { connectSurface, oneSet, startBackground } from '../../tests/fakes/background-rig.ts';
import { memoryStore } from '../../tests/fakes/memory-store.ts';
import { newId } from '../domain/ids.ts';
import type { EditorPlace } from '../protocol/editor-answers.ts';
import { createEditorPlaces, mostEditorPlaces } from './editor-places.ts';

const picture = (number: number) => `address:${String(number).padStart(64, '0')}` as const;
const at = (number: number, labelSet = oneSet.id) => ({ picture: picture(number), labelSet });
const place = (more: Partial<EditorPlace> = {}): EditorPlace => ({
  ...{ zoom: 2, x: 10.5, y: 20, tool: 'box', armed: 'a', selection: [newId()], hidden: [], locked: [], target: 100 },
  ...more,
});

test('the editor comes back to where it was, on each picture in each label set, also after a restart', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  const [one, other] = [place(), place({ zoom: null, tool: 'brush', armed: null, target: null })];
  await overlay.request('keepEditorPlace', { ...at(1), place: place() });
  await overlay.request('keepEditorPlace', { ...at(1), place: one });
  await overlay.request('keepEditorPlace', { ...at(1, 'test/many'), place: other });
  const again = connectSurface(startBackground(rig));
  expect(await again.query('editorPlace', at(1))).toEqual(one);
  expect(await again.query('editorPlace', at(1, 'test/many'))).toEqual(other);
  expect(await again.query('editorPlace', at(2))).toBeNull();
});

test('the picture that was longest not edited is forgotten, and nothing of it is left', async () => {
  const local = memoryStore();
  const places = createEditorPlaces(local);
  for (let number = 0; number < mostEditorPlaces; number += 1) void places.keep(at(number), place());
  await places.keep(at(0), place());
  await places.keep(at(500), place());
  expect(await places.at(at(1))).toBeNull();
  for (const number of [0, 2, 500]) expect(await places.at(at(number))).not.toBeNull();
  expect(local.values.size).toBe(mostEditorPlaces + 1);
});

test('a store that takes nothing is no trouble for the next one', async () => {
  const local = memoryStore();
  const places = createEditorPlaces({ ...local, set: () => Promise.reject(new Error('full')) });
  await expect(places.keep(at(1), place())).rejects.toThrow('full');
  expect(await places.at(at(1))).toBeNull();
});

test('a place that a newer build has written is none', async () => {
  const local = memoryStore();
  const places = createEditorPlaces(local);
  await places.keep(at(1), { ...place(), more: 1 } as EditorPlace);
  expect(await places.at(at(1))).toBeNull();
});
