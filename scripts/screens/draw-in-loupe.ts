import { until } from '../../tests/e2e/driver/poll.ts';
import type { Session, Tab } from '../../tests/e2e/driver/session.ts';

const words = {
  en: { picker: 'Choose or find a label set', set: 'Pascal VOC (20)', start: 'Label this page' },
  zh: { picker: '选择或查找标签集', set: 'Pascal VOC（20 类）', start: '标注本页' },
};

/** Boats and people on the photograph of Nagasaki, as class keys and boxes in its pixels. */
const boxes = [
  ['o', 440, 440, 730, 595],
  ['o', 0, 625, 760, 790],
  ['o', 660, 645, 1024, 819],
  ['o', 340, 530, 465, 565],
  ['p', 378, 648, 465, 715],
  ['p', 740, 665, 810, 800],
] as const;

const isShown = (tab: Tab) =>
  tab.overlay((root) => {
    const picture = root.querySelector<HTMLElement>('.loupe-picture');
    const seen = root.querySelector<HTMLElement>('.bar')?.dataset.seen === 'true';
    if (!picture || !seen) return null;
    const { x, y, width } = picture.getBoundingClientRect();
    return { x, y, scale: width / Number.parseFloat(picture.style.width) };
  });

/** Draws as a person does, by real input, and leaves one of the boxes selected. */
export async function drawInLoupe(session: Session, address: string, language: 'en' | 'zh'): Promise<Tab> {
  const { picker, set, start } = words[language];
  const tab = await session.newTab(address);
  const popup = await session.openPopup(tab);
  await until('the popup', () =>
    popup.evaluate(
      () => document.querySelector('main:not([aria-busy])') !== null && document.querySelector('.keycap') !== null,
    ),
  );
  await popup.clickOn(picker);
  await popup.keyboard.type('Pascal VOC');
  await popup.clickOn(set);
  await popup.clickOn(start);
  await until('the ring', () => tab.overlay((root) => root.querySelector('.ring') !== null));
  await tab.activate();
  for (const key of ['ArrowRight', 'Enter']) await tab.keyboard.press(key);
  const picture = await until('the picture', () => isShown(tab));
  const at = (x: number, y: number) => ({ x: picture.x + x * picture.scale, y: picture.y + y * picture.scale });
  for (const [key, left, top, right, bottom] of boxes) {
    await tab.keyboard.press(key);
    await tab.mouse.move(at(left, top));
    await tab.mouse.down();
    await tab.mouse.move(at(right, bottom), 4);
    await tab.mouse.up();
  }
  await until('all boxes to be saved', () =>
    tab.overlay((root, count) => root.querySelectorAll('.shape-row[data-saved="true"]').length === count, boxes.length),
  );
  for (const key of ['Escape', ';']) await tab.keyboard.press(key);
  await until('the selection', () =>
    tab.overlay((root) => root.querySelector('.shape-name[aria-pressed="true"]') !== null),
  );
  return tab;
}
