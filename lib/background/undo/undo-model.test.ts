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
import { box, frameOf } from '../../../tests/fakes/shape-rig.ts';
import type { Event } from '../../domain/event.ts';
import { newId } from '../../domain/ids.ts';
import { keyOfAddress } from '../../domain/picture-key.ts';

const addresses = ['1', '2', '3'].map((name) => `https://example.com/${name}.jpg`);
const sets = [oneSet, manySet].map((set) => ({
  ...set,
  classes: set.classes.map((entry) => ({ ...entry, shapes: ['box' as const] })),
}));

const word = fc.constantFrom('a', 'b', 'c');
/** Which of the shapes drawn so far, and what it then is: a class or none, and where. */
const shape = fc.record({ at: fc.nat({ max: 8 }), word: fc.constantFrom('a', 'b', 'null'), x: fc.nat({ max: 20 }) });
const shapes = fc.array(shape, { minLength: 1, maxLength: 4 });
const gesture = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ act: fc.constantFrom('draw', 'draw', 'change', 'removeShapes'), shapes }),
  },
  { weight: 5, arbitrary: fc.record({ act: fc.constantFrom('put', 'remove', 'sweep'), word }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('verdict'), word: fc.constantFrom('done', 'skipped') }) },
  { weight: 1, arbitrary: fc.constant({ act: 'clear' as const }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('unsure'), unsure: fc.boolean() }) },
) as fc.Arbitrary<Exclude<ModelGesture, { shapes: unknown } | { ids: unknown }> | DrawnGesture>;
type DrawnGesture = {
  act: 'draw' | 'change' | 'removeShapes';
  shapes: readonly { at: number; word: string; x: number }[];
};
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

/** A gesture about shapes as the model and the background take it; `ids` are those drawn on this picture so far. */
function toShapes({ act, shapes }: DrawnGesture, ids: string[]): ModelGesture {
  if (act === 'draw') {
    const made = shapes.map(({ word, x }) => ({ id: newId(), word: `${word}@${x}` }));
    ids.push(...made.map(({ id }) => id));
    return { act, shapes: made };
  }
  const named = shapes.flatMap(({ at, word, x }) => {
    const id = ids[at % Math.max(1, ids.length)];
    return id === undefined ? [] : [{ id, word: `${word}@${x}` }];
  });
  return act === 'change' ? { act, shapes: named } : { act, ids: named.map(({ id }) => id) };
}

const boxOf = (word: string) => {
  const [name = '', x = ''] = word.split('@');
  return { class: name === 'null' ? null : name, shape: box(Number(x)) };
};

function sendShapes(tab: FakeSurface, set: typeof oneSet, address: string, made: ModelGesture) {
  const about = { labelSet: set.id, labelSetVersion: set.version, picture: named(address) };
  const drawn = { ...about, frame: frameOf(address), masks: [] };
  if (made.act === 'removeShapes') return tab.command('removeShapes', { ...about, rows: [...made.ids] });
  if (made.act === 'draw') {
    const rows = made.shapes.map(({ id, word }) => ({ row: id, attributes: {}, ...boxOf(word) }));
    return tab.command('drawShapes', { ...drawn, how: 'draw', shapes: rows });
  }
  if (made.act !== 'change') throw new Error(made.act);
  const changes = made.shapes.map(({ id, word }) => ({ row: id, ...boxOf(word) }));
  return tab.command('changeShapes', { ...drawn, changes });
}

function send(tab: FakeSurface, set: typeof oneSet, pictures: readonly string[], made: ModelGesture) {
  const inSet = { labelSet: set.id, labelSetVersion: set.version };
  const plain = pictures.map((address) => named(address));
  if ('shapes' in made || 'ids' in made) return sendShapes(tab, set, pictures[0] ?? '', made);
  if (made.act === 'clear') return tab.command('clearAnswer', { ...inSet, pictures: plain });
  if (made.act === 'unsure') return tab.command('setUnsure', { ...inSet, unsure: made.unsure, pictures: plain });
  if (made.act === 'verdict') return tab.verdict(made.word, [...pictures], set);
  const how = made.act === 'sweep' ? 'sweep' : 'key';
  return tab.answer(made.word, [...pictures], { set, how, act: made.act === 'remove' ? 'remove' : 'put' });
}

async function words(tab: FakeSurface, address: string, set: typeof oneSet): Promise<string[]> {
  const told = await tab.query('labelsOf', { labelSet: set.id, keys: [keyOfAddress(address, '')] });
  const found = told.pictures[0];
  const tags = (found?.annotations ?? []).map((row) => {
    if (row.shape?.kind === 'box') return `${row.class}@${row.shape.x}`;
    return row.unsure ? `${row.class}?` : `${row.class}`;
  });
  const verdict = found?.verdict;
  if (verdict) tags.push(verdict.unsure ? `${verdict.verdict}?` : verdict.verdict);
  return tags.sort();
}

test('any gestures, undos and redos over several tabs and restarts leave what a plain model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), async (steps) => {
      let rig = startBackground(undefined, sets);
      const scopes = [newId(), newId(), newId()];
      const connect = () => scopes.map((scope) => connectSurface(rig, { scope }));
      let tabs = connect();
      const ids = new Map<string, string[]>();
      const model = createModel({ [oneSet.id]: 'one', [manySet.id]: 'many' });
      for (const made of steps) {
        if (made.kind === 'restart') {
          rig.background.core.store.close();
          rig = startBackground(rig, sets);
          tabs = connect();
          continue;
        }
        const tab = tabs[made.tab] as FakeSurface;
        if (made.kind === 'act') {
          const set = sets[made.set] ?? oneSet;
          const name = `${set.id} ${made.pictures[0]}`;
          const known = ids.get(name) ?? [];
          ids.set(name, known);
          const gesture = 'shapes' in made.gesture ? toShapes(made.gesture, known) : made.gesture;
          const empty =
            ('shapes' in gesture && gesture.shapes.length === 0) || ('ids' in gesture && gesture.ids.length === 0);
          if (empty) continue;
          model.act(made.tab, set.id, made.pictures, gesture);
          expect(await send(tab, set, made.pictures, gesture)).toMatchObject({ type: 'ack' });
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
