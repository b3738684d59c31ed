import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectSurface, dump, startBackground } from '../../../tests/fakes/background-rig.ts';
import { recount, rowsByLog } from '../../../tests/fakes/recount.ts';
import { frameOf, shapeSet, shapesOf } from '../../../tests/fakes/shape-rig.ts';
import { anyMask, anyOutline, maskShape } from '../../../tests/fakes/standing-shapes.ts';
import type { Event } from '../../domain/event.ts';
import { newId } from '../../domain/ids.ts';
import type { LabelSet } from '../../domain/label-set.ts';
import { shapeKinds } from '../../domain/shape.ts';

const address = 'https://example.com/1.jpg';
const size = { width: 24, height: 16 };
const frames = [frameOf(address, size.width, size.height), frameOf(address, 2 * size.width, 2 * size.height)] as const;

/** Every class takes every shape: what may not be is tried elsewhere. */
const set: LabelSet = {
  ...shapeSet,
  classes: shapeSet.classes.map((entry) => ({ ...entry, shapes: [...shapeKinds], retired: false })),
};

const classed = fc.oneof(
  fc.record({ class: fc.constantFrom(null, 'tree', 'sky'), attributes: fc.constant({}) }),
  fc.record({
    class: fc.constant('car'),
    attributes: fc.record(
      { colour: fc.constantFrom('red', 'blue'), parked: fc.boolean(), doors: fc.nat(9), plate: fc.string() },
      { requiredKeys: [] },
    ),
  }),
);
const outline = fc.oneof(
  { weight: 4, arbitrary: anyOutline(size).map((shape) => ({ shape, masks: [] })) },
  { weight: 1, arbitrary: anyMask(size).map((mask) => ({ shape: maskShape(mask), masks: [mask] })) },
);
const drawing = fc.array(fc.record({ outline, classed }), { minLength: 1, maxLength: 4 });
const at = fc.nat(9);
const change = fc.record(
  { at, outline, classed, unsure: fc.boolean(), order: fc.integer({ min: -3, max: 3 }) },
  { requiredKeys: ['at'] },
);
const step = fc.oneof(
  { weight: 4, arbitrary: drawing.map((drawn) => ({ act: 'draw' as const, drawn })) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('change' as const),
      frame: fc.constantFrom(...frames),
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('remove' as const), rows: fc.array(at, { minLength: 1, maxLength: 5 }) }),
  },
  { weight: 2, arbitrary: fc.constantFrom('a tag', 'done', 'skipped').map((said) => ({ act: 'say' as const, said })) },
);

/** What rows say, without how often and when they were changed. */
const content = (rows: readonly Record<string, unknown>[]) =>
  rows.map(({ rev: _rev, seq: _seq, changed: _changed, ...said }) => said);

test('undo after any series of commands about shapes gives exactly the rows before each, and redo gives them again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const rig = startBackground(undefined, [set]);
      await rig.background.ready();
      const overlay = connectSurface(rig);
      const { draw, change, remove } = shapesOf(overlay, address);
      const ids: string[] = [];
      const idAt = (index: number) => ids[index % Math.max(1, ids.length)] ?? newId();
      const now = async () => [...content(await dump(rig, 'annotations')), ...content(await dump(rig, 'verdicts'))];
      async function perform(made: (typeof steps)[number]) {
        rig.time.now += 1000;
        if (made.act === 'draw') {
          const shapes = made.drawn.map(({ outline, classed }) => ({ row: newId(), shape: outline.shape, ...classed }));
          ids.push(...shapes.map(({ row }) => row));
          return draw(shapes, { frame: frames[0], masks: made.drawn.flatMap(({ outline }) => outline.masks) });
        }
        if (made.act === 'remove') return remove(made.rows.map(idAt));
        if (made.act === 'change') {
          const changes = made.changes.map(({ at: index, outline, classed, ...more }) => ({
            ...{ row: idAt(index), ...more, ...classed, ...(outline ? { shape: outline.shape } : {}) },
          }));
          const masks = made.changes.flatMap(({ outline }) => outline?.masks ?? []);
          // A mask is of its own frame.
          return change(changes, { frame: masks.length > 0 ? frames[0] : made.frame, masks });
        }
        if (made.said === 'a tag') return overlay.answer('sky', [address], { set });
        return overlay.verdict(made.said as 'done' | 'skipped', [address], set);
      }

      const states = [await now()];
      for (const made of steps) {
        const reply = await perform(made);
        expect(reply).toMatchObject({ type: 'ack' });
        if (reply.type === 'ack' && reply.events.some(({ kind }) => kind !== 'picture')) states.push(await now());
      }
      for (const before of states.slice(0, -1).reverse()) {
        expect(await overlay.undo()).toMatchObject({ type: 'ack', left: 0 });
        expect(await now()).toEqual(before);
      }
      expect(await overlay.undo()).toMatchObject({ code: 'nothingToUndo' });
      for (const after of states.slice(1)) {
        expect(await overlay.redo()).toMatchObject({ type: 'ack', left: 0 });
        expect(await now()).toEqual(after);
      }
      const log = (await dump(rig, 'events')) as Event[];
      const byLog = rowsByLog(log);
      expect(await dump(rig, 'annotations')).toEqual(byLog.annotations);
      expect(await dump(rig, 'counters')).toEqual(recount(log, byLog.annotations, byLog.verdicts));
      rig.background.core.store.close();
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
}, 120_000);
