import { expect } from 'vitest';
import type { Tab } from '../e2e/driver/session.ts';
import type { Labelling } from '../e2e/labelling.ts';

/** Waits until every picture of the page has arrived: a key answers nothing while one is still loading. */
export async function picturesLoaded(tab: Tab): Promise<void> {
  const waiting = () => [...document.images].filter((image) => !image.complete || image.naturalWidth === 0).length;
  await expect.poll(() => tab.evaluate(waiting), { timeout: 30_000 }).toBe(0);
}

/** Waits until nothing is on its way to the disk, however long what was held up takes to get there. */
export async function allSaved({ see }: Labelling): Promise<void> {
  await expect.poll(async () => (await see()).saving, { timeout: 60_000, interval: 200 }).toBe('saved');
}

/** Scrolls a view on; the paths of the pictures that are wholly in view then, or null past the end. */
function scrollOn(top: number): string[] | null {
  if (top > 0 && top >= document.documentElement.scrollHeight) return null;
  scrollTo({ top, behavior: 'instant' });
  return [...document.images]
    .filter((image) => {
      const { top: upper, bottom } = image.getBoundingClientRect();
      return upper >= 0 && bottom <= innerHeight;
    })
    .map((image) => new URL(image.src).pathname);
}

/** The classes of every solid mark of the page by its picture's path, gathered view by view: marks exist only near it. */
export async function solidMarks({ tab, see }: Labelling): Promise<Map<string, readonly string[]>> {
  const solid = new Map<string, readonly string[]>();
  const height = await tab.evaluate(() => innerHeight - 200);
  for (let top = 0; ; top += height) {
    const shown = await tab.evaluate(scrollOn, top);
    if (shown === null) return solid;
    await expect
      .poll(async () => {
        for (const { picture, saved, classes } of (await see()).marks) {
          if (picture && saved) solid.set(picture, classes);
        }
        return shown.filter((path) => !solid.has(path));
      })
      .toEqual([]);
  }
}
