import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanAfterEach, frame, png, pngFile, put, putImg } from '../../tests/fakes/test-page.ts';
import type { PicturesChange } from './page-picture.ts';
import { type WatchOptions, watchPictures } from './watch-pictures.ts';

cleanAfterEach();
let controller: AbortController;
let changes: PicturesChange[];
let waiting: { accept: (change: PicturesChange) => boolean; resolve: (change: PicturesChange) => void }[];

beforeEach(() => {
  controller = new AbortController();
  changes = [];
  waiting = [];
});
afterEach(() => controller.abort());

function start(options: Partial<WatchOptions> = {}): PicturesChange {
  watchPictures({ document, ...options }, controller.signal, (change) => {
    changes.push(change);
    for (const each of waiting) if (each.accept(change)) each.resolve(change);
  });
  const [first] = changes;
  if (!first) throw new Error('nothing reported');
  return first;
}

/** The next change that is so. */
function until(accept: (change: PicturesChange) => boolean): Promise<PicturesChange> {
  return new Promise((resolve) => waiting.push({ accept, resolve }));
}
const shown = (change: PicturesChange | undefined) => change?.pictures.map((seen) => seen.picture.element);

describe('a watch', () => {
  test('reports what is there before it returns', async () => {
    const img = await putImg(png(100));
    const first = start();
    expect(shown(first)).toEqual([img]);
    expect(first.near).toEqual(first.pictures);
  });

  test('reports at once what is near the window, and the rest soon', async () => {
    const top = await putImg(png(100), 'display:block');
    put('<p style="height:20000px"></p>');
    const bottom = await putImg(png(100, 100, 'red'), 'display:block');
    const all = until((change) => change.complete);
    const first = start();
    expect(shown(first)).toEqual([top]);
    expect(first.complete).toBe(false);
    expect(shown(await all)).toEqual([top, bottom]);
  });

  test('reports an empty page too', () => expect(start().pictures).toEqual([]));

  test('lets new pictures join and old ones go', async () => {
    const img = await putImg(png(100));
    const first = start();
    const joined = until((change) => change.pictures.length === 2);
    const other = await putImg(png(100, 100, 'red'));
    expect(shown(await joined)).toEqual([img, other]);
    const left = until((change) => change.gone.length > 0);
    img.remove();
    expect((await left).gone).toEqual([first.pictures[0]?.picture]);
    expect(shown(changes.at(-1))).toEqual([other]);
  });

  test('reports a removed picture in the frame after', async () => {
    const img = await putImg(png(100));
    start();
    img.remove();
    await frame();
    await frame();
    expect(shown(changes.at(-1))).toEqual([]);
  });

  test('reports a swap in the frame after, before the new picture is there', async () => {
    const img = await putImg(png(100), 'width:100px;height:100px');
    const first = start();
    img.src = 'https://never.invalid/new.png';
    await frame();
    await frame();
    expect(changes.at(-1)).toMatchObject({
      swapped: [first.pictures[0]?.picture],
      pictures: [{ address: 'https://never.invalid/new.png', loaded: false }],
    });
  });

  test('reports when a picture has loaded', async () => {
    const img = await putImg('https://never.invalid/late.png', 'width:100px;height:100px');
    img.removeAttribute('src');
    start();
    const loaded = until((change) => change.pictures[0]?.loaded === true);
    const src = URL.createObjectURL(pngFile(100));
    img.src = src;
    expect((await loaded).pictures[0]?.address).toBe(src);
  });

  test('reports that one loads which was already on its way', async () => {
    const img = document.createElement('img');
    img.style.cssText = 'width:100px;height:100px';
    put('<p></p>', 'p').append(img);
    img.src = URL.createObjectURL(pngFile(100));
    expect(start().pictures).toMatchObject([{ loaded: false }]);
    await until((change) => change.pictures[0]?.loaded === true);
  });

  test('follows the source a <picture> is given', async () => {
    const [one, two] = [URL.createObjectURL(pngFile(100)), URL.createObjectURL(pngFile(100, 100, 'red'))];
    const img = put(`<picture><source srcset="${one}"><img src="${one}"></picture>`, 'img');
    if (!(img instanceof HTMLImageElement)) throw new Error('no img');
    await img.decode();
    start();
    const swapped = until((change) => change.swapped.length > 0);
    const arrived = until((change) => change.pictures[0]?.address === two);
    img.previousElementSibling?.setAttribute('srcset', two);
    await Promise.all([swapped, arrived]);
  });

  test('notices that a picture is shown that was hidden, by itself or by what holds it', async () => {
    const holder = put('<div style="display:none"></div>', 'div');
    holder.append(await putImg(png(100)));
    expect(start().pictures).toEqual([]);
    const there = until((change) => change.pictures.length === 1);
    holder.style.display = 'block';
    await there;
  });

  test('reports that near pictures moved', async () => {
    const spacer = put('<p style="height:10px;margin:0"></p>', 'p');
    await putImg(png(100));
    const before = start().near[0]?.place;
    const moved = until((change) => change.moved);
    spacer.style.height = '60px';
    expect((await moved).near[0]?.place.y).toBe((before?.y ?? 0) + 50);
  });

  test('learns where far pictures went when near ones moved', async () => {
    const spacer = put('<p style="height:10px;margin:0"></p>', 'p');
    await putImg(png(100), 'display:block');
    put('<p style="height:20000px"></p>');
    await putImg(png(100, 100, 'red'), 'display:block');
    const all = until((change) => change.pictures.length === 2);
    start();
    const before = (await all).pictures[1]?.place.y ?? 0;
    const moved = until((change) => change.pictures[1]?.place.y === before + 50);
    spacer.style.height = '60px';
    await moved;
  });

  test('tells what is near and in view as the page scrolls', async () => {
    const top = await putImg(png(100), 'display:block');
    put('<p style="height:20000px"></p>');
    const bottom = await putImg(png(100, 100, 'red'), 'display:block');
    const seen = until((change) => change.inView.size === 1);
    const first = start();
    expect(first.near.map((each) => each.picture.element)).toEqual([top]);
    expect([...(await seen).inView].map((picture) => picture.element)).toEqual([top]);
    const atBottom = until((change) => [...change.inView].some((picture) => picture.element === bottom));
    window.scrollTo(0, 30_000);
    expect((await atBottom).near.map((each) => each.picture.element)).toEqual([bottom]);
  });

  test('observes none but what is near, and nothing while the page scrolls', async () => {
    const top = await putImg(png(100), 'display:block');
    put('<p style="height:20000px"></p>');
    const bottom = await putImg(png(100, 100, 'red'), 'display:block');
    const observed = new Set<Element>();
    const { observe, disconnect } = IntersectionObserver.prototype;
    const spies = [
      vi.spyOn(IntersectionObserver.prototype, 'observe').mockImplementation(function (this: IntersectionObserver, it) {
        observed.add(it);
        observe.call(this, it);
      }),
      vi.spyOn(IntersectionObserver.prototype, 'disconnect').mockImplementation(function (this: IntersectionObserver) {
        observed.clear();
        disconnect.call(this);
      }),
    ];
    const all = until((change) => change.pictures.length === 2);
    start();
    await all;
    expect([...observed]).toEqual([top]);
    const near = until((change) => change.near[0]?.picture.element === bottom);
    const seen = until((change) => [...change.inView].some((picture) => picture.element === bottom));
    window.scrollTo(0, 30_000);
    await near;
    expect([...observed]).toEqual([]);
    await seen;
    expect([...observed]).toEqual([bottom]);
    for (const spy of spies) spy.mockRestore();
  });

  test('keeps its arrays and objects while nothing in them changed', async () => {
    const img = await putImg(png(100));
    const first = start();
    const joined = until((change) => change.pictures.length === 2);
    await putImg(png(100, 100, 'red'));
    const [kept] = (await joined).pictures;
    expect(kept).toBe(first.pictures[0]);
    expect(kept?.picture.element).toBe(img);
  });
});

