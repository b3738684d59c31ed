/** What is stored with a label is the file's own size, however the page shows it. */
import { expect, inject, test } from 'vitest';
import type { Picture } from '../../../lib/domain/picture.ts';
import { open } from '../../e2e/driver/open.ts';
import { keepSite, labelAgain, labelled } from '../../e2e/labelling.ts';
import { type ExtraPage, startGallery } from '../../gallery/server.ts';
import { pageOf } from '../odd-page.ts';
import { pixelFiles } from './files.ts';

const style = 'width:120px;height:90px;display:inline-block';

/** Each of them shows the same 480 x 320 px in 120 x 90. */
const shown = [
  `<img src="/pixels/plain.png?1" style="${style}">`,
  `<img srcset="/pixels/plain.png?2 3x" style="${style};object-fit:cover">`,
  `<img src="/pixels/exif-6.jpg?3" style="${style}">`,
  `<img src="/pixels/exif-8.jpg?4" style="${style};image-orientation:none">`,
  `<img src="/pixels/dense.jpg?5" style="${style}">`,
  `<div style="${style};background:image-set(url(/pixels/plain.png?6) 2x) center / cover"></div>`,
  `<div style="${style};background:url(/pixels/dense.jpg?7) center / cover"></div>`,
  `<svg style="${style}"><image href="/pixels/exif-5.jpg?8" width="120" height="90"/></svg>`,
  `<video poster="/pixels/dense.jpg?9" style="${style}"></video>`,
  `<input type="image" src="/pixels/exif-7.jpg?10" style="${style}">`,
];

test('labels know the true size of every kind of picture', async () => {
  const extra: Record<string, ExtraPage> = { '/shown': pageOf({ html: shown.join('\n') }) };
  await using gallery = { ...(await startGallery({ extra })), [Symbol.asyncDispose]: () => gallery.close() };
  await using session = await open(inject('browser')).then((opened) =>
    Object.assign(opened, { [Symbol.asyncDispose]: () => opened.close() }),
  );
  await keepSite(session, gallery.origin);
  const { tab } = await labelAgain(session, `${gallery.origin}/grid?n=1`);
  Object.assign(extra, await pixelFiles(tab));
  await tab.goto(`${gallery.origin}/shown`);
  const labelling = await labelled(tab);
  await expect
    .poll(async () => {
      await labelling.press('Shift+1');
      return (await labelling.see()).marks.length;
    })
    .toBe(shown.length);
  await labelling.saved();
  await expect
    .poll(async () =>
      (await session.rows<Picture>('pictures'))
        .filter(({ address }) => address.includes('/pixels/'))
        .map(({ address, size }) => `${new URL(address).search} ${size?.width} x ${size?.height} ${size?.sizeFrom}`)
        .sort(),
    )
    .toEqual(shown.map((_, at) => `?${at + 1} 480 x 320 bitmap`).sort());
});
