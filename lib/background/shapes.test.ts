import { describe, expect, test, vi } from 'vitest';
import { connectSurface, dump, named, startBackground } from '../../tests/fakes/background-rig.ts';
import { box, drawn, frameOf, shapeSet, shapesOf } from '../../tests/fakes/shape-rig.ts';
import { maskOf, maskShape } from '../../tests/fakes/standing-shapes.ts';
import { newId } from '../domain/ids.ts';
import { maskName } from '../domain/mask.ts';

const one = 'https://example.com/1.jpg';
const small = frameOf(one, 3, 2);
const mask = maskOf(small, [false, true, true, true, false, false]);
const start = () => {
  const rig = startBackground(undefined, [shapeSet]);
  const overlay = connectSurface(rig);
  return { rig, overlay, ...shapesOf(overlay, one) };
};

describe('drawing shapes', () => {
  test('stores each with its class or none, and counts those without in no class', async () => {
    const { overlay, draw, rows, rig } = start();
    const shapes = [drawn(), drawn({ class: 'car', attributes: { parked: true } })];
    expect(await draw(shapes)).toMatchObject({ type: 'ack', left: 0 });
    expect((await rows()).map(({ id, class: name, how }) => [id, name, how])).toEqual([
      [shapes[0]?.row, null, 'draw'],
      [shapes[1]?.row, 'car', 'draw'],
    ]);
    expect(await overlay.query('classCounts', { labelSet: shapeSet.id })).toEqual({ car: 1 });
    expect(await dump(rig, 'counters')).toMatchObject([{ annotations: 2, answered: 1, changes: 2 }]);
  });

  test('twice by the same command stores them once, and says the same', async () => {
    const { overlay, rows } = start();
    const payload = { labelSet: shapeSet.id, labelSetVersion: 1, picture: named(one), frame: frameOf(one), masks: [] };
    const command = overlay.commandOf('drawShapes', { ...payload, how: 'draw', shapes: [drawn(), drawn()] });
    const first = await overlay.ask(command);
    expect(await overlay.ask(command)).toEqual(first);
    expect(await rows()).toHaveLength(2);
  });

  test('by another command under an id that was given before is refused', async () => {
    const { draw, remove } = start();
    const shape = drawn();
    await draw([shape]);
    await remove([shape.row]);
    expect(await draw([shape])).toMatchObject({ type: 'refused', code: 'idReused' });
    expect(await draw([drawn({ row: newId() }), shape])).toMatchObject({ code: 'idReused' });
  });

  test.each([
    ['a shape outside the picture', drawn({ shape: box(99) }), 'invalidShape'],
    [
      'a shape of no area',
      drawn({
        shape: {
          kind: 'polyline',
          points: [
            { x: 1, y: 1 },
            { x: 1, y: 1 },
          ],
        },
      }),
      'invalidShape',
    ],
    ['a class that is not in the set', drawn({ class: 'boat' }), 'unknownClass'],
    ['a retired class', drawn({ class: 'old' }), 'classNotAnswerable'],
    [
      'a kind that the class does not take',
      drawn({ class: 'car', shape: { kind: 'point', x: 1, y: 1 } }),
      'shapeNotAllowed',
    ],
    ['a class for whole pictures', drawn({ class: 'sky' }), 'shapeNotAllowed'],
    ['an attribute that the class has not', drawn({ class: 'tree', attributes: { doors: 2 } }), 'invalid'],
    ['a choice that is none', drawn({ class: 'car', attributes: { colour: 'green' } }), 'invalid'],
    ['a number that is a text', drawn({ class: 'car', attributes: { doors: '2' } }), 'invalid'],
    ['attributes of no class', drawn({ attributes: { doors: 2 } }), 'invalid'],
  ])('refuses %s, and the others of its command', async (_, shape, code) => {
    const { draw, rows } = start();
    expect(await draw([drawn(), shape])).toMatchObject({ type: 'refused', code });
    expect(await rows()).toEqual([]);
  });

  test('on a picture of another site is not allowed', async () => {
    const { overlay } = start();
    const picture = named(one, 'https://other.org/page');
    const about = { labelSet: shapeSet.id, labelSetVersion: 1, picture, frame: frameOf(one), masks: [] };
    const reply = await overlay.command('drawShapes', { ...about, how: 'draw', shapes: [drawn()] });
    expect(reply).toMatchObject({ type: 'refused', code: 'notAllowed' });
  });
});

