import { describe, expect, it } from 'vitest';
import { manySet } from '../../../tests/fakes/background-rig.ts';
import { cleanOverlay, offBy, type ShownOverlay, showOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach, png, put, putImg } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';

cleanAfterEach();
cleanOverlay();

const colours = ['teal', 'tomato', 'gold', 'navy', 'olive', 'plum'];
const picture = (at: number, style = '') =>
  putImg(png(200, 150, colours[at % colours.length]), `display: block; width: 200px; height: 150px; ${style}`);

/** Answers the current picture, and waits until its mark is solid. */
async function answered(overlay: ShownOverlay, count: number): Promise<HTMLElement[]> {
  for (let at = 0; at < count; at += 1) overlay.model.answer('a');
  await until(() => expect(overlay.all('.mark[data-saved="true"]')).toHaveLength(count));
  return overlay.all('.mark');
}

describe('a mark', () => {
  it('is dashed until its answer is on disk, and solid from then on', async () => {
    const img = await picture(0);
    const overlay = await showOverlay();
    overlay.rig.hold('ack');
    overlay.model.answer('a');
    await until(() => expect(overlay.all('.mark')).toHaveLength(1));
    const mark = overlay.one('.mark');
    expect(getComputedStyle(overlay.one('.mark-colour')).borderTopStyle).toBe('dashed');
    expect(offBy(mark, img)).toBeLessThan(1);
    overlay.rig.release();
    await overlay.saved();
    expect(getComputedStyle(overlay.one('.mark-colour')).borderTopStyle).toBe('solid');
  });

  it('bears the names of all classes, the verdict and the doubt', async () => {
    await picture(0);
    const overlay = await showOverlay({ labelSet: manySet.id });
    overlay.model.answer('a');
    overlay.model.answer('b');
    overlay.model.acts.giveVerdict('done');
    overlay.model.acts.toggleUnsure();
    await overlay.saved();
    expect(overlay.all('.pill').map((pill) => pill.textContent)).toEqual(['a', 'b', 'Done', '? Unsure']);
  });
});

describe('a mark on a small picture', () => {
  it('gives its few px to the name, and keeps inside', async () => {
    await picture(0, 'width: 66px; height: 66px');
    const overlay = await showOverlay();
    const [mark] = await answered(overlay, 1);
    expect(getComputedStyle(overlay.one('.mark .swatch')).display).toBe('none');
    const pill = overlay.one('.pill').getBoundingClientRect();
    const { right, bottom } = (mark as HTMLElement).getBoundingClientRect();
    expect([pill.right <= right, pill.bottom <= bottom]).toEqual([true, true]);
  });

  it('does so again where a large picture becomes small', async () => {
    const img = await picture(0);
    const overlay = await showOverlay();
    await answered(overlay, 1);
    const swatch = () => getComputedStyle(overlay.one('.mark .swatch')).display;
    expect(swatch()).not.toBe('none');
    img.style.width = '70px';
    await until(() => expect(swatch()).toBe('none'));
  });
});

describe('marks sit on their pictures', () => {
  it('on a long page, however it is scrolled', async () => {
    const imgs = [await picture(0), await picture(1, 'margin: 300px 0 3000px 37.5px')];
    const overlay = await showOverlay();
    const marks = await answered(overlay, 2);
    for (const top of [0, 170, 333]) {
      window.scrollTo(0, top);
      for (const [at, img] of imgs.entries()) expect(offBy(marks[at] as Element, img)).toBeLessThan(1);
    }
  });

  it('in a scroller of the page, clipped where it clips them', async () => {
    const scroller = put('<div style="width: 260px; height: 200px; overflow: auto; border: 7px solid"></div>');
    const imgs = [await picture(0), await picture(1), await picture(2)];
    scroller.append(...imgs);
    const overlay = await showOverlay();
    const [mark] = await answered(overlay, 1);
    scroller.scrollTop = 90;
    await expect.poll(() => offBy(mark as Element, imgs[0] as Element)).toBeLessThan(1);
    const layer = (mark as Element).parentElement as HTMLElement;
    expect(layer.classList).toContain('layer-scroller');
    expect(offBy(layer, scroller)).toBeLessThan(1);
    expect(getComputedStyle(layer).overflowX).toBe('clip');
  });

  it('in a part of the page that stays in place', async () => {
    const fixed = put(
      '<div style="position: fixed; left: 40px; top: 30px"></div><p style="height: 3000px"></p>',
      'div',
    );
    const img = await picture(0);
    fixed.append(img);
    const overlay = await showOverlay();
    const [mark] = await answered(overlay, 1);
    window.scrollTo(0, 500);
    expect(offBy(mark as Element, img)).toBeLessThan(1);
    expect((mark as Element).parentElement?.classList).toContain('layer-fixed');
  });

  it.each([
    ['transformed', 'transform: translate(30px, 20px) scale(0.8); transform-origin: 0 0'],
    ['zoomed', 'zoom: 1.25'],
    ['relative with a margin', 'position: relative; margin: 24px 0 0 31px; left: 9px'],
    ['a clipping one', 'overflow: hidden; contain: layout'],
  ])('where html is %s', async (_, style) => {
    const html = document.documentElement;
    html.style.cssText = style;
    try {
      const img = await picture(0, 'margin: 40px 0 1500px 50px');
      const overlay = await showOverlay();
      const [mark] = await answered(overlay, 1);
      await expect.poll(() => offBy(mark as Element, img)).toBeLessThan(1);
      window.scrollTo(0, 60);
      await expect.poll(() => offBy(mark as Element, img)).toBeLessThan(1);
    } finally {
      html.style.cssText = '';
    }
  });

  it('again within a blink when the page moves or resizes them', async () => {
    const spacer = put('<p style="height: 10px; margin: 0"></p>');
    const img = await picture(0);
    const overlay = await showOverlay();
    const [mark] = await answered(overlay, 1);
    spacer.style.height = '210px';
    img.style.width = '320px';
    await expect.poll(() => offBy(mark as Element, img), { timeout: 1500 }).toBeLessThan(1);
  });

  it('also where the layer they need was not there when the page last changed', async () => {
    await picture(0);
    const overlay = await showOverlay();
    const layer = overlay.one('.layer-page').getBoundingClientRect();
    expect(layer.width).toBeGreaterThan(100);
    expect(layer.height).toBeGreaterThan(100);
  });
});

