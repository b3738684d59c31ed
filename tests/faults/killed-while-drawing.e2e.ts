import { expect } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Tab } from '../e2e/driver/session.ts';
import { browser, flow } from '../e2e/flow.ts';
import { startWith } from '../e2e/labelling.ts';
import { Loupe } from '../e2e/loupe.ts';
import { startKilling } from './kill-at-random.ts';
import { pause, seeded } from './seeded.ts';
import { expectGapless, readStored } from './stored-database.ts';
import { allSaved } from './whole-page.ts';

/** Boxes across and down, CSS px from one to the next, and how long their sides are. */
const [across, down, pitch, side] = [10, 10, 24, 14];
const count = across * down;
/** Firefox takes its time to come back: killed as often, it would do nothing else. */
const [leastKills, longestLife] = browser === 'chromium' ? [60, 250] : [30, 900];

const rowsShown = (tab: Tab) =>
  tab.overlay((root) => root.querySelector('.panel-objects li')?.getAttribute('aria-setsize'));

/** Which box of the grid each stored one is: by where it is between the first and the last. */
function places(rows: readonly Annotation[]): string[] {
  const corners = rows.flatMap(({ shape }) => (shape?.kind === 'box' ? shape : []));
  const place = (values: readonly number[], steps: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return values.map((value) => Math.round(((value - least) / (most - least)) * (steps - 1)));
  };
  const [columns, lines] = [
    place(
      corners.map(({ x }) => x),
      across,
    ),
    place(
      corners.map(({ y }) => y),
      down,
    ),
  ];
  return columns.map((column, at) => `${column} ${lines[at]}`);
}

flow(
  `${count} boxes drawn with the background ended at random at least ${leastKills} times: none lost, none doubled`,
  { timeout: 300_000 },
  async ({ open, gallery }) => {
    const random = seeded();
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/`);
    const labelling = await startWith(session, tab, 'Pascal VOC (20)');
    await labelling.press('Enter');
    const { stage } = await new Loupe(tab).see();
    const middle = { x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 };
    await labelling.press('a');
    const killing = startKilling(session, random, longestLife);
    let undone = 0;
    for (let number = 0; number < count; number += 1) {
      while (killing.kills() < (number * leastKills) / count) await pause(5);
      const x = middle.x + ((number % across) - across / 2) * pitch;
      const y = middle.y + (Math.floor(number / across) - down / 2) * pitch;
      await tab.mouse.move({ x, y });
      await tab.mouse.down();
      await tab.mouse.move({ x: x + side / 2, y: y + side / 2 });
      await tab.mouse.move({ x: x + side, y: y + side });
      await tab.mouse.up();
      // Taken back and given again: the row is the same one, under a higher rev.
      if (random.whole(0, 5) === 0) {
        await labelling.press('Control+z', 'Control+Shift+Z');
        undone += 1;
      }
    }
    await killing.stop();
    await allSaved(labelling);

    const stored = await readStored(session);
    const redone = stored.annotations.filter(({ rev }) => rev > 1).length;
    process.stdout.write(
      `${browser}: seed ${random.seed}, ${killing.kills()} kills, ${count} boxes, ${undone} undone and redone, ` +
        `${stored.annotations.length} rows (${redone} redone), ${stored.events.length} events\n`,
    );
    expect(killing.kills()).toBeGreaterThanOrEqual(leastKills);
    expect(new Set(places(stored.annotations)).size).toBe(count);
    expect(stored.annotations).toHaveLength(count);
    expect(new Set(stored.annotations.map((row) => row.class))).toEqual(new Set(['aeroplane']));
    expect(redone).toBe(undone);
    expectGapless(stored);
    expect(stored.events.filter(({ kind }) => kind === 'annotation')).toHaveLength(count + 2 * undone);
    expect(stored.counters).toMatchObject([{ annotations: count, answered: 1 }]);
    expect(stored.counters[0]?.classes.get('aeroplane')).toBe(count);
    expect(await rowsShown(tab)).toBe(String(count));
  },
);
