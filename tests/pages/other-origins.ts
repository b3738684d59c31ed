/** Pages with a frame of another site, for what is labelled there. */
import { expect } from 'vitest';
import type { Session, Tab } from '../e2e/driver/session.ts';
import { Labelling, said, startLabelling } from '../e2e/labelling.ts';
import { startGallery } from '../gallery/server.ts';
import { drawn, img, pageOf } from './odd-page.ts';

const odd = (html: string) => pageOf({ html });
const field = '<input style="display:block;width:150px;height:30px">';
const tall = '<div style="height:2000px"></div>';

/** The same server under another name is another site. */
const elsewhere = (origin: string) => origin.replace('127.0.0.1', 'localhost');

/** Pages with one picture of their own, and a frame of another site with two below. */
export async function startPages() {
  const tool = await startGallery({
    extra: {
      '/tool': odd(`${img(921)}${img(922, 'margin-top:20px')}${field}`),
      '/next': odd(img(923)),
      '/holder': odd(
        `${img(924)}<iframe id="in" style="width:300px;height:300px;border:0"></iframe><script>document.getElementById('in').src = location.origin.replace('localhost', 'deep.localhost') + '/deep'</script>`,
      ),
      '/deep': odd(img(925)),
    },
  });
  const frame = (style = '') =>
    `<iframe src="${elsewhere(tool.origin)}/tool" style="width:300px;height:380px;border:0;${style}"></iframe>`;
  const unseen = ['visibility:hidden', 'opacity:0', 'position:absolute;left:-5000px', 'width:120px', 'height:1px'];
  const page = await startGallery({
    extra: {
      '/alone': odd(frame()),
      '/above': odd(`${img(920)}${frame()}${tall}`),
      '/large': odd(`${img(920)}${frame('width:800px;height:600px')}`),
      '/nested': odd(`${img(920)}${frame('height:450px').replace('/tool', '/holder')}`),
      '/unseen': odd(`${img(920)}${frame()}${unseen.map((style) => frame(style)).join('')}`),
      '/outer': odd(`${img(920)}${frame()}`),
      '/faded': odd(`${img(920)}${frame('opacity:0.4')}`),
      '/later': odd(img(920)),
      '/far': odd(`${img(920)}${tall}${frame()}${tall}`),
    },
  });
  return {
    page: page.origin,
    tool: elsewhere(tool.origin),
    close: async () => {
      await page.close();
      await tool.close();
    },
  };
}

type Pages = Awaited<ReturnType<typeof startPages>>;

/** The part of the overlay in the frame. */
export const partIn = async (tab: Tab, address = '/tool') => new Labelling((await tab.inFrame(address)) as Tab);

/** Waits until the marks of a part say exactly this, none of them dashed. */
export async function shows(part: Labelling, marks: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const look = async () => {
    const view = await part.see();
    return { said: said(view), dashed: view.marks.filter((mark) => !mark.saved).length };
  };
  await expect.poll(look).toEqual({ said: marks, dashed: 0 });
}

export async function start(session: Session, pages: Pages, path: string, pictures = 3) {
  await session.grantSite('http://localhost/*');
  const tab = await session.newTab(`${pages.page}${path}`);
  const labelling = await startLabelling(session, tab);
  await labelling.when(({ progress }) => progress === `0 of ${pictures} on this page`);
  return { tab, labelling };
}

/** Moves the pointer onto the frame's second picture, and waits until it has the ring. */
export async function pointInFrame(tab: Tab): Promise<Labelling> {
  const part = await partIn(tab);
  await tab.mouse.move({ x: 60, y: 200 });
  await tab.mouse.move({ x: 100, y: 360 }, 8);
  await part.when(({ ring }) => ring?.picture === drawn(922) && ring.chosenBy === 'pointer');
  return part;
}
