import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { aLabelSet, manySet, oneSet } from '../../../tests/fakes/background-rig.ts';
import { cleanOverlay, type ShownOverlay, showOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach, png, put, putImg } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';

cleanAfterEach();
cleanOverlay();

let images: HTMLImageElement[] = [];
beforeEach(async () => {
  await page.viewport(1000, 700);
  images = [];
  for (const colour of ['teal', 'gold', 'plum'])
    images.push(await putImg(png(200, 150, colour), 'width: 200px; height: 150px'));
});

type Send = (method: string, params: object) => Promise<unknown>;
const send: Send = (...sent) => (cdp() as unknown as { send: Send }).send(...sent);
const alt = 1;

/** A real click in the middle of an element; `modifiers` as the DevTools protocol has them. */
async function click(element: Element, button: 'left' | 'right', modifiers: number): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect();
  const rect = element.getBoundingClientRect();
  const at = {
    x: (frame?.x ?? 0) + rect.x + rect.width / 2,
    y: (frame?.y ?? 0) + rect.y + rect.height / 2,
    button,
    clickCount: 1,
    modifiers,
  };
  await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
  await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
}

const rightClick = (element: Element, modifiers = alt) => click(element, 'right', modifiers);

const items = ({ all }: ShownOverlay) =>
  all('.menu-item').map((item) =>
    `${item.querySelector('.menu-text')?.textContent} ${item.querySelector('kbd')?.textContent ?? ''}`.trim(),
  );
const opened = (overlay: ShownOverlay) => until(() => expect(items(overlay).length).toBeGreaterThan(3));
const closed = ({ all }: ShownOverlay) => until(() => expect(all('.menu')).toEqual([]));
const marks = ({ all }: ShownOverlay) => all('.mark').map((mark) => mark.textContent);
const current = ({ model }: ShownOverlay) => model.ring.current.value?.picture.element;

