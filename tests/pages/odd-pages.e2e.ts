/** Every odd page: once all its pictures are answered, and again after what it does then, the marks are where they are to be. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { open } from '../e2e/driver/open.ts';
import type { Session, Tab } from '../e2e/driver/session.ts';
import { keepSite, type Labelling, labelAgain, labelled } from '../e2e/labelling.ts';
import { type Gallery, startGallery } from '../gallery/server.ts';
import { kinds } from './kinds.ts';
import { layouts } from './layouts.ts';
import { lookAtMarks } from './look-at-marks.ts';
import { oddBoxes } from './odd-boxes.ts';
import { oddCarousels } from './odd-carousels.ts';
import { oddDocuments } from './odd-documents.ts';
import { oddFrames } from './odd-frames.ts';
import { oddKinds } from './odd-kinds.ts';
import { oddMovers } from './odd-movers.ts';
import { type OddPage, pageOf } from './odd-page.ts';
import { oddTopLayer } from './odd-top-layer.ts';

const pages: Readonly<Record<string, OddPage>> = {
  ...kinds,
  ...oddKinds,
  ...layouts,
  ...oddBoxes,
  ...oddCarousels,
  ...oddMovers,
  ...oddFrames,
  ...oddDocuments,
  ...oddTopLayer,
};
let elsewhere: Gallery;
let gallery: Gallery;
let session: Session;
let tab: Tab | undefined;

beforeAll(async () => {
  elsewhere = await startGallery();
  const filled = (text: string) => text.replaceAll('{elsewhere}', elsewhere.origin);
  const extra = Object.fromEntries(
    Object.entries(pages).flatMap(([name, page]) => [
      [`/odd/${name}`, page.whole ?? filled(pageOf(page))],
      ...Object.entries(page.inner ?? {}).map(([path, html]) => [`/inner/${path}`, pageOf({ html })]),
    ]),
  );
  gallery = await startGallery({ extra });
  session = await open(inject('browser'));
  await keepSite(session, gallery.origin);
}, 120_000);

afterAll(async () => {
  await session.close();
  await gallery.close();
  await elsewhere.close();
});

/** px a mark may be off, and ms it may take after the page has settled. */
const off = 1;
const inTime = 100;

/** Looks until the marks are right, and says how long it took after the page came to rest. */
async function settled(on: Tab, page: OddPage, act: boolean, marks: number): Promise<number> {
  const seen = await on.overlay(lookAtMarks, {
    boxOf: `${page.boxOf ?? ''}`,
    act: act ? `${page.act ?? ''}` : '',
    counts: page.counts ?? '[data-picture]',
    throughFrames: page.throughFrames ?? false,
    marks,
    off,
  });
  if (seen.wrong.length > 0) throw new Error(seen.wrong.join(', '));
  return seen.took - seen.slowest;
}

/** One tab for all pages: the overlay comes back by itself on each. */
async function goTo(path: string): Promise<Labelling> {
  tab ??= (await labelAgain(session, `${gallery.origin}/grid?n=1`)).tab;
  await tab.goto(`${gallery.origin}${path}`);
  return labelled(tab);
}

describe.each(Object.entries(pages))('%s', (name, page) => {
  test(page.says, async () => {
    const labelling = await goTo(page.path ?? `/odd/${name}`);
    await expect
      .poll(async () => {
        await labelling.press('Shift+1');
        return (await labelling.see()).marks.length;
      })
      .toBe(page.marks);
    await labelling.saved();
    await settled(labelling.tab, page, false, page.marks);
    if (!page.act && !page.hands) return;
    try {
      await page.hands?.({ session, labelling });
      const took = await settled(labelling.tab, page, true, page.marksAfter ?? page.marks);
      process.stdout.write(`${name}: right ${Math.max(0, Math.round(took))} ms after it settled\n`);
      expect(took).toBeLessThan(page.inTime ?? inTime);
    } finally {
      await page.after?.({ session, labelling });
    }
  });
});
