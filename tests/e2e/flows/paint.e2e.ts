import { expect } from 'vitest';
import { flow } from '../flow.ts';
import { drawn, startLabelling } from '../labelling.ts';
import { keepLook } from '../look.ts';
import { middleOf } from '../middle-of.ts';
import { storedAnswers } from '../stored.ts';

const all = (answer: string, ...numbers: number[]) =>
  Object.fromEntries(numbers.map((number) => [drawn(number), [answer]]));

flow(
  'a class key held while the pointer moves gives its class to each unanswered picture it enters, as one gesture',
  async ({ open, gallery }) => {
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=30`);
    const labelling = await startLabelling(session, tab);
    const [second, third, fifth] = await Promise.all([middleOf(tab, 1), middleOf(tab, 2), middleOf(tab, 4)]);
    await labelling.press('ArrowRight', 'ArrowRight', '2', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await labelling.ringOn(drawn(1));
    await tab.mouse.move({ x: second.x - 100, y: second.y });

    await tab.keyboard.down('1');
    await labelling.shows({ ...all('score', 1), ...all('non-score', 3) });
    await tab.mouse.move(second, 6);
    await tab.mouse.move(third, 4);
    // Fast: the browser tells of one place only.
    await tab.mouse.move(fifth);
    await labelling.when(({ notice }) => notice === 'Painting: 4 pictures');
    await keepLook(tab, 'paint');
    await tab.keyboard.up('1');
    await labelling.when(({ notice }) => notice === '4 pictures answered');
    const painted = { ...all('score', 1, 2, 4, 5), ...all('non-score', 3) };
    await labelling.shows(painted);

    // The key is up: the pointer answers nothing.
    await tab.mouse.move({ x: fifth.x + 176, y: fifth.y }, 4);
    await labelling.saved();
    expect(await storedAnswers(session)).toEqual(painted);

    await labelling.press('Control+z');
    await labelling.when(({ notice }) => notice === 'Undone: 4 pictures');
    await labelling.saved();
    expect(await storedAnswers(session)).toEqual(all('non-score', 3));
    await labelling.press('Control+Shift+z');
    await labelling.shows(painted);
  },
);

flow('a stroke ends where the page’s field takes the keyboard', async ({ open, gallery }) => {
  const session = await open();
  const tab = await session.newTab(`${gallery.origin}/grid?n=30`);
  const labelling = await startLabelling(session, tab);
  const [second, third] = await Promise.all([middleOf(tab, 1), middleOf(tab, 2)]);
  await tab.mouse.move({ x: second.x - 100, y: second.y });
  await tab.keyboard.down('1');
  await tab.mouse.move(second, 6);
  await labelling.shows(all('score', 1, 2));

  const field = await tab.evaluate(() => {
    const { right, top } =
      document.querySelector('nav')?.appendChild(document.createElement('input')).getBoundingClientRect() ??
      new DOMRect();
    return { x: right - 10, y: top + 10 };
  });
  // Straight up first: the way to the field must enter no other picture.
  await tab.mouse.move({ x: second.x, y: field.y }, 4);
  await tab.mouse.click(field);
  await labelling.when(({ notice }) => notice === 'Keys go to the page’s field: Esc to label');
  await tab.mouse.move({ x: third.x, y: third.y + 10 }, 8);
  await tab.mouse.move(third, 2);
  await labelling.saved();
  expect(await storedAnswers(session)).toEqual(all('score', 1, 2));
});
