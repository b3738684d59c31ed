import { expect, test } from 'vitest';
import { connectSurface, dump, oneSet, startBackground } from '../../tests/fakes/background-rig.ts';
import { newId } from '../domain/ids.ts';
import { recordExport } from './record-export.ts';

test('a delivered export is recorded once, however often it is said, and moves the exported mark', async () => {
  const rig = startBackground();
  const overlay = connectSurface(rig);
  await overlay.answer('a', ['https://example.com/1.jpg', 'https://example.com/2.jpg']);
  const { store } = rig.background.core;
  const lastSeq = await store.lastSeq();
  const row = {
    ...{ id: newId(), v: 1 as const, rev: 1 as const, seq: 0, labelSet: oneSet.id, filters: {}, format: 'tagalong/1' },
    ...{ file: 'a.json', lastSeq, changes: 2, annotations: 2, verdicts: 0, bytes: 9, sha256: '0'.repeat(64), at: 5 },
  };
  await recordExport(store, row, 480);
  await recordExport(store, row, 480);
  expect(await dump(rig, 'exports')).toEqual([{ ...row, seq: lastSeq + 1 }]);
  await overlay.answer('b', ['https://example.com/3.jpg']);
  const popup = connectSurface(rig, { sender: { kind: 'own', path: '/popup.html', tab: null } });
  const totals = await popup.query('totals', { labelSet: oneSet.id, day: '2026-11-23' });
  expect(totals).toMatchObject({ notExported: 1, lastExport: { id: row.id } });
  await overlay.undo();
  expect(await overlay.labels('https://example.com/1.jpg')).toEqual(['a']);
});
