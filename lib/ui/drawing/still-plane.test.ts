import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { bare, cleanShapes, isRed, screenPixels, shown, showShapes } from '../../../tests/fakes/show-shapes.ts';
import { until } from '../../../tests/fakes/until.ts';
import type { ShapeView } from './shape-view.ts';

cleanShapes();
beforeEach(() => page.viewport(800, 600));

const box = (x: number, y: number, width: number, height: number) => ({ kind: 'box', x, y, width, height }) as const;
const names = (view: ShapeView) =>
  [...view.element.querySelectorAll('.shapes-pills .shape-pill')].map((pill) => pill.textContent);

it('while a zoom goes on the shapes are stretched as they are, and drawn anew when it has rested', async () => {
  const view = showShapes();
  view.setShapes([shown('a', box(50, 50, 40, 40))]);
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  const still = view.element.querySelector('.shapes-svg') as Element;
  observer.observe(still, { subtree: true, childList: true, attributes: true });
  for (const scale of [1.1, 1.3, 1.6]) view.setTransform({ scale, x: 0, y: 0 });
  expect(observer.takeRecords()).toEqual([]);
  await until(() => expect(changes.length).toBeGreaterThan(0));
  await until(async () => {
    const at = await screenPixels();
    expect([isRed(at(80, 100)), isRed(at(143.5, 100)), bare(at(84, 100)), bare(at(76, 100))]).toEqual(
      Array(4).fill(true),
    );
  });
});

it('a zoom past twice as large is drawn anew on the way', () => {
  const view = showShapes();
  view.setShapes([shown('a', box(50, 50, 40, 40))]);
  view.setTransform({ scale: 2.5, x: 0, y: 0 });
  expect(view.element.querySelector('.shapes-lines-still rect')?.getAttribute('x')).toBe('125');
});

it('shapes with room bear their names, the topmost first and none over another', async () => {
  const view = showShapes();
  view.setShapes([
    shown('a', box(50, 50, 60, 40), { label: 'below' }),
    shown('b', box(52, 52, 60, 40), { label: 'above' }),
    shown('c', box(200, 50, 60, 40), { label: 'aside', unsure: true }),
    shown('d', box(300, 50, 8, 8), { label: 'small' }),
    shown('e', box(300, 150, 12, 12), { label: 'small', unsure: true }),
    shown('f', box(300, 200, 60, 40)),
  ]);
  await until(() => expect(names(view).toSorted()).toEqual(['?', 'above', 'aside?']));
});

it('a name goes at once with its shape, also where that is only hidden', async () => {
  const view = showShapes();
  const [a, b] = [
    shown('a', box(50, 50, 60, 40), { label: 'one' }),
    shown('b', box(150, 50, 60, 40), { label: 'two' }),
  ];
  view.setShapes([a, b]);
  await until(() => expect(names(view)).toHaveLength(2));
  view.hide(new Set(['a']));
  expect(names(view)).toEqual(['two']);
  view.setShapes([a]);
  expect(names(view)).toEqual([]);
});

it('where more than 200 shapes are in view none bears a name, and fewer do again where they are enlarged', async () => {
  const view = showShapes();
  const many = Array.from({ length: 210 }, (_, at) =>
    shown(`s${at}`, box((at % 15) * 26, Math.floor(at / 15) * 20, 25, 18), { label: 'x' }),
  );
  view.setShapes(many);
  view.setShapes([...many, shown('unsure', box(370, 280, 25, 18), { label: 'x', unsure: true })]);
  await until(() => expect(names(view)).toEqual(['?']));
  view.setTransform({ scale: 4, x: 0, y: 0 });
  await until(() => expect(names(view).length).toBeGreaterThan(3));
});
