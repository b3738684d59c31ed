import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { middleOf } from '../../../tests/fakes/real-mouse.ts';
import { cleanOverlay, type ShownOverlay, showOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach, png, put, putImg } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';

cleanAfterEach();
cleanOverlay();

const colours = ['teal', 'gold', 'plum'];
/** What the page's own listener heard, as `keydown 1`. */
let heard: string[] = [];
const listen = ({ type, key }: KeyboardEvent) => heard.push(`${type} ${key}`);

beforeEach(async () => {
  await page.viewport(1000, 700);
  for (const colour of colours) await putImg(png(200, 150, colour), 'width: 200px; height: 150px');
  heard = [];
  document.addEventListener('keydown', listen);
  document.addEventListener('keyup', listen);
  return () => {
    document.removeEventListener('keydown', listen);
    document.removeEventListener('keyup', listen);
  };
});

const classes = ({ all }: ShownOverlay) => all('.mark .pill-text').map((pill) => pill.textContent);
const says = (overlay: ShownOverlay, text: string) => until(() => expect(overlay.said()).toEqual([text]));
const nothingAnswered = ({ model }: ShownOverlay) => {
  expect(model.sending.unsaved.value).toEqual([]);
  expect(model.ring.answered.value).toBe(0);
};
type Send = (method: string, params: object) => Promise<unknown>;
const sendKey = (type: string, more: object = {}) =>
  (cdp() as unknown as { send: Send }).send('Input.dispatchKeyEvent', {
    ...{ type, key: '1', code: 'Digit1', windowsVirtualKeyCode: 49, text: type === 'keyDown' ? '1' : '' },
    ...more,
  });

describe('a class key', () => {
  it('answers the current picture, and the page hears neither half of it', async () => {
    const overlay = await showOverlay();
    await userEvent.keyboard('21');
    await until(() => expect(classes(overlay).sort()).toEqual(['a', 'b']));
    expect(heard).toEqual([]);
    await overlay.saved();
  });

  it('held down answers one picture, and says what else it does', async () => {
    const overlay = await showOverlay();
    await sendKey('keyDown');
    for (let at = 0; at < 20; at += 1) await sendKey('keyDown', { autoRepeat: true });
    await says(overlay, 'Held: move the pointer over more pictures to give them this class, too');
    await sendKey('keyUp');
    await overlay.saved();
    expect(overlay.model.ring.answered.value).toBe(1);
    expect(heard).toEqual([]);
  });

  it('dispatched by the page is no key', async () => {
    const overlay = await showOverlay();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', code: 'Digit1', bubbles: true }));
    nothingAnswered(overlay);
    expect(heard).toEqual(['keydown 1']);
  });

  it('with Ctrl, Alt or Meta is the page’s', async () => {
    const overlay = await showOverlay();
    await userEvent.keyboard('{Alt>}1{/Alt}');
    nothingAnswered(overlay);
    expect(heard).toContain('keydown 1');
  });

  it('while the page covers the overlay answers nothing and is the page’s, and the bar says why', async () => {
    const overlay = await showOverlay();
    overlay.cover(true);
    await userEvent.keyboard('1');
    await says(overlay, 'Tagalong is covered by the page: no answer taken');
    nothingAnswered(overlay);
    expect(heard).toEqual(['keydown 1', 'keyup 1']);
  });

  it('that no class has goes to the page, and the bar says so', async () => {
    const overlay = await showOverlay();
    await userEvent.keyboard('9');
    await says(overlay, 'No class has the key 9');
    expect(heard).toEqual(['keydown 9', 'keyup 9']);
  });
});

