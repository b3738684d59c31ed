import type { Point, Shape } from '../../lib/domain/shape.ts';
import { type Given, type Kind, picture } from './engine.ts';

/** The one that is hovered, selected and dragged: small, on top of the rest, and with no other centre near it. */
export const targetAt: Point = { x: 700, y: 520 };
const target = { width: 48, height: 36 };
/** Nothing lies from here to the picture's corner: boxes are drawn into it. */
const emptyAt = { left: 1480, top: 1080 };

/** The boxes that are drawn one after the other: where each drag begins, turns and ends. The first is to warm up. */
export const drags: readonly (readonly Point[])[] = [0, 1, 2, 3].map((at) => {
  const { x, y } = { x: emptyAt.left + 10 + (at % 2) * 55, y: emptyAt.top + 10 + Math.floor(at / 2) * 55 };
  return [0, 12, 25, 40].map((far) => ({ x: x + far, y: y + far }));
});

/** The same numbers in every run, from 0 to 1: a linear congruential generator (Numerical Recipes' constants). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shapeAt(kind: Kind, x: number, y: number, width: number, height: number, next: () => number): Shape {
  if (kind === 'box') return { kind: 'box', x, y, width, height };
  const ring = Array.from({ length: 12 }, (_, at) => {
    const angle = (at / 12) * 2 * Math.PI;
    const out = 0.7 + 0.3 * next();
    return { x: x + (width / 2) * (1 + out * Math.cos(angle)), y: y + (height / 2) * (1 + out * Math.sin(angle)) };
  });
  return { kind: 'polygon', ring, holes: [] };
}

/** `count` shapes all over the picture, smaller where there are more; the last is the target. */
export function givenShapes(kind: Kind, count: number): Given[] {
  const next = numbers(count);
  const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`;
  const most = count > 2_000 ? 30 : count > 200 ? 70 : 140;
  const shapes: Shape[] = [];
  while (shapes.length < count - 1) {
    const [width, height] = [12 + next() * most, 12 + next() * most];
    const x = next() * (picture.width - width);
    const y = next() * (picture.height - height);
    const nearTarget =
      x < targetAt.x + target.width &&
      x + width > targetAt.x &&
      y < targetAt.y + target.height &&
      y + height > targetAt.y;
    const inEmpty = x + width > emptyAt.left && y + height > emptyAt.top;
    if (!nearTarget && !inEmpty) shapes.push(shapeAt(kind, x, y, width, height, next));
  }
  shapes.push(shapeAt(kind, targetAt.x, targetAt.y, target.width, target.height, () => 1));
  return shapes.map((shape, at) => ({ id: id(at), shape, classNumber: (at % 12) + 1 }));
}
