import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanAfterEach, firstOf, put } from '../../tests/fakes/test-page.ts';
import { looksSeen } from './looks-seen.ts';
import { watchSeen } from './watch-seen.ts';

cleanAfterEach();
let controller: AbortController;
let host: HTMLElement;
let bar: HTMLElement;

beforeEach(() => {
  controller = new AbortController();
  host = put('<div popover="manual" style="border:0;padding:0;inset:auto;left:10px;top:10px"></div>', 'div');
  bar = document.createElement('div');
  bar.style.cssText = 'width:80px;height:30px;background:black';
  host.attachShadow({ mode: 'closed' }).append(bar);
  host.showPopover();
});
afterEach(() => controller.abort());

const cover = (style: string) =>
  put(
    `<div style="position:fixed;inset:0;width:auto;height:auto;margin:0;border:0;background:white;${style}"></div>`,
    'div',
  );

function coverAsPopover(style = '') {
  const over = cover(style);
  over.popover = 'manual';
  over.showPopover();
  return over;
}

/** Settles when it is reported to be so. */
function becomes(wanted: boolean | undefined) {
  const { came, report } = firstOf<boolean | undefined>((seen) => seen === wanted);
  watchSeen(bar, controller.signal, report);
  return came;
}

describe('what the browser tells of our element', () => {
  test('is that it is seen, under an ordinary cover and a faded page too, as it is in the top layer', async () => {
    cover('z-index:2147483647');
    document.documentElement.style.opacity = '0.01';
    expect(await becomes(true)).toBe(true);
    document.documentElement.style.opacity = '';
  });

  test('is that it is not seen once something in the top layer covers it, even letting the pointer through', async () => {
    await becomes(true);
    const unseen = becomes(false);
    coverAsPopover('pointer-events:none');
    expect(await unseen).toBe(false);
  });

  test('is that it is not seen when it is faded, and seen again when it is not', async () => {
    host.style.opacity = '0.01';
    await becomes(false);
    const seen = becomes(true);
    host.style.opacity = '';
    expect(await seen).toBe(true);
  });

  test('is not told any more after the end', async () => {
    const reports: unknown[] = [];
    watchSeen(bar, controller.signal, (seen) => reports.push(seen));
    await becomes(true);
    controller.abort();
    const before = reports.length;
    const other = new AbortController();
    host.hidePopover();
    const { came, report } = firstOf<boolean | undefined>((seen) => seen === false);
    watchSeen(bar, other.signal, report);
    await came;
    other.abort();
    expect(reports.length).toBe(before);
  });
});

describe('what is looked at where the browser does not tell', () => {
  test('is seen when nothing is in its way, on a faded page too', () => {
    expect(looksSeen(bar)).toBe(true);
    document.documentElement.style.opacity = '0.01';
    expect(looksSeen(bar)).toBe(true);
    document.documentElement.style.opacity = '';
  });

  test('is not seen when it is hidden, faded, taken away or empty', () => {
    host.style.opacity = '0.5';
    expect(looksSeen(bar)).toBe(false);
    host.style.opacity = '';
    bar.style.visibility = 'hidden';
    expect(looksSeen(bar)).toBe(false);
    bar.style.visibility = '';
    bar.style.width = '0';
    expect(looksSeen(bar)).toBe(false);
    bar.style.width = '80px';
    host.hidePopover();
    expect(looksSeen(bar)).toBe(false);
    host.showPopover();
    expect(looksSeen(bar)).toBe(true);
    host.remove();
    expect(looksSeen(bar)).toBe(false);
  });

  test('is not seen under what covers it in the top layer, until it is shown again', () => {
    coverAsPopover();
    expect(looksSeen(bar)).toBe(false);
    host.hidePopover();
    host.showPopover();
    expect(looksSeen(bar)).toBe(true);
  });

  test('can’t be told under a modal dialog of the page', () => {
    const dialog = put('<dialog>x</dialog>', 'dialog');
    if (!(dialog instanceof HTMLDialogElement)) throw new Error('no dialog');
    dialog.showModal();
    expect(looksSeen(bar)).toBeUndefined();
    dialog.close();
    expect(looksSeen(bar)).toBe(true);
  });

  test('is what is reported where visibility is not tracked', async () => {
    const Native = IntersectionObserver;
    const untracked = class extends Native {
      constructor(callback: IntersectionObserverCallback) {
        super(callback);
      }
    };
    vi.stubGlobal('IntersectionObserver', untracked);
    await becomes(true);
    const unseen = becomes(false);
    coverAsPopover();
    expect(await unseen).toBe(false);
    const clear = vi.spyOn(window, 'clearInterval');
    const disconnect = vi.spyOn(Native.prototype, 'disconnect');
    controller.abort();
    expect(clear).toHaveBeenCalledTimes(2);
    expect(disconnect).toHaveBeenCalledTimes(2);
    clear.mockRestore();
    disconnect.mockRestore();
    vi.unstubAllGlobals();
  });
});