describe('the menu of a picture', () => {
  it('answers exactly the picture that was clicked, which wears the ring meanwhile', async () => {
    const overlay = await showOverlay();
    const [, second] = images;
    if (!second) throw new Error('no picture');
    await rightClick(second);
    await opened(overlay);
    expect(current(overlay)).toBe(second);
    expect(items(overlay)).toEqual([
      'a 1',
      'b 2',
      'c 3',
      'Find a class /',
      'Draw on it in the loupe Enter',
      'Done: nothing more to mark Shift',
      'Skip: can’t be judged Delete',
      'Take the answer off Backspace',
    ]);
    const [, line] = overlay.all('.menu-item');
    if (line) await click(line, 'left', 0);
    await closed(overlay);
    await overlay.saved();
    expect(marks(overlay)).toEqual(['b']);
    expect(overlay.model.layers.value[0]?.marks[0]?.picture.element).toBe(second);
    // What the pointer chose is stayed on.
    expect(current(overlay)).toBe(second);
  });

  it('opens on the current picture by the Menu key or Shift+F10, and arrows and Enter choose', async () => {
    const overlay = await showOverlay();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await opened(overlay);
    await until(() => expect(overlay.root.activeElement?.textContent).toContain('a'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    await closed(overlay);
    await until(() => expect(marks(overlay)).toEqual(['b']));
    await userEvent.keyboard('{ContextMenu}');
    await opened(overlay);
    // From the first up to the last, and one further: skip.
    await userEvent.keyboard('{ArrowUp}{ArrowUp} ');
    await until(() => expect(overlay.all('.pill-verdict')).toHaveLength(1));
    await closed(overlay);
  });

  it('takes each line’s own key too, and no other: Tab and Esc close it', async () => {
    const overlay = await showOverlay();
    await userEvent.keyboard('{ContextMenu}');
    await opened(overlay);
    await userEvent.keyboard('9{PageDown}x');
    expect(overlay.all('.menu')).toHaveLength(1);
    await userEvent.keyboard('3');
    await until(() => expect(marks(overlay)).toEqual(['c']));
    await userEvent.keyboard('{ContextMenu}');
    await opened(overlay);
    await userEvent.keyboard('{Escape}');
    await closed(overlay);
    expect(overlay.model.isPaused.value).toBe(false);
    await userEvent.keyboard('{ContextMenu}');
    await opened(overlay);
    await userEvent.keyboard('{Tab}');
    await closed(overlay);
    expect(marks(overlay)).toEqual(['c']);
  });

  it('leaves every other right click to the page: without Alt, beside pictures, while paused', async () => {
    const overlay = await showOverlay();
    const heard: boolean[] = [];
    const hear = (event: Event) => {
      heard.push(event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('contextmenu', hear);
    const [first] = images;
    const beside = put('<p style="height: 40px">text</p>', 'p');
    if (!first) throw new Error('no picture');
    await rightClick(first, 0);
    await rightClick(beside);
    await userEvent.keyboard('{Escape}');
    await until(() => expect(overlay.model.isPaused.value).toBe(true));
    await rightClick(first);
    document.removeEventListener('contextmenu', hear);
    expect(heard).toEqual([false, false, false]);
    expect(overlay.all('.menu')).toEqual([]);
  });

  it('opens by a right click alone where the person wishes so; then Alt gives the page’s', async () => {
    const overlay = await showOverlay({ settings: { ownRightClick: true } });
    const heard: boolean[] = [];
    const hear = (event: Event) => {
      heard.push(event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('contextmenu', hear);
    await until(() => expect(overlay.model.settings.value.ownRightClick).toBe(true));
    const [first, second] = images;
    if (!first || !second) throw new Error('no picture');
    await rightClick(first);
    await rightClick(second, 0);
    await opened(overlay);
    document.removeEventListener('contextmenu', hear);
    expect(heard).toEqual([false]);
    expect(current(overlay)).toBe(second);
  });

  it('leaves the Menu key to the page where the focus is on something of the page’s', async () => {
    const overlay = await showOverlay();
    put('<button>theirs</button>', 'button').focus();
    await userEvent.keyboard('{ContextMenu}');
    expect(overlay.model.menu.isOpen.value).toBe(false);
  });

  it('answers nothing once the page shows another picture there, or covers it', async () => {
    const overlay = await showOverlay();
    const [first] = images;
    if (!first) throw new Error('no picture');
    await rightClick(first);
    await opened(overlay);
    first.src = png(220, 160, 'navy');
    await until(() => expect(overlay.model.ring.current.value?.address).toBe(first.src));
    await userEvent.keyboard('1');
    await until(() => expect(overlay.said().join()).toContain('changed'));
    await rightClick(first);
    await opened(overlay);
    overlay.cover(true);
    await userEvent.keyboard('1');
    await until(() => expect(overlay.said().join()).toContain('covered'));
    expect(marks(overlay)).toEqual([]);
  });

  it('follows the tab’s label set and the language while it is open', async () => {
    const overlay = await showOverlay({ sets: [oneSet, manySet] });
    await userEvent.keyboard('{ContextMenu}');
    await opened(overlay);
    expect(overlay.all('[role=menuitemradio]')).toHaveLength(3);
    overlay.model.takeTab({ ...overlay.rig.tab, labelSet: manySet.id });
    await until(() => expect(overlay.all('[role=menuitemcheckbox]').length).toBeGreaterThan(0));
    await overlay.rig.rig.background.core.settings.change({ language: 'zh' });
    await until(() => expect(items(overlay).join()).toContain('跳过：无法判断'));
  });

  it('of a set of thousands draws a hundred classes and leads to the finder for the rest', async () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `c${index}`);
    const overlay = await showOverlay({ sets: [aLabelSet('test/large', 'one', ids)] });
    await userEvent.keyboard('{ContextMenu}');
    await opened(overlay);
    expect(overlay.all('.menu [role=menuitemradio]')).toHaveLength(100);
    expect(items(overlay)[100]).toBe('2,900 more: find one /');
    const menu = overlay.one('.menu').getBoundingClientRect();
    expect(menu.top).toBeGreaterThanOrEqual(0);
    expect(menu.bottom).toBeLessThanOrEqual(700);
    await userEvent.keyboard('/');
    await until(() => expect(overlay.all('.find')).toHaveLength(1));
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (theme) => {
    const overlay = await showOverlay({ settings: { theme } });
    await userEvent.keyboard('{ContextMenu}');
    await opened(overlay);
    Object.defineProperty(overlay.host, 'shadowRoot', { value: overlay.root, configurable: true });
    const { violations } = await axe.run(overlay.one('.menu'), { resultTypes: ['violations'] });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
});
