import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { aClass } from '../../../tests/fakes/class-index.ts';
import { mouse } from '../../../tests/fakes/real-mouse.ts';
import { cleanOverlay, type ShownOverlay, showOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach, png, put, putImg } from '../../../tests/fakes/test-page.ts';
import type { LabelSet } from '../../domain/label-set.ts';
import { offerDialogs } from './offer-dialogs.tsx';

cleanAfterEach();
cleanOverlay();

const rest = { name: { en: 'football' }, description: null, derivedFrom: null, project: null };
const classes = [
  aClass('event', { tag: false }),
  aClass('goal', { number: 2, name: { en: 'goal', zh: '进球' }, parent: 'event', aliases: ['score'] }),
  aClass('corner', { number: 3, name: { en: 'corner kick', zh: '角球' }, parent: 'event' }),
  aClass('card', { number: 4, name: { en: 'red card', zh: '红牌' } }),
];
const set: LabelSet = { format: 'tagalong/labelSet/1', id: 'test/find', version: 1, answer: 'one', ...rest, classes };
const world = { sets: [set], labelSet: set.id };

/** What the page heard of keys and of typing. */
let heard: string[] = [];
const heardTypes = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'compositionend'];
beforeEach(async () => {
  await page.viewport(1000, 700);
  for (const colour of ['teal', 'gold']) await putImg(png(200, 150, colour), 'width: 200px; height: 150px');
  heard = [];
  const listen = ({ type }: Event) => heard.push(type);
  for (const type of heardTypes) document.addEventListener(type, listen, true);
  return () => {
    for (const type of heardTypes) document.removeEventListener(type, listen, true);
  };
});

const rows = ({ all }: ShownOverlay) => all('.find-name').map((name) => name.textContent);
const given = ({ all }: ShownOverlay) => all('.mark .pill-text').map((pill) => pill.textContent);
const field = ({ root }: ShownOverlay) => root.querySelector<HTMLInputElement>('.find-field');
const isOpen = (overlay: ShownOverlay) =>
  vi.waitFor(() => {
    expect(overlay.one('.find').matches(':modal')).toBe(true);
    expect(overlay.root.activeElement).toBe(field(overlay));
  });
const isClosed = ({ all }: ShownOverlay) => vi.waitFor(() => expect(all('.find')).toEqual([]));

async function opened(more: Parameters<typeof showOverlay>[0] = {}) {
  const overlay = await showOverlay({ ...world, ...more });
  await userEvent.keyboard('/');
  await isOpen(overlay);
  return overlay;
}