describe('changing and removing shapes', () => {
  test('gives them a class, another outline, a place, and counts', async () => {
    const { overlay, draw, change, rows } = start();
    const shape = drawn();
    await draw([shape]);
    await change([{ row: shape.row, class: 'car', attributes: { doors: 4 }, order: -1 }]);
    await change([{ row: shape.row, shape: box(20), unsure: true }]);
    expect(await rows()).toMatchObject([
      { id: shape.row, class: 'car', shape: box(20), attributes: { doors: 4 }, order: -1, unsure: true, rev: 3 },
    ]);
    expect(await overlay.query('classCounts', { labelSet: shapeSet.id })).toEqual({ car: 1 });
    await change([{ row: shape.row, class: null }]);
    expect(await overlay.query('classCounts', { labelSet: shapeSet.id })).toEqual({});
  });

  test('refuses a class that does not take the kind, and a kind that the class does not take', async () => {
    const { draw, change } = start();
    const shapes = [drawn({ shape: { kind: 'point', x: 1, y: 1 } }), drawn({ class: 'car' })];
    await draw(shapes);
    const [point, car] = shapes.map(({ row }) => row) as [string, string];
    expect(await change([{ row: point, class: 'car' }])).toMatchObject({ code: 'shapeNotAllowed' });
    expect(await change([{ row: car, shape: { kind: 'point', x: 1, y: 1 } }])).toMatchObject({
      code: 'shapeNotAllowed',
    });
    expect(await change([{ row: car, attributes: { wheels: 4 } }])).toMatchObject({ code: 'invalid' });
    expect(await change([{ row: car, class: 'tree', shape: box(9) }])).toMatchObject({ type: 'ack' });
  });

  test('leaves and counts rows that are gone, of another picture, or of another label set', async () => {
    const { overlay, draw, change, remove, rows } = start();
    const [gone, stays, elsewhere] = [drawn(), drawn(), drawn()];
    await draw([gone, stays]);
    await shapesOf(overlay, 'https://example.com/2.jpg').draw([elsewhere]);
    expect(await remove([gone.row, gone.row, elsewhere.row])).toMatchObject({ type: 'ack', left: 1 });
    const changes = [gone, stays, elsewhere].map(({ row }) => ({ row, unsure: true }));
    expect(await change(changes)).toMatchObject({ type: 'ack', left: 2, events: [{ target: stays.row }] });
    expect(await rows()).toMatchObject([{ id: stays.row, unsure: true }]);
    expect(await remove([gone.row])).toMatchObject({ type: 'ack', left: 1, events: [] });
  });
});

describe('a picture with very many shapes', () => {
  test('has its rows read once, not for every shape, and an ack tells only of what was done', async () => {
    const { draw, change, remove } = start();
    const shapes = Array.from({ length: 1000 }, () => drawn());
    await draw(shapes);
    await draw(shapes.map(() => drawn()));
    const reads = vi.spyOn(IDBIndex.prototype, 'getAll');
    for (const { row } of shapes.slice(0, 5)) {
      const acks = [await draw([drawn()]), await change([{ row, unsure: true }]), await remove([row])];
      for (const ack of acks) expect(ack).toMatchObject({ type: 'ack', events: [{ kind: 'annotation' }] });
    }
    expect(reads).not.toHaveBeenCalled();
    reads.mockRestore();
  });

  test('takes a thousand at once, and no more', async () => {
    const { draw, overlay, rows } = start();
    const many = Array.from({ length: 1001 }, () => drawn());
    expect(await draw(many)).toMatchObject({ type: 'refused', code: 'invalid' });
    expect(await draw(many.slice(1))).toMatchObject({ type: 'ack' });
    expect(await overlay.undo()).toMatchObject({ type: 'ack', left: 0 });
    expect(await rows()).toEqual([]);
  });
});

describe('masks', () => {
  test('are stored once, by name, with the first shape that needs them', async () => {
    const { rig, draw, overlay } = start();
    const shape = maskShape(mask);
    const more = { masks: [mask, maskOf(small, [true, false, false, false, false, false])], frame: small };
    await draw([drawn({ class: 'tree', shape }), drawn({ shape })], more);
    await draw([drawn({ shape })], { frame: small });
    expect(await dump(rig, 'masks')).toEqual([{ v: 1, sha256: maskName(mask), ...mask }]);
    const told = await overlay.query('masks', { sha256s: [maskName(mask), 'f'.repeat(64)] });
    expect(told).toEqual([{ sha256: maskName(mask), ...mask }]);
  });

  test('stay where what used them is removed: undo needs them', async () => {
    const { rig, draw, remove, overlay, rows } = start();
    const shape = drawn({ shape: maskShape(mask) });
    await draw([shape], { masks: [mask], frame: small });
    await remove([shape.row]);
    await overlay.undo();
    expect(await rows()).toHaveLength(1);
    expect(await dump(rig, 'masks')).toHaveLength(1);
  });

  test.each([
    ['that nobody has sent', maskShape(mask), [], small],
    ['sent under another name', { ...maskShape(mask), sha256: 'a'.repeat(64) }, [mask], small],
    ['somewhere else than they are', { ...maskShape(mask), x: 1 }, [mask], small],
    ['of another frame', maskShape(mask), [mask], frameOf(one)],
    ['whose runs do not add up', maskShape(mask), [{ ...mask, counts: [1, 2] }], small],
  ])('%s are refused, and not kept', async (_, shape, masks, frame) => {
    const { rig, draw } = start();
    expect(await draw([drawn({ shape })], { masks, frame })).toMatchObject({ type: 'refused', code: 'invalidShape' });
    expect(await dump(rig, 'masks')).toEqual([]);
  });
});
