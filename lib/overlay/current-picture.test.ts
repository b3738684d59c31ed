import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isPastAll,
  noRing,
  type Ring,
  type RingInput,
  type RingPictures,
  stepRing,
  unansweredCount,
} from './current-picture.ts';

const page = (
  order: number[],
  more: Partial<Record<'answered' | 'leftOut' | 'unknown' | 'unread' | 'inView', number[]>> = {},
): RingPictures => ({
  order,
  answered: new Set(more.answered),
  leftOut: new Set(more.leftOut),
  unknown: new Set(more.unknown),
  unread: new Set(more.unread),
  inView: new Set(more.inView ?? order),
});
const shows = (pictures: RingPictures): RingInput => ({ type: 'pictures', pictures });
const move = (x: number, over: number | null): RingInput => ({ type: 'pointerMoved', x, y: 0, over });
const step = (to: 'next' | 'previous' | 'nextUnanswered' | 'previousUnanswered'): RingInput => ({
  type: 'stepped',
  to,
});
const run = (...inputs: RingInput[]) => inputs.reduce(stepRing, noRing);
/** As the overlay does it: the page with the new answer first, then that it was answered. */
function answer(ring: Ring, stay = false): Ring {
  const { pictures, current } = ring;
  const answered = new Set([...pictures.answered, ...(current === null ? [] : [current])]);
  return stepRing(stepRing(ring, shows({ ...pictures, answered })), { type: 'answered', stay });
}