describe('the ring', () => {
  it('lies wholly outside the current picture, all round', async () => {
    const img = await picture(0, 'margin: 40px');
    const overlay = await showOverlay();
    const ring = overlay.one('.ring');
    expect(offBy(ring, img, 5)).toBeLessThan(1);
    const widths = [getComputedStyle(ring), getComputedStyle(ring, '::before'), getComputedStyle(ring, '::after')];
    expect(widths.map(({ borderTopWidth }) => Number.parseFloat(borderTopWidth))).toEqual([1, 3, 1]);
    for (const { backgroundColor } of widths) expect(backgroundColor).toBe('rgba(0, 0, 0, 0)');
  });

  it('comes in to be seen where a picture lies at the edges of the page', async () => {
    const img = await picture(0, 'position: absolute; left: 0; top: 0');
    const overlay = await showOverlay();
    const { width, height } = img.getBoundingClientRect();
    const ring = overlay.one('.ring').getBoundingClientRect();
    expect([ring.left + scrollX, ring.top + scrollY]).toEqual([0, 0]);
    expect([ring.width, ring.height]).toEqual([width + 5, height + 5]);
  });

  it('wears a pointer where the pointer chose, which hides nothing of the picture either', async () => {
    await picture(0, 'margin: 40px');
    const chosen = await picture(1, 'margin: 40px');
    const overlay = await showOverlay();
    expect(overlay.all('.ring-corner')).toEqual([]);
    const over = overlay.model.page.pictureAt(60, chosen.getBoundingClientRect().top + 20);
    overlay.model.ring.step({ type: 'pointerMoved', x: 0, y: 0, over });
    overlay.model.ring.step({ type: 'pointerMoved', x: 60, y: 0, over });
    await until(() => expect(overlay.one('.ring').dataset.chosenBy).toBe('pointer'));
    const corner = overlay.one('.ring-corner').getBoundingClientRect();
    expect(corner.bottom).toBeLessThanOrEqual(chosen.getBoundingClientRect().top);
  });
});

describe('the flash', () => {
  it('shows the class just given in the middle of its picture, and is gone in a moment', async () => {
    const img = await picture(0);
    const overlay = await showOverlay();
    overlay.model.answer('b');
    await until(() => expect(overlay.one('.flash').textContent).toBe('b'));
    const flash = overlay.one('.flash').getBoundingClientRect();
    const rect = img.getBoundingClientRect();
    expect(Math.abs(flash.x + flash.width / 2 - (rect.x + rect.width / 2))).toBeLessThan(1);
    await until(() => expect(overlay.all('.flash')).toEqual([]));
  });
});

describe('the page', () => {
  it('gets no longer or wider by anything of ours', async () => {
    await picture(0);
    await picture(1, 'margin-left: calc(100vw - 200px)');
    const page = document.documentElement;
    const size = () => [page.scrollWidth, page.scrollHeight, page.clientWidth, page.clientHeight];
    const before = size();
    const overlay = await showOverlay();
    await answered(overlay, 2);
    overlay.model.classesOpen.value = true;
    overlay.model.sweeping.shiftDown();
    await until(() => expect(overlay.all('.all-classes')).toHaveLength(1));
    expect(size()).toEqual(before);
  });
});