describe('a field of the page', () => {
  it.each([
    ['a text field', '<input>'],
    ['a text area', '<textarea></textarea>'],
    ['an editable part', '<div contenteditable>text</div>'],
  ])('%s keeps its keys, the bar says so, and Esc leaves it', async (_, markup) => {
    const field = put(markup);
    const overlay = await showOverlay();
    field.focus();
    await says(overlay, 'Keys go to the page’s field: Esc to label');
    await userEvent.keyboard('1');
    nothingAnswered(overlay);
    expect(heard).toEqual(['keydown 1', 'keyup 1']);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(document.body);
    await userEvent.keyboard('1');
    await until(() => expect(classes(overlay)).toEqual(['a']));
    await overlay.saved();
  });

  it('that had the focus already warns where the first key is a class’s, and not at every key', async () => {
    const field = put('<input autofocus>');
    field.focus();
    const overlay = await showOverlay();
    const tone = () => overlay.all('.notice').map(({ className }) => className);
    await until(() => expect(tone()).toEqual(['notice notice-quiet']));
    await userEvent.keyboard('1');
    await until(() => expect(tone()).toEqual(['notice notice-warning']));
    overlay.model.feedback.hush();
    await userEvent.keyboard('2');
    await until(() => expect(tone()).toEqual(['notice notice-quiet']));
    expect((field as HTMLInputElement).value).toBe('12');
  });

  it('inside an open shadow root keeps its keys as well', async () => {
    const host = put('<div></div>');
    const field = document.createElement('input');
    host.attachShadow({ mode: 'open' }).append(field);
    const overlay = await showOverlay();
    field.focus();
    await userEvent.keyboard('1');
    nothingAnswered(overlay);
    expect(field.value).toBe('1');
  });

  it('that an input method composes in gets all keys', async () => {
    const field = put('<input>') as HTMLInputElement;
    const overlay = await showOverlay();
    field.focus();
    await (cdp() as unknown as { send: Send }).send('Input.imeSetComposition', {
      text: 'ni',
      selectionStart: 2,
      selectionEnd: 2,
    });
    await sendKey('rawKeyDown', { windowsVirtualKeyCode: 229, key: 'Process' });
    nothingAnswered(overlay);
  });
});

it('what the page lies over is not what the pointer points at', async () => {
  const overlay = await showOverlay();
  const { x, y } = middleOf(document.images[1] as Element);
  const before = overlay.model.page.pictureAt(x, y);
  put('<div style="position: fixed; inset: 0 0 0 0; background: white"></div>');
  expect(before).not.toBeNull();
  expect(overlay.model.page.pictureAt(x, y)).toBeNull();
});

describe('a frame that keeps its keys to itself', () => {
  it('makes the bar say where keys go, until the page has the focus again', async () => {
    const frame = put('<iframe sandbox srcdoc="<p>of another origin"></iframe>');
    const text = put('<p style="width: 100px">the page');
    const overlay = await showOverlay();
    frame.focus();
    await says(overlay, 'Keys go to a frame of the page: click the page to label');
    await userEvent.click(text);
    await until(() => expect(overlay.said()).toEqual([]));
  });
});

describe('commands', () => {
  it('move the ring by arrows and Space, without scrolling the page by themselves', async () => {
    const overlay = await showOverlay();
    const current = () => overlay.model.ring.current.value?.picture.id ?? 0;
    const first = current();
    await userEvent.keyboard('{ArrowRight}');
    expect(current()).toBe(first + 1);
    await userEvent.keyboard('{ArrowLeft}');
    expect(current()).toBe(first);
    await userEvent.keyboard(' ');
    expect(current()).toBe(first + 1);
    expect(heard).toEqual([]);
  });

  it('leave PageDown and Home to the page', async () => {
    await showOverlay();
    await userEvent.keyboard('{PageDown}{Home}');
    expect(heard).toEqual(['keydown PageDown', 'keyup PageDown', 'keydown Home', 'keyup Home']);
  });

  it('pause and go on by Esc; paused, keys are the page’s and the bar says so', async () => {
    const overlay = await showOverlay();
    await userEvent.keyboard('{Escape}');
    await until(() => expect(overlay.one('.bar-paused').textContent).toBe('Paused: keys go to the page'));
    await userEvent.keyboard('1');
    nothingAnswered(overlay);
    expect(heard).toContain('keydown 1');
    await says(overlay, 'Paused: Esc to go on');
    await userEvent.keyboard('{Escape}');
    await until(() => expect(overlay.all('.chip')).toHaveLength(3));
  });

  it('close the panel of classes before they pause', async () => {
    const overlay = await showOverlay();
    overlay.model.classesOpen.value = true;
    await userEvent.keyboard('{Escape}');
    expect(overlay.model.classesOpen.value).toBe(false);
    expect(overlay.model.isPaused.value).toBe(false);
  });

  it('undo a slip, so that the right key can follow at once', async () => {
    const overlay = await showOverlay();
    await userEvent.keyboard('1{Control>}z{/Control}2');
    await overlay.saved();
    await until(() => expect(classes(overlay)).toEqual(['b']));
  });
});

describe('Shift held', () => {
  it('outlines what a sweep takes and says so; with a class key it is taken', async () => {
    const overlay = await showOverlay();
    await userEvent.keyboard('{Shift>}');
    await until(() => expect(overlay.all('.mark-sweep')).toHaveLength(3));
    expect(overlay.said()).toEqual(['Sweep 3 pictures: press a class key']);
    await userEvent.keyboard('1{/Shift}');
    await until(() => expect(classes(overlay)).toEqual(['a', 'a', 'a']));
    await until(() => expect(overlay.all('.mark-sweep')).toEqual([]));
    await overlay.saved();
  });
});
