import { expect } from 'vitest';
import { answersIn, exportFrom } from '../exporting.ts';
import { flow } from '../flow.ts';
import { drawn, startLabelling } from '../labelling.ts';
import { storedAnswers } from '../stored.ts';

const count = 200;
const numbers = Array.from({ length: count }, (_, at) => at + 1);
const keyOf = (number: number) => (number % 3 === 0 ? '1' : '2');
const classOf = (number: number) => (keyOf(number) === '1' ? 'score' : 'non-score');

flow('200 pictures are answered by 200 keys, stored and exported', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=${count}`);
  const labelling = await startLabelling(session, tab);
  expect(await labelling.current()).toBe(drawn(1));

  for (const number of numbers) await labelling.press(keyOf(number));

  await labelling.saved();
  await labelling.when(({ notice }) => notice.startsWith('Every picture on this page is answered'));
  const { progress, marks } = await labelling.see();
  expect(progress).toBe(`${count} of ${count} on this page`);
  const answers = Object.fromEntries(numbers.map((number) => [drawn(number), [classOf(number)]]));
  expect(await storedAnswers(session)).toEqual(answers);
  // Marks are made near the view only: each lies on its picture, with the class that picture was given.
  expect(marks.length).toBeGreaterThan(20);
  for (const { picture, classes, saved } of marks) {
    const number = Number(picture?.match(/(\d+)\.png/)?.[1]);
    expect({ picture, classes, saved }).toEqual({ picture: drawn(number), classes: [classOf(number)], saved: true });
  }

  for (const form of ['JSON', 'JSON Lines'] as const) {
    const dataset = await exportFrom(session, tab, form);
    expect(dataset.annotations).toHaveLength(count);
    expect(answersIn(dataset)).toEqual(answers);
  }
});
