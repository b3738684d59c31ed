/** Every odd page: once all its pictures are answered, and again after what it does then, the marks are where they are to be. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { open } from '../e2e/driver/open.ts';
import type { Session, Tab } from '../e2e/driver/session.ts';
import { keepSite, type Labelling, labelAgain, labelled } from '../e2e/labelling.ts';
import { type Gallery, startGallery } from '../gallery/server.ts';
import { kinds } from './kinds.ts';
import { layouts } from './layouts.ts';
import { lookAtMarks } from './look-at-marks.ts';
import { img, type OddPage, pageOf } from './odd-page.ts';

const pages: Readonly<Record<string, OddPage>> = { ...kinds, ...layouts };
let gallery: Gallery;
let session: Session;
let tab: Tab | undefined;

beforeAll(async () => {
  const extra = Object.fromEntries(Object.entries(pages).map(([name, page]) => [`/odd/${name}`, pageOf(page)]));
  const inner = pageOf({
    says: '',
    marks: 0,
    html: `${img(901)}${img(902, 'margin-top:20px')}<p style="height:900px">`,
  });
  gallery = await startGallery({ extra: { ...extra, '/inner': inner } });
  session = await open(inject('browser'));
  await keepSite(session, gallery.origin);
}, 120_000);

afterAll(async () => {
  await session.close();
  await gallery.close();
});

/** px a mark may be off, and ms it may take after the page has settled. */
const off = 1;
const inTime = 100;

/** Looks until the marks are right, and says how long it took after the page came to rest. */
async function settled(on: Tab, page: OddPage, act: boolean, marks: number): Promise<number> {
  const look = () => on.overlay(lookAtMarks, `${page.boxOf ?? ''}`, act ? `${page.act ?? ''}` : '', marks, off);
  const seen = await look();
  expect(seen.wrong).toEqual([]);
  return seen.took - seen.slowest;
}

/** One tab for all pages: the overlay comes back by itself on each. */
async function goTo(name: string): Promise<Labelling> {
  tab ??= (await labelAgain(session, `${gallery.origin}/grid?n=1`)).tab;
  await tab.goto(`${gallery.origin}/odd/${name}`);
  return labelled(tab);
}

describe.each(Object.entries(pages))('%s', (name, page) => {
  test(page.says, async () => {
    const labelling = await goTo(name);
    await expect
      .poll(async () => {
        await labelling.press('Shift+1');
        return (await labelling.see()).marks.length;
      })
      .toBe(page.marks);
    await labelling.saved();
    await settled(labelling.tab, page, false, page.marks);
    if (!page.act) return;
    const took = await settled(labelling.tab, page, true, page.marksAfter ?? page.marks);
    process.stdout.write(`${name}: right ${Math.max(0, Math.round(took))} ms after it settled\n`);
    // Nothing tells that a canvas was drawn on: it is looked at two to three times a second.
    expect(took).toBeLessThan(name === 'canvas-redrawn' ? 1000 : inTime);
  });
});
