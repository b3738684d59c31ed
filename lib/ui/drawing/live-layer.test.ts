import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { bare, cleanShapes, screenPixels, shown, showShapes } from '../../../tests/fakes/show-shapes.ts';
import { until } from '../../../tests/fakes/until.ts';

cleanShapes();
beforeEach(() => page.viewport(800, 600));

const nothing = { shape: null, points: [], stroke: null, refused: null, colour: '#ff0000' };

it('a brush’s stroke is as wide as the brush at any zoom, its points are no dots, and its tip is a ring', async () => {
  const view = showShapes();
  view.setTransform({ scale: 2, x: 0, y: 0 });
  view.setLive({
    draft: {
      ...nothing,
      points: [
        { x: 50, y: 50 },
        { x: 100, y: 50 },
      ],
      stroke: 20,
    },
    brush: { x: 100, y: 50, radius: 10 },
  });
  await until(async () => {
    const at = await screenPixels();
    expect([at(150, 82), at(150, 118), at(84, 100)].map(({ red, green }) => red > 240 && green < 160)).toEqual(
      Array(3).fill(true),
    );
    expect([at(150, 77), at(150, 123), at(77, 100)].map(bare)).toEqual([true, true, true]);
  });
  expect(view.element.querySelectorAll('.shape-points > circle')).toHaveLength(0);
  expect(view.element.querySelector('.shape-brush > ellipse')?.getAttribute('rx')).toBe('20');
  view.setLive({ draft: null, brush: null });
  await until(async () => expect(bare((await screenPixels())(150, 100))).toBe(true));
});

it('a draft is dashed where placing it would do nothing, and its points are dots', async () => {
  const view = showShapes();
  const shape = { kind: 'box', x: 50, y: 50, width: 60, height: 40 } as const;
  const dashes = () => view.element.querySelector('.shapes-draft > :last-child')?.getAttribute('stroke-dasharray');
  view.setLive({ draft: { ...nothing, shape, points: [{ x: 50, y: 50 }] } });
  expect([dashes(), view.element.querySelectorAll('.shape-points > circle').length]).toEqual([null, 1]);
  view.setLive({ draft: { ...nothing, shape, refused: 'crosses' } });
  expect(dashes()).toBeTruthy();
});

it('a mask that is moved takes its pixels along', async () => {
  const view = showShapes();
  const mask = { width: 5, height: 5, counts: [6, 3, 2, 3, 2, 3, 6] };
  view.setFrame({ width: 5, height: 5 });
  view.setTransform({ scale: 20, x: 0, y: 0 });
  const shape = { kind: 'mask', sha256: '0'.repeat(64), x: 1, y: 1, width: 3, height: 3 } as const;
  view.setLive({ selected: [shown('m', { ...shape, x: 6, y: 3 }, { mask })] });
  await until(async () => {
    const at = await screenPixels();
    expect(at(150, 90)).toMatchObject({ red: 255, green: 153 });
    expect([at(40, 40), at(200, 90)].map(bare)).toEqual([true, true]);
  });
});

it('lines of the crosshair and of what was snapped to go over the whole picture and no further', async () => {
  const view = showShapes({ width: 200, height: 100 });
  view.setTransform({ scale: 0.5, x: 20, y: 10 });
  view.setLive({ crosshair: { x: 100, y: 60 }, guides: [{ axis: 'x', at: 40 }] });
  const boxes = [...view.element.querySelectorAll('.shapes-line')].map((line) => line.getBoundingClientRect());
  expect(boxes.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
    [68.5, 10, 3, 50],
    [20, 38.5, 100, 3],
    [38.5, 10, 3, 50],
  ]);
});
