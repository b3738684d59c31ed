import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearPictures } from './near-pictures.ts';
import type { Rect, SeenPicture } from './page-picture.ts';
import { gap } from './rects.ts';

const view = { x: 0, y: 1000, width: 400, height: 500 };

function seenAt(place: Rect, id = 0): SeenPicture {
  const picture = {
    id,
    kind: 'img' as const,
    box: () => place,
    element: document.body,
    address: () => '',
    loaded: () => true,
    place: () => ({ rect: place, turned: undefined, shows: { x: 0, y: 0, width: 1, height: 1 } }),
    rect: () => place,
    naturalSize: () => place,
  };
  return { picture, address: '', loaded: true, place, furniture: false };
}

const down = (y: number) => seenAt({ x: 0, y, width: 100, height: 100 });

test('pictures within two screens of the view are near, others are not', () => {
  const ys = [-200, 0, 1200, 2400, 2600];
  expect(nearPictures(ys.map(down), view).map((seen) => seen.place.y)).toEqual([1200, 0, 2400]);
});

test('those that were near stay so for four screens, as they are now', () => {
  const before = [-1600, -900, 1200].map(down);
  const now = before.map((seen) => ({ ...seen }));
  const near = nearPictures([...now, down(-800)], view, before);
  expect(near.map((seen) => seen.place.y)).toEqual([1200, -900]);
  expect(near.every((seen) => now.includes(seen))).toBe(true);
});

test('no more are near than asked for, and none left out is nearer than one let in', () => {
  const places = fc.array(fc.record({ x: fc.nat(400), y: fc.nat(3000), width: fc.nat(200), height: fc.nat(200) }));
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 10 }), (rects, most) => {
      const all = rects.map(seenAt);
      const near = nearPictures(all, view, [], most);
      expect(near.length).toBeLessThanOrEqual(most);
      const farthest = Math.max(0, ...near.map((seen) => gap(seen.place, view)));
      const rest = all.filter((seen) => !near.includes(seen));
      if (near.length === most) for (const seen of rest) expect(gap(seen.place, view)).toBeGreaterThanOrEqual(farthest);
    }),
  );
});