describe('the ring', () => {
  test('starts on the first unanswered picture in view, without moving the view', () => {
    const ring = run(shows(page([1, 2, 3, 4], { answered: [2], inView: [2, 3, 4] })));
    expect(ring).toMatchObject({ current: 3, chosenBy: 'keys', reveal: null });
  });

  test('starts past the view where everything in view is answered', () => {
    expect(run(shows(page([1, 2, 3], { answered: [2], inView: [2] }))).current).toBe(3);
  });

  test('waits where there is no picture, and starts when one comes', () => {
    expect(run(shows(page([]))).current).toBeNull();
    expect(run(shows(page([])), shows(page([7]))).current).toBe(7);
  });

  test('goes on to the next unanswered picture after a class key, and the view goes with it', () => {
    const ring = answer(run(shows(page([1, 2, 3], { answered: [2] }))));
    expect(ring).toMatchObject({ current: 3, reveal: 3 });
  });

  test('stays where a picture may have many classes', () => {
    expect(answer(run(shows(page([1, 2]))), true).current).toBe(1);
  });

  test('stays on what the pointer chose', () => {
    const ring = run(shows(page([1, 2, 3])), move(0, 1), move(30, 2));
    expect(ring).toMatchObject({ current: 2, chosenBy: 'pointer' });
    expect(answer(ring)).toMatchObject({ current: 2, reveal: null });
  });

  test('after an arrow goes on again', () => {
    const ring = stepRing(run(shows(page([1, 2, 3])), move(0, 1), move(30, 2)), step('previous'));
    expect(ring).toMatchObject({ current: 1, chosenBy: 'keys' });
    expect(answer(ring).current).toBe(2);
  });

  test('a pointer that travels less than 24 px since the last key chooses nothing', () => {
    const ring = run(shows(page([1, 2])), move(0, 1), move(20, 2));
    expect(ring.current).toBe(1);
    expect(stepRing(ring, move(24, 2)).current).toBe(2);
    const after = stepRing(stepRing(ring, { type: 'key' }), move(24, 2));
    expect(after.current).toBe(1);
  });

  test('travel adds up over small moves, and counts from the last key on', () => {
    const start = run(shows(page([1, 2])), move(0, 1));
    const small = [5, 10, 15, 20, 25].map((x) => move(x, 2));
    expect(small.reduce(stepRing, start).current).toBe(2);
    expect(answer(small.slice(0, 4).reduce(stepRing, start))).toMatchObject({ travelled: 0 });
  });

  test('two hundred keys under a resting pointer answer two hundred pictures', () => {
    let ring = run(shows(page(Array.from({ length: 200 }, (_, n) => n))), move(500, 3));
    const answered = new Set<number | null>();
    for (let n = 0; n < 200; n += 1) {
      answered.add(ring.current);
      // The page scrolls: another picture is under the pointer, which trembles by 5 px.
      ring = stepRing(answer(ring), move(500 + (n % 2) * 5, (n * 7) % 200));
    }
    expect(answered.size).toBe(200);
  });

  test('a class key on what the pointer chose makes it travel anew too', () => {
    const ring = answer(run(shows(page([1, 2, 3])), move(0, 1), move(30, 2)));
    expect(stepRing(ring, move(45, 3)).current).toBe(2);
    expect(stepRing(ring, move(54, 3)).current).toBe(3);
  });

  test('the pointer over no picture leaves the ring', () => {
    expect(run(shows(page([1, 2])), move(0, 1), move(99, null)).current).toBe(1);
  });

  test('arrows stop at the ends, pass furniture, and may land on what is answered', () => {
    const ring = run(shows(page([1, 2, 3], { answered: [3], leftOut: [2] })), step('next'));
    expect(ring.current).toBe(3);
    expect(stepRing(ring, step('next')).current).toBe(3);
  });

  test('Space goes round to what was passed over, Shift+Space back', () => {
    const ring = run(shows(page([1, 2, 3])), step('next'), step('next'));
    expect(stepRing(ring, step('nextUnanswered')).current).toBe(1);
    expect(stepRing(ring, step('previousUnanswered')).current).toBe(2);
  });

  test('furniture is never gone on to, but the pointer may choose it', () => {
    expect(answer(run(shows(page([1, 2, 3], { leftOut: [2] })))).current).toBe(3);
    expect(run(shows(page([1, 2], { leftOut: [2] })), move(0, 1), move(40, 2)).current).toBe(2);
  });

  test('at the last unanswered picture it stays and says so', () => {
    expect(answer(run(shows(page([1, 2], { answered: [1] }))))).toMatchObject({ current: 2, end: 'allAnswered' });
    expect(answer(run(shows(page([1, 2])), step('next')))).toMatchObject({ current: 2, end: 'noneAfter' });
    expect(run(shows(page([1], { answered: [1] })), step('nextUnanswered')).end).toBe('allAnswered');
  });

  test('at the end it goes on to pictures that join', () => {
    const ring = answer(run(shows(page([1, 2], { answered: [1] }))));
    const more = stepRing(ring, shows(page([1, 2, 3], { answered: [1, 2] })));
    expect(more).toMatchObject({ current: 3, reveal: 3, end: null });
  });

  test('an answer taken back at the end keeps the ring on its picture', () => {
    const ring = answer(run(shows(page([1, 2], { answered: [1] }))));
    expect(stepRing(ring, shows(page([1, 2], { answered: [1] })))).toMatchObject({ current: 2, end: null });
  });

  test('goes to a picture that was undone, and on from there', () => {
    const ring = run(shows(page([1, 2, 3], { answered: [2] })), { type: 'wentTo', picture: 3 });
    expect(ring).toMatchObject({ current: 3, reveal: 3, chosenBy: 'keys' });
    expect(stepRing(ring, { type: 'wentTo', picture: 99 }).current).toBe(3);
  });

  test('keeps its picture while others come and go', () => {
    const ring = run(shows(page([1, 2, 3])), step('next'));
    expect(stepRing(ring, shows(page([9, 2, 8]))).current).toBe(2);
  });

  test('when its picture goes, it takes the next unanswered one that is left, and moves no view', () => {
    const ring = run(shows(page([1, 2, 3, 4])), step('next'));
    expect(stepRing(ring, shows(page([1, 3, 4], { answered: [3] })))).toMatchObject({ current: 4, reveal: null });
  });

  test('when its picture goes and no unanswered one is in view, it still goes on, not back', () => {
    const ring = run(shows(page([1, 2, 3, 4])), step('next'));
    expect(stepRing(ring, shows(page([1, 3, 4], { answered: [3], inView: [3] }))).current).toBe(4);
    expect(stepRing(ring, shows(page([1, 3, 4], { answered: [3], inView: [] }))).current).toBe(4);
  });

  test('chooses no picture of which nobody has told yet what was said', () => {
    expect(run(shows(page([1, 2, 3], { unknown: [1] }))).current).toBe(2);
    const ring = answer(run(shows(page([1, 2, 3], { unknown: [2, 3] }))));
    expect(ring).toMatchObject({ current: 1, end: 'noneAfter' });
    expect(stepRing(ring, shows(page([1, 2, 3], { answered: [1, 2] })))).toMatchObject({ current: 3, end: null });
    expect(stepRing(ring, shows(page([1, 2, 3], { answered: [1, 2, 3] }))).end).toBe('allAnswered');
  });

  test('is on no picture until something is known of one', () => {
    const ring = run(shows(page([1, 2], { unknown: [1, 2] })));
    expect(ring.current).toBeNull();
    expect(stepRing(ring, shows(page([1, 2], { unknown: [2] }))).current).toBe(1);
  });

  test('goes on from a lazy picture that proves to be answered once it shows what it is', () => {
    const ring = answer(run(shows(page([1, 2, 3], { unread: [2] }))));
    expect(ring).toMatchObject({ current: 2, guessed: true });
    const asked = stepRing(ring, shows(page([1, 2, 3], { answered: [1], unknown: [2] })));
    expect(asked.current).toBe(2);
    expect(stepRing(asked, shows(page([1, 2, 3], { answered: [1, 2] }))).current).toBe(3);
    const moved = stepRing(stepRing(asked, step('next')), step('previous'));
    expect(stepRing(moved, shows(page([1, 2, 3], { answered: [1, 2] }))).current).toBe(2);
  });

  test('an arrow past the last picture waits there for one that joins; the last may still be answered', () => {
    const ring = run(shows(page([1, 2])), step('next'), step('next'));
    expect(ring).toMatchObject({ current: 2, end: 'last' });
    expect(isPastAll(ring)).toBe(false);
    expect(stepRing(ring, shows(page([1, 2, 3], { answered: [3] }))).current).toBe(2);
    expect(stepRing(ring, shows(page([1, 2, 3])))).toMatchObject({ current: 3, reveal: 3, end: null });
    expect(run(shows(page([1, 2])), { type: 'wentPast' }).end).toBe('last');
  });

  test('Space on the only unanswered picture waits for another one', () => {
    const ring = run(shows(page([1, 2], { answered: [1] })), step('nextUnanswered'));
    expect(ring).toMatchObject({ current: 2, end: 'last' });
    expect(stepRing(ring, step('previousUnanswered')).end).toBeNull();
  });

  test('comes back to the first unanswered picture from where labelling was, and scrolls there', () => {
    const start = run(shows(page([1, 2, 3, 4], { answered: [2, 3], inView: [1] })));
    expect(stepRing(start, { type: 'cameBack', picture: 2 })).toMatchObject({ current: 4, reveal: 4 });
    expect(stepRing(start, { type: 'cameBack', picture: 99 }).current).toBe(1);
    expect(stepRing(run(shows(page([1, 2], { answered: [2] }))), { type: 'cameBack', picture: 2 }).current).toBe(1);
  });

  test('chooses anew where the page shows another view, and moves it not', () => {
    const ring = run(shows(page([1, 2, 3, 4])), step('next'), step('next'));
    expect(stepRing(ring, { type: 'newView' })).toMatchObject({ current: 1, reveal: null });
  });

  test('counts what waits for an answer', () => {
    expect(unansweredCount(page([1, 2, 3, 4], { answered: [1], leftOut: [4] }))).toBe(2);
  });
});

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });
const input: fc.Arbitrary<RingInput> = fc.oneof(
  fc
    .tuple(ids, ids, ids, ids, ids)
    .map(([order, answered, leftOut, inView, unknown]) => shows(page(order, { answered, leftOut, inView, unknown }))),
  fc.tuple(fc.nat(100), fc.integer({ min: 0, max: 12 })).map(([x, over]) => move(x, over)),
  fc.constantFrom(step('next'), step('previous'), step('nextUnanswered'), step('previousUnanswered')),
  fc.boolean().map((stay): RingInput => ({ type: 'answered', stay })),
);

test('after any page change there is a current picture exactly where there are pictures, and it is one of them', () => {
  fc.assert(
    fc.property(fc.array(input, { maxLength: 30 }), ids, (inputs, order) => {
      const { current } = stepRing(inputs.reduce(stepRing, noRing), shows(page(order)));
      if (order.length === 0) expect(current).toBeNull();
      else expect(order).toContain(current);
    }),
  );
});
