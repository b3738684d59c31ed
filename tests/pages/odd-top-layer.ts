/** Pages with something on top of all, and windows that are zoomed or printed. */
import { answered, type Hands, img, type OddPage } from './odd-page.ts';

const button = '<button style="position:absolute;right:20px;top:20px;width:90px;height:40px">Open</button>';

/** By the browser, as its menu does. */
async function zoomTo(factor: number, { session, labelling }: Hands): Promise<void> {
  await labelling.tab.activate();
  await session.inExtension(async (zoom: number) => {
    type Tabs = {
      query(q: object): Promise<{ id: number; url?: string }[]>;
      setZoom(id: number, zoom: number): Promise<void>;
    };
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const [tab] = await tabs.query({ active: true });
    if (tab) await tabs.setZoom(tab.id, zoom);
  }, factor);
  const ratio = () => labelling.tab.evaluate(() => Math.round(devicePixelRatio * 100) / 100);
  for (let times = 0; times < 100 && (await ratio()) !== factor; times += 1);
}

export const oddTopLayer: Readonly<Record<string, OddPage>> = {
  'modal-dialog': {
    says: 'a picture in a modal dialog is answered by a key and marked, and those behind it keep their marks',
    html: `${img(641)}<dialog style="margin:150px;padding:25px">${img(642)}</dialog>${button}
<script>document.querySelector('button').onclick = () => document.querySelector('dialog').showModal()</script>`,
    marks: 1,
    hands: async ({ labelling }) => {
      await labelling.tab.clickOn('Open');
      await labelling.when(({ seen }) => seen);
      await labelling.ringOn('/drawn/642.png');
      await answered(labelling, 2);
      await labelling.saved();
    },
    marksAfter: 2,
    boxOf: (element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 ? box : null;
    },
  },
  popover: {
    says: 'a picture in a popover is answered by a key and marked',
    html: `${img(643)}<div popover id="pop" style="margin:200px;padding:25px">${img(644)}</div>${button.replace('<button', '<button popovertarget="pop"')}`,
    marks: 1,
    hands: async ({ labelling }) => {
      await labelling.tab.clickOn('Open');
      await labelling.when(({ seen }) => seen);
      await labelling.ringOn('/drawn/644.png');
      await answered(labelling, 2);
      await labelling.saved();
    },
    marksAfter: 2,
    boxOf: (element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 ? box : null;
    },
  },
  fullscreen: {
    says: 'a mark grows with its picture when that fills the screen, and those it hides are hidden',
    css: 'figure:fullscreen img { width: 640px; height: 480px }',
    html: `${img(645)}<figure style="margin:20px 0">${img(646)}</figure>${button}
<script>document.querySelector('button').onclick = () => document.querySelector('figure').requestFullscreen()</script>`,
    marks: 2,
    hands: async ({ labelling }) => {
      await labelling.tab.clickOn('Open');
      await labelling.tab.evaluate(async () => {
        while (!document.fullscreenElement) await new Promise((resolve) => setTimeout(resolve, 20));
        // Until the window has its size.
        for (let still = 0, last = 0; still < 10; still = innerHeight === last ? still + 1 : 0) {
          last = innerHeight;
          await new Promise(requestAnimationFrame);
        }
        document.images[0]?.removeAttribute('data-picture');
      });
    },
    marksAfter: 1,
    after: async ({ labelling }) => {
      await labelling.tab.evaluate(() => (document.fullscreenElement ? document.exitFullscreen() : undefined));
    },
  },
  'browser-zoom': {
    says: 'marks are on their pictures when the browser zooms the page',
    html: `${img(647, 'padding:5px')}<div style="position:fixed;right:40px;top:40px">${img(648)}</div><p style="height:2000px">`,
    marks: 2,
    hands: (hands) => zoomTo(1.5, hands),
    after: (hands) => zoomTo(1, hands),
    boxOf: (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const edge = Number.parseFloat(getComputedStyle(element).paddingLeft) || 0;
      return { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge };
    },
  },
  'browser-zoomed-out': {
    says: 'marks are on their pictures when the browser zooms out, and in a scroller',
    html: `<div id="scroller" style="height:200px;width:240px;overflow:auto">${img(649)}<p style="height:900px"></div>`,
    marks: 1,
    hands: (hands) => zoomTo(0.67, hands),
    act: () => document.querySelector('#scroller')?.scrollTo(0, 33),
    after: (hands) => zoomTo(1, hands),
    boxOf: (element) => {
      const { x, y, width, bottom } = element.getBoundingClientRect();
      const top = document.querySelector('#scroller')?.getBoundingClientRect().y ?? 0;
      return { x, y: Math.max(y, top), width, height: bottom - Math.max(y, top) };
    },
  },
  printed: {
    says: 'marks do not print, nor does the bar, and are where they were on the screen afterwards',
    html: `${img(650)}${img(651)}`,
    marks: 2,
    hands: async ({ labelling }) => {
      const display = () => labelling.tab.overlay((root) => getComputedStyle(root.host).display);
      await labelling.tab.asPrinted(true);
      const printed = await display();
      await labelling.tab.asPrinted(false);
      if (printed !== 'none' || (await display()) === 'none') throw new Error(`in print: ${printed}`);
    },
    after: ({ labelling }) => labelling.tab.asPrinted(false),
  },
  pinched: {
    says: 'marks are on their pictures when the page is zoomed by pinch, scrolled and fixed ones, too',
    html: `${img(652)}<div style="position:fixed;left:300px;top:40px">${img(653)}</div><p style="height:2000px">`,
    marks: 2,
    hands: async ({ labelling }) => {
      await labelling.tab.pinch(2);
      const scale = () => labelling.tab.evaluate(() => visualViewport?.scale);
      for (let times = 0; times < 100 && (await scale()) !== 2; times += 1);
      if ((await scale()) !== 2) throw new Error(`the scale is ${await scale()}`);
    },
    act: () => window.scrollTo(0, 50),
    after: ({ labelling }) => labelling.tab.pinch(1),
  },
};