describe('a watch is cheap', () => {
  test('does not scan when something changes that holds no picture', async () => {
    await putImg(png(100));
    const ticker = put('<p>0</p>', 'p');
    const reads = vi.spyOn(Element.prototype, 'checkVisibility');
    start();
    // The first scan leaves to a second one what takes long to find.
    while (reads.mock.calls.length < 2) await frame();
    reads.mockClear();
    for (let index = 0; index < 30; index += 1) {
      ticker.textContent = `${index}`;
      ticker.style.color = index % 2 === 0 ? 'red' : 'blue';
      await frame();
    }
    expect(reads).not.toHaveBeenCalled();
    reads.mockRestore();
  });

  test('says nothing when a scan finds nothing new', async () => {
    const img = await putImg(png(100));
    start();
    await until((change) => change.inView.size === 1 && change.complete);
    const before = changes.length;
    const reads = vi.spyOn(Element.prototype, 'checkVisibility');
    img.className = 'x';
    while (reads.mock.calls.length === 0) await frame();
    await frame();
    await frame();
    expect(changes.length).toBe(before);
    reads.mockRestore();
  });

  test('does not answer each of a storm of mutations with a scan', async () => {
    for (let index = 0; index < 50; index += 1) await putImg(png(100));
    start();
    const reads = vi.spyOn(Element.prototype, 'checkVisibility');
    for (let index = 0; index < 60; index += 1) {
      put('<span></span>');
      await frame();
    }
    // 60 frames last at least a second at 60 a second; a scan of 50 pictures looks 50 times, ten scans a second at most.
    expect(reads.mock.calls.length).toBeLessThan(50 * 25);
    reads.mockRestore();
  });

  test('takes no notice of Tagalong’s own element', async () => {
    const host = put('<div></div>', 'div');
    await putImg(png(100));
    start({ ownHost: host });
    await until((change) => change.inView.size === 1);
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    host.style.color = 'red';
    host.className = 'x';
    await new Promise<void>((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(0);
    });
    expect(frames).not.toHaveBeenCalled();
    frames.mockRestore();
  });

  test('is over at once when it is ended', async () => {
    const img = await putImg(png(100));
    start();
    img.src = png(120);
    controller.abort();
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    const timers = vi.spyOn(window, 'setTimeout');
    const before = changes.length;
    await putImg(png(100, 100, 'red'));
    window.dispatchEvent(new Event('resize'));
    document.dispatchEvent(new Event('scroll'));
    await new Promise((resolve) => new IntersectionObserver(resolve).observe(img));
    expect(changes.length).toBe(before);
    expect(frames).not.toHaveBeenCalled();
    expect(timers).not.toHaveBeenCalled();
    frames.mockRestore();
    timers.mockRestore();
  });

  test('leaves no timer and no frame behind', async () => {
    const img = await putImg(png(100));
    vi.useFakeTimers();
    start();
    img.className = 'x';
    await Promise.resolve();
    document.dispatchEvent(new Event('scroll'));
    // A frame, the end of scrolling, and the second scan.
    expect(vi.getTimerCount()).toBe(3);
    vi.advanceTimersToNextFrame();
    img.className = 'y';
    await Promise.resolve();
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    controller.abort();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test('does not start when it has been ended before', () => {
    controller.abort();
    watchPictures({ document }, controller.signal, (change) => changes.push(change));
    expect(changes).toEqual([]);
  });
});
