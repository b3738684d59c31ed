import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  connectSurface,
  dump,
  type FakeSurface,
  manySet,
  named,
  oneSet,
  startBackground,
} from '../../../tests/fakes/background-rig.ts';
import { createModel, type ModelGesture } from '../../../tests/fakes/plain-model.ts';
import { recount, rowsByLog } from '../../../tests/fakes/recount.ts';
import type { Event } from '../../domain/event.ts';
import { newId } from '../../domain/ids.ts';
import { keyOfAddress } from '../../domain/picture-key.ts';

const addresses = ['1', '2', '3'].map((name) => `https://example.com/${name}.jpg`);
const sets = [oneSet, manySet];

const word = fc.constantFrom('a', 'b', 'c');
const gesture: fc.Arbitrary<ModelGesture> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constantFrom('put', 'remove', 'sweep'), word }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('verdict'), word: fc.constantFrom('done', 'skipped') }) },
  { weight: 1, arbitrary: fc.constant({ act: 'clear' as const }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('unsure'), unsure: fc.boolean() }) },
) as fc.Arbitrary<ModelGesture>;
/** Mostly the first tab, so that undos meet what they undo. */
const tab = fc.constantFrom(0, 0, 0, 1, 1, 2);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      tab,
      set: fc.nat({ max: 1 }),
      pictures: fc.array(fc.constantFrom(...addresses), { minLength: 1, maxLength: 3 }),
      gesture,
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const), tab }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('redo' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
);

function send(tab: FakeSurface, set: typeof oneSet, pictures: readonly string[], made: ModelGesture) {
  const inSet = { labelSet: set.id, labelSetVersion: set.version };
  const plain = pictures.map((address) => named(address));
  if (made.act === 'clear') return tab.command('clearAnswer', { ...inSet, pictures: plain });
  if (made.act === 'unsure') return tab.command('setUnsure', { ...inSet, unsure: made.unsure, pictures: plain });
  if (made.act === 'verdict') return tab.verdict(made.word, [...pictures], set);
  const how = made.act === 'sweep' ? 'sweep' : 'key';
  return tab.answer(made.word, [...pictures], { set, how, act: made.act === 'remove' ? 'remove' : 'put' });
}

async function words(tab: FakeSurface, address: string, set: typeof oneSet): Promise<string[]> {
  const told = await tab.query('labelsOf', { labelSet: set.id, keys: [keyOfAddress(address, '')] });
  const found = told.pictures[0];
  const tags = (found?.annotations ?? []).map((row) => (row.unsure ? `${row.class}?` : `${row.class}`));
  const verdict = found?.verdict;
  if (verdict) tags.push(verdict.unsure ? `${verdict.verdict}?` : verdict.verdict);
  return tags.sort();
}

test('any gestures, undos and redos over several tabs and restarts leave what a plain model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), async (steps) => {
      let rig = startBackground();
      const scopes = [newId(), newId(), newId()];
      const connect = () => scopes.map((scope) => connectSurface(rig, { scope }));
      let tabs = connect();
      const model = createModel({ [oneSet.id]: 'one', [manySet.id]: 'many' });
      for (const made of steps) {
        if (made.kind === 'restart') {
          rig.background.core.store.close();
          rig = startBackground(rig);
          tabs = connect();
          continue;
        }
        const tab = tabs[made.tab] as FakeSurface;
        if (made.kind === 'act') {
          const set = sets[made.set] ?? oneSet;
          model.act(made.tab, set.id, made.pictures, made.gesture);
          expect(await send(tab, set, made.pictures, made.gesture)).toMatchObject({ type: 'ack' });
          continue;
        }
        const left = model[made.kind](made.tab);
        const reply = await tab[made.kind]();
        const nothing = { type: 'refused', code: made.kind === 'undo' ? 'nothingToUndo' : 'nothingToRedo' };
        expect(reply).toMatchObject(left === null ? nothing : { type: 'ack', left });
      }
      for (const set of sets) {
        for (const address of addresses) {
          expect(await words(tabs[0] as FakeSurface, address, set)).toEqual(model.words(address, set.id));
        }
      }
      const log = (await dump(rig, 'events')) as Event[];
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
      const byLog = rowsByLog(log);
      for (const store of ['annotations', 'verdicts', 'pictures', 'labelSets', 'workers'] as const) {
        expect(await dump(rig, store)).toEqual(byLog[store]);
      }
      expect(await dump(rig, 'counters')).toEqual(recount(log, byLog.annotations, byLog.verdicts));
      rig.background.core.store.close();
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
}, 120_000);