describe('the finder', () => {
  it('answers the current picture by pinyin initials and Enter, and closes', async () => {
    const overlay = await opened();
    await userEvent.keyboard('jq');
    await vi.waitFor(() => expect(rows(overlay)).toEqual(['goal', 'corner kick']));
    await userEvent.keyboard('{Enter}');
    await isClosed(overlay);
    await vi.waitFor(() => expect(given(overlay)).toEqual(['goal']));
    await overlay.saved();
    expect(overlay.model.ring.answered.value).toBe(1);
  });

  it('lets the page hear nothing of what is typed, and takes no letter for a class key', async () => {
    const overlay = await opened();
    await userEvent.keyboard('12s{ArrowDown}{Backspace}{Escape}');
    await isClosed(overlay);
    expect(heard).toEqual([]);
    expect(overlay.model.sending.unsaved.value).toEqual([]);
    expect(overlay.model.ring.answered.value).toBe(0);
  });

  it('takes what is typed before it has come', async () => {
    let come: (() => void) | null = null;
    const overlay = await showOverlay({
      ...world,
      putIn: () =>
        new Promise((resolve) => {
          come = () => {
            offerDialogs();
            resolve('ok');
          };
        }),
    });
    await userEvent.keyboard('/jq');
    await vi.waitFor(() => expect(come).not.toBeNull());
    (come as (() => void) | null)?.();
    await isOpen(overlay);
    expect(field(overlay)?.value).toBe('jq');
    await userEvent.keyboard('{Backspace}{Backspace}corn{Enter}');
    await vi.waitFor(() => expect(given(overlay)).toEqual(['corner kick']));
    expect(heard).toEqual([]);
  });

  it('shows names, other names, the way down the tree and the key of each class, and how many fit', async () => {
    const overlay = await opened();
    await userEvent.keyboard('score');
    await vi.waitFor(() => expect(rows(overlay)).toEqual(['goal']));
    const [row] = overlay.all('.find-row');
    expect(row?.querySelector('.find-also')?.textContent).toBe('进球, score');
    expect(row?.querySelector('.find-path')?.textContent).toBe('event');
    expect(row?.querySelector('kbd')?.textContent).toBe('1');
    expect(overlay.one('.find-count').textContent).toBe('1 class');
  });

  it('gives the focus back when it closes', async () => {
    const button = put('<button>mine</button>');
    const overlay = await showOverlay(world);
    button.focus();
    await userEvent.keyboard('/');
    await isOpen(overlay);
    await userEvent.keyboard('{Escape}');
    await isClosed(overlay);
    expect(document.activeElement).toBe(button);
    expect(overlay.model.isPaused.value).toBe(false);
    expect(overlay.said()).toEqual([]);
  });

  it('leaves a composition to the input method: neither its letters nor the Enter and Esc that end it are taken', async () => {
    const overlay = await opened();
    const { send } = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
    await send('Input.imeSetComposition', { text: 'jin', selectionStart: 3, selectionEnd: 3 });
    for (const key of ['Enter', 'Escape', 'ArrowDown']) {
      const code = { key, code: key, windowsVirtualKeyCode: 229 };
      await send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...code });
    }
    expect(overlay.all('.find')).toHaveLength(1);
    await send('Input.insertText', { text: '进球' });
    await vi.waitFor(() => expect(rows(overlay)).toEqual(['goal']));
    expect(overlay.model.ring.answered.value).toBe(0);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(given(overlay)).toEqual(['goal']));
    expect(heard).toEqual([]);
  });

  it('is a combobox over a list of options, the active one told', async () => {
    const overlay = await opened();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const input = field(overlay);
    await vi.waitFor(() => expect(input?.getAttribute('aria-activedescendant')).toBe('find-1'));
    expect(input?.getAttribute('role')).toBe('combobox');
    expect(input?.getAttribute('aria-expanded')).toBe('true');
    const list = overlay.one(`#${input?.getAttribute('aria-controls')}`);
    expect(list.getAttribute('role')).toBe('listbox');
    const options = [...list.querySelectorAll('[role=option]')];
    expect(options.map((one) => one.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false']);
    expect(options.map((one) => one.getAttribute('aria-posinset'))).toEqual(['1', '2', '3']);
    expect(overlay.one('.find-count').getAttribute('role')).toBe('status');
    Object.defineProperty(overlay.host, 'shadowRoot', { value: overlay.root, configurable: true });
    const { violations } = await axe.run(overlay.one('.shell'), { resultTypes: ['violations'] });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 99)}`))).toEqual([]);
  });

  it('answers by a click on a row, and closes by one beside it', async () => {
    const overlay = await opened();
    const middle = (selector: string) => {
      const { x, y, width, height } = overlay.one(selector).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    };
    await userEvent.keyboard('red');
    await vi.waitFor(() => expect(rows(overlay)).toEqual(['red card']));
    await mouse.click(middle('.find-row'));
    await vi.waitFor(() => expect(given(overlay)).toEqual(['red card']));
    await userEvent.keyboard('/');
    await isOpen(overlay);
    await mouse.click({ x: 5, y: 5 });
    await isClosed(overlay);
  });

  it('answers nothing while the page covers it, and says so', async () => {
    const overlay = await opened();
    await userEvent.keyboard('goal');
    await vi.waitFor(() => expect(rows(overlay)).toEqual(['goal']));
    overlay.cover(true);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(overlay.said()).toEqual(['Tagalong is covered by the page: no answer taken']));
    expect(overlay.model.ring.answered.value).toBe(0);
  });

  it('closes when labelling is paused from elsewhere', async () => {
    const overlay = await opened();
    overlay.model.takeTab({ ...overlay.model.tab.value, labelling: 'paused' });
    await isClosed(overlay);
    await userEvent.keyboard('1');
    expect(overlay.model.ring.answered.value).toBe(0);
  });

  it('says what to click where its script may not be put in, and the next key is a class key again', async () => {
    const overlay = await showOverlay({ ...world, putIn: async () => 'noGrant' });
    await userEvent.keyboard('/');
    await vi.waitFor(() =>
      expect(overlay.said()).toEqual(['Click Tagalong’s icon in the toolbar, then press the key again']),
    );
    await userEvent.keyboard('2');
    await vi.waitFor(() => expect(given(overlay)).toEqual(['corner kick']));
  });

  it('says what else to try where nothing fits', async () => {
    const overlay = await opened();
    await userEvent.keyboard('qqqxx');
    await vi.waitFor(() => expect(overlay.one('.find-count').textContent).toContain('try another word'));
  });

  it('draws only the rows in view of a large set, and scrolls to the active one', async () => {
    const many = Array.from({ length: 600 }, (_, at) =>
      aClass(`c${at}`, { number: at + 1, name: { en: `class ${at}` } }),
    );
    const overlay = await opened({ sets: [{ ...set, classes: many }], labelSet: set.id });
    await vi.waitFor(() => expect(overlay.one('.find-count').textContent).toBe('600 classes'));
    expect(overlay.all('.find-row').length).toBeLessThan(30);
    for (let at = 0; at < 5; at += 1) await userEvent.keyboard('{PageDown}');
    const active = await vi.waitFor(() => overlay.one('[aria-selected=true]'));
    const list = overlay.one('.find-list').getBoundingClientRect();
    const { top, bottom } = active.getBoundingClientRect();
    expect(active.querySelector('.find-name')?.textContent).toBe('class 44');
    expect([top >= list.top - 1, bottom <= list.bottom + 1]).toEqual([true, true]);
  });
});
