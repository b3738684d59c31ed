import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { bare, cleanShapes, isRed, screenPixels, shown, showShapes } from '../../../tests/fakes/show-shapes.ts';
import { until } from '../../../tests/fakes/until.ts';
import type { ShapeView } from './shape-view.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';

cleanShapes();
beforeEach(() => page.viewport(800, 600));

const box = (x: number, y: number, width: number, height: number) => ({ kind: 'box', x, y, width, height }) as const;
const square = (id: string, at: number, rest: Partial<ShownShape> = {}) => shown(id, box(at, at, 20, 20), rest);
const lines = (view: ShapeView) => [...view.element.querySelectorAll('.shapes-lines-still > *')];
/** As many shapes more as make the view take bitmaps, all in one far corner. */
const crowd = Array.from({ length: 1_600 }, (_, at) => shown(`crowd ${at}`, box(390, 290, 2, 2)));

describe.each([
  ['SVG', [] as ShownShape[]],
  ['bitmaps', crowd],
])('drawn as %s', (_name, others) => {
  it.each([
    ['as large as it is', { scale: 1, x: 0, y: 0 }],
    ['enlarged', { scale: 3.5, x: -120, y: -120 }],
    ['made smaller', { scale: 0.4, x: 60, y: 30 }],
    ['out of proportion', { scale: 2, scaleY: 0.8, x: -30, y: 12 }],
  ])('a box is where it should be, its line 2 px wide, on a picture %s', async (_size, to) => {
    const view = showShapes();
    view.setShapes([...others, shown('a', box(60, 50, 80, 60))]);
    view.setTransform(to);
    const { scaleY = to.scale }: ViewTransform = to;
    const [x, y] = [60 * to.scale + to.x, 50 * scaleY + to.y];
    const [right, bottom] = [140 * to.scale + to.x, 110 * scaleY + to.y];
    const [middleX, middleY] = [(x + right) / 2, (y + bottom) / 2];
    await until(async () => {
      const at = await screenPixels();
      expect([at(x, middleY), at(right - 0.5, middleY), at(middleX, y), at(middleX, bottom - 0.5)].map(isRed)).toEqual(
        Array(4).fill(true),
      );
      expect([at(x + 4, middleY), at(x - 4, middleY), at(middleX, y + 4), at(middleX, bottom + 4)].map(bare)).toEqual(
        Array(4).fill(true),
      );
    });
  });

  it('the later one of two lies on top, and comes to lie below where the order is turned round', async () => {
    const view = showShapes();
    const below = shown('below', box(50, 50, 100, 100), { colour: '#0000ff' });
    const above = shown('above', box(50, 80, 100, 10));
    view.setShapes([...others, below, above]);
    await until(async () => expect(isRed((await screenPixels())(50, 85))).toBe(true));
    view.setShapes([...others, above, below]);
    await until(async () => expect((await screenPixels())(50, 85)).toMatchObject({ red: 0, blue: 255 }));
  });

  it('what is hidden is not seen, and is seen again', async () => {
    const view = showShapes();
    view.setShapes([...others, square('a', 50), square('b', 100)]);
    view.hide(new Set(['a']));
    await until(async () => {
      const at = await screenPixels();
      expect([bare(at(60, 50)), isRed(at(110, 100))]).toEqual([true, true]);
    });
    view.hide(new Set());
    await until(async () => expect(isRed((await screenPixels())(60, 50))).toBe(true));
  });

  it('one that left, moved or came is the only thing that differs', async () => {
    const view = showShapes();
    const [a, b, c] = [square('a', 50), square('b', 100), square('c', 150)];
    view.setShapes([...others, a, b, c]);
    view.setShapes([...others, a, square('b', 200), c, square('d', 240)]);
    await until(async () => {
      const at = await screenPixels();
      expect([50, 150, 200, 240].map((place) => isRed(at(place + 10, place)))).toEqual(Array(4).fill(true));
      expect(bare(at(110, 100))).toBe(true);
    });
    view.setShapes([...others, a, c]);
    await until(async () => {
      const at = await screenPixels();
      expect([50, 150].map((place) => isRed(at(place + 10, place)))).toEqual([true, true]);
      expect([200, 240].map((place) => bare(at(place + 10, place)))).toEqual([true, true]);
    });
  });

  it('a mask’s pixels are coloured, its holes are not', async () => {
    const view = showShapes({ width: 40, height: 30 });
    // Columns of 3: an open square of 3 x 3 at the corner 1, 1 in a frame of 5 x 5.
    const mask = { width: 5, height: 5, counts: [6, 3, 2, 1, 1, 1, 2, 3, 6] };
    view.setFrame({ width: 5, height: 5 });
    view.setTransform({ scale: 20, x: 0, y: 0 });
    const shape = { kind: 'mask', sha256: '0'.repeat(64), x: 1, y: 1, width: 3, height: 3 } as const;
    view.setShapes([...others, shown('m', shape, { mask })]);
    view.element.parentElement?.style.setProperty('width', '100px');
    view.element.parentElement?.style.setProperty('height', '100px');
    await until(async () => {
      const at = await screenPixels();
      expect(at(30, 30)).toMatchObject({ red: 255, green: 153 });
      expect(at(70, 50)).toMatchObject({ red: 255, green: 153 });
      expect([at(50, 50), at(10, 50), at(90, 90)].map(bare)).toEqual([true, true, true]);
    });
  });
});

it('an unchanged list changes nothing, and one changed row its own nodes only', async () => {
  const view = showShapes();
  const list = Array.from({ length: 100 }, (_, at) => square(`s${at}`, at * 2));
  view.setShapes(list);
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(view.element.querySelector('.shapes-still') as Element, {
    subtree: true,
    childList: true,
    attributes: true,
  });
  view.setShapes([...list]);
  changes.push(...observer.takeRecords());
  expect(changes).toEqual([]);
  view.setShapes(list.with(40, square('s40', 200)));
  changes.push(...observer.takeRecords());
  const touched = changes.map(({ target }) => target);
  expect([...new Set(touched)].filter((node) => lines(view).includes(node as Element))).toEqual([lines(view)[40]]);
  // Its dark edge left one part of the picture and came to another.
  expect(new Set(touched).size).toBe(3);
  observer.disconnect();
});

it('past 1,500 shapes bitmaps take over, and SVG again where they are far fewer', async () => {
  const view = showShapes();
  view.setShapes(crowd);
  await until(() => {
    expect(view.element.querySelectorAll('canvas').length).toBeGreaterThan(0);
    expect(lines(view)).toEqual([]);
  });
  view.setShapes(crowd.slice(0, 1_300));
  expect(lines(view)).toEqual([]);
  view.setShapes(crowd.slice(0, 1_100));
  expect(lines(view)).toHaveLength(1_100);
});

it('a drag of a live shape leaves the still ones alone', async () => {
  const view = showShapes();
  const list = [square('a', 50), square('b', 100)];
  view.setShapes(list);
  view.hide(new Set(['b']));
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(view.element.querySelector('.shapes-still') as Element, {
    subtree: true,
    childList: true,
    attributes: true,
  });
  for (const at of [110, 140, 200])
    view.setLive({ selected: [square('b', at)], handles: [{ x: at, y: at, kind: 'corner' }] });
  expect(observer.takeRecords()).toEqual([]);
  await until(async () => {
    const at = await screenPixels();
    expect([isRed(at(210, 200)), bare(at(110, 100))]).toEqual([true, true]);
  });
  const grip = document.elementFromPoint(192, 208);
  expect(grip?.classList).toContain('shape-grip');
});
