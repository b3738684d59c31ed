import { expect, test } from 'vitest';
import { clipBox } from './clip-shape.ts';

const size = { width: 200, height: 100 };

test.each([
  ['inset(10px)', { x: 10, y: 10, width: 180, height: 80 }],
  ['inset(10px 20px 30px 40px)', { x: 40, y: 10, width: 140, height: 60 }],
  ['inset(10% 0px round 5px)', { x: 0, y: 10, width: 200, height: 80 }],
  ['inset(0px calc(100% - 50px) 0px 0px)', { x: 0, y: 0, width: 50, height: 100 }],
  ['circle(30px at 50px 60px)', { x: 20, y: 30, width: 60, height: 60 }],
  ['circle()', { x: 50, y: 0, width: 100, height: 100 }],
  ['circle(at 25% 50%)', { x: 0, y: 0, width: 100, height: 100 }],
  ['circle(farthest-side at 50% 50%)', { x: 0, y: -50, width: 200, height: 200 }],
  ['ellipse(40px 20% at 50% 50%)', { x: 60, y: 30, width: 80, height: 40 }],
  ['polygon(50% 0px, 100% 50px, calc(100% - 180px) 100%)', { x: 20, y: 0, width: 180, height: 100 }],
  ['polygon(evenodd, 0px 0px, 10px 0px, 10px 10px)', { x: 0, y: 0, width: 10, height: 10 }],
])('%s lets be seen what lies in its box', (text, box) => expect(clipBox(text, size)).toEqual(box));

test.each(['none', 'url("#a")', 'path("M 0 0")', 'border-box', ''])('nothing is told of %s', (text) =>
  expect(clipBox(text, size)).toBeUndefined(),
);
