import { expect } from 'vitest';
import type { Annotation } from '../../../lib/domain/annotation.ts';
import voc from '../../../seeds/voc.json' with { type: 'json' };
import { flow } from '../flow.ts';
import { startWith } from '../labelling.ts';
import { keepLook } from '../look.ts';
import { Loupe } from '../loupe.ts';
import { storedShapes } from '../stored.ts';

/** Twelve classes, each with the key its set gives it. */
const classes = voc.classes.slice(0, 12).map(({ id, key }) => ({ id, key: `${key}` }));
const side = 10;

/** What a person may need for it (issue 4): a drag and a key a box, and a correction's two. */
const mostActions = 230;

type Box = { x: number; y: number; width: number; height: number; class: { id: string; key: string } };

/** A hundred boxes in reading order, each of the class after the one before it, or of the same. */
const boxes: readonly Box[] = Array.from({ length: side * side }, (_, at) => ({
  x: 20 + (at % side) * 98,
  y: 20 + Math.floor(at / side) * 68,
  width: 56,
  height: 36,
  class: classes[Math.floor(at / 1.5) % classes.length] ?? { id: '', key: '' },
}));

/** What of a row the person made: not when, nor how often it was changed. */
const made = ({ id, class: of, shape, attributes }: Annotation) => ({ id, of, shape, attributes });

flow(
  'a hundred boxes of twelve classes, ten corrections and ten zooms take at most 230 keys, clicks and drags',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/`);
    await startWith(session, tab, voc.name.en);
    const loupe = new Loupe(tab);
    const count = { keys: 0, drags: 0, zooms: 0 };
    /** Pressed so often; each ten are waited for. */
    const again = async (key: string, times: number) => {
      for (let at = 1; at <= times; at += 1) {
        await loupe.press(key);
        if (at % 10 === 0) await expect.poll(async () => (await loupe.see()).saving).toBe('saved');
      }
    };
    const press = async (key: string) => {
      count.keys += 1;
      await loupe.press(key);
    };
    const zoom = async (deltaY: number, { x, y }: Box) => {
      count.zooms += 1;
      const { picture } = await loupe.see();
      await tab.mouse.wheel(await loupe.at(x, y), deltaY);
      await expect.poll(async () => (await loupe.see()).picture.scale).not.toBe(picture.scale);
    };

    await press('Enter');
    let within = 0;
    let armed = '';
    for (const [at, box] of boxes.entries()) {
      const isWrong = at % side === 4;
      const isZoomed = at % 20 >= 3 && at % 20 < 7;
      if (at % 20 === 3) await zoom(-100, box);
      if (at % 20 === 7) await zoom(100, boxes[at - 4] ?? box);
      const { key } = box.class;
      const first = isWrong ? (classes.find((other) => other.key !== key)?.key ?? '') : key;
      if (first !== armed) await press(first);
      armed = first;
      count.drags += 1;
      await loupe.drag([box.x, box.y], [box.x + box.width, box.y + box.height]);
      if (isWrong) {
        await press(':');
        await press(key);
      }
      if (!isZoomed) within = Math.max(1, 0.5 / (await loupe.see()).picture.scale);
    }
    await loupe.has(boxes.length);
    await keepLook(tab, 'loupe-hundred');
    const actions = count.keys + count.drags;
    process.stdout.write(
      `100 boxes: ${count.drags} drags, ${count.keys} keys, ${count.zooms} zooms: ${actions} actions\n`,
    );
    expect(actions).toBeLessThanOrEqual(mostActions);
    expect(count.zooms).toBe(10);

    const stored = await storedShapes(session);
    expect(stored.map((row) => row.class)).toEqual(boxes.map((box) => box.class.id));
    for (const [at, { shape }] of stored.entries()) {
      const box = boxes[at];
      if (shape?.kind !== 'box' || !box) throw new Error(`no box: ${JSON.stringify(shape)}`);
      const off = Math.max(
        Math.abs(shape.x - box.x),
        Math.abs(shape.y - box.y),
        Math.abs(shape.x + shape.width - box.x - box.width),
        Math.abs(shape.y + shape.height - box.y - box.height),
      );
      expect(off, `box ${at}`).toBeLessThanOrEqual(within);
    }

    const before = stored.map(made);
    const acts = boxes.length + boxes.filter((_, at) => at % side === 4).length;
    await again('Control+z', acts);
    await loupe.has(0);
    expect(await storedShapes(session)).toEqual([]);
    await again('Control+Shift+z', acts);
    await loupe.has(boxes.length);
    expect((await storedShapes(session)).map(made)).toEqual(before);
  },
);
