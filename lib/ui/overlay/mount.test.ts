import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanOverlay, showOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach, png, put, putImg } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';

cleanAfterEach();
cleanOverlay();
afterEach(() => vi.restoreAllMocks());

const picture = () => putImg(png(200, 150), 'width: 200px; height: 150px');

describe('the overlay', () => {
  it('is one element on the document element, and closes its root to the page', async () => {
    await picture();
    const before = document.documentElement.children.length;
    const { host } = await showOverlay();
    expect(document.documentElement.children).toHaveLength(before + 1);
    expect(host.parentElement).toBe(document.documentElement);
    expect(host.shadowRoot).toBeNull();
    expect(host.matches(':popover-open')).toBe(true);
  });

  it('writes nothing into the page', async () => {
    await picture();
    const before = [document.head.outerHTML, document.body.outerHTML];
    const overlay = await showOverlay();
    overlay.model.answer('a');
    await overlay.saved();
    expect([document.head.outerHTML, document.body.outerHTML]).toEqual(before);
  });

  it.each([
    [
      'lies over the bar',
      '<div popover="manual" style="inset: auto 0 0 0; width: 100%; height: 200px">of the page</div>',
    ],
    ['holds a picture', `<div popover="manual"><img src="${png(40, 30)}"></div>`],
  ])('comes to the front again when the page shows a popover that %s', async (_, markup) => {
    await picture();
    const { host } = await showOverlay();
    const shown = vi.spyOn(host, 'showPopover');
    put(markup, '[popover]').showPopover();
    await until(() => expect(shown).toHaveBeenCalled());
    expect(host.matches(':popover-open')).toBe(true);
  });

  it('stays below a hint that the page shows elsewhere', async () => {
    await picture();
    const { host } = await showOverlay();
    const shown = vi.spyOn(host, 'showPopover');
    const hint = put('<div popover="manual" style="inset: 0 auto auto 0">a hint</div>');
    const told = new Promise((resolve) => hint.addEventListener('toggle', resolve));
    hint.showPopover();
    await told;
    expect(shown).not.toHaveBeenCalled();
  });

  it('fights for the front at most ten times a minute', async () => {
    await picture();
    const { host, cover } = await showOverlay();
    const shown = vi.spyOn(host, 'showPopover');
    for (let at = 0; at < 30; at += 1) cover(true);
    expect(shown.mock.calls.length).toBeLessThanOrEqual(10);
  });
});

describe('its end', () => {
  it('leaves nothing behind: no element, no listener, no timer, no observer', async () => {
    await picture();
    type Listener = { target: EventTarget; type: string; listener: unknown; capture: boolean };
    const listening = new Set<Listener>();
    const captures = (options: unknown) =>
      typeof options === 'object' ? !!(options as AddEventListenerOptions)?.capture : !!options;
    const add = EventTarget.prototype.addEventListener;
    const remove = EventTarget.prototype.removeEventListener;
    vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
      this: EventTarget,
      type,
      listener,
      options,
    ) {
      const target = this ?? window;
      if (target === window || target === document) {
        const entry = { target, type, listener, capture: captures(options) };
        listening.add(entry);
        (typeof options === 'object' ? options?.signal : undefined)?.addEventListener('abort', () =>
          listening.delete(entry),
        );
      }
      add.call(target, type, listener, options);
    });
    vi.spyOn(EventTarget.prototype, 'removeEventListener').mockImplementation(function (
      this: EventTarget,
      type,
      listener,
      options,
    ) {
      const target = this ?? window;
      for (const entry of listening) {
        const same = entry.target === target && entry.type === type && entry.listener === listener;
        if (same && entry.capture === captures(options)) listening.delete(entry);
      }
      remove.call(target, type, listener, options);
    });
    const intervals = new Set<number>();
    const setInterval = window.setInterval;
    const clearInterval = window.clearInterval;
    vi.spyOn(window, 'setInterval').mockImplementation(((run: () => void, ms: number) => {
      const id = setInterval(run, ms) as unknown as number;
      intervals.add(id);
      return id;
    }) as typeof window.setInterval);
    vi.spyOn(window, 'clearInterval').mockImplementation((id) => {
      intervals.delete(id as number);
      clearInterval(id);
    });
    const observing = new Set<object>();
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
      const { prototype } = window[name] as unknown as { prototype: { observe(): void; disconnect(): void } };
      const { observe, disconnect } = prototype;
      vi.spyOn(prototype, 'observe').mockImplementation(function (this: object, ...given: []) {
        observing.add(this);
        observe.apply(this as never, given);
      });
      vi.spyOn(prototype, 'disconnect').mockImplementation(function (this: object) {
        observing.delete(this);
        disconnect.call(this as never);
      });
    }

    const overlay = await showOverlay();
    overlay.model.answer('a');
    await overlay.saved();
    expect(listening.size).toBeGreaterThan(5);
    expect(observing.size).toBeGreaterThan(2);
    expect(intervals.size).toBeGreaterThan(0);

    overlay.end();
    const left = () => [...listening].map(({ type }) => type);
    await until(() => expect([left(), observing.size, intervals.size]).toEqual([[], 0, 0]));
    expect(overlay.host.isConnected).toBe(false);
    expect(overlay.root.querySelector('.shell')).toBeNull();
    await userEvent.keyboard('1');
    expect(overlay.model.sending.unsaved.value).toEqual([]);
  });
});

describe('where the extension was updated under it', () => {
  const hosts = () => [...document.documentElement.children].filter((element) => element.hasAttribute('popover'));

  it('leaves keys to the page, hides the ring, and says why', async () => {
    await picture();
    const { model, all, said } = await showOverlay();
    const heard = vi.fn();
    window.addEventListener('keydown', heard, { once: true });
    model.gone();
    await until(() => expect(all('.ring')).toHaveLength(0));
    await userEvent.keyboard('1');
    expect(heard).toHaveBeenCalledOnce();
    expect(all('.mark')).toHaveLength(0);
    expect(said()).toEqual([
      'Tagalong was updated or switched off, and has stopped here. Saved answers are safe. Click its icon in the toolbar to go on.',
    ]);
  });

  it('finds out by itself where nobody tells', async () => {
    await picture();
    let alive = true;
    const { model } = await showOverlay({ isAlive: () => alive });
    alive = false;
    await until(() => expect(model.isGone.value).toBe(true));
  });

  it('makes way for the next one, and ends', async () => {
    await picture();
    const old = await showOverlay();
    const disposed = vi.spyOn(old.model, Symbol.dispose);
    old.model.gone();
    const next = await showOverlay({ beside: true });
    expect(hosts()).toEqual([next.host]);
    await until(() => expect(disposed).toHaveBeenCalled());
    await userEvent.keyboard('1');
    await next.saved();
    expect(next.all('.mark')).toHaveLength(1);
  });

  it('has the browser ask before the page is left with answers that can not be saved', async () => {
    await picture();
    const overlay = await showOverlay();
    const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    overlay.model.gone();
    overlay.model.answer('a');
    expect(leave()).toBe(false);
  });

  it('has the browser ask while answers wait for a background that has yet to start', async () => {
    await picture();
    const overlay = await showOverlay();
    const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    overlay.rig.cut();
    expect(leave()).toBe(true);
    overlay.rig.hold('welcome', 'ack');
    overlay.model.answer('a');
    expect(leave()).toBe(false);
    overlay.rig.release();
    await overlay.saved();
    expect(leave()).toBe(true);
  });

  it('hands the answers it could not save to the next one, to be copied there or let go', async () => {
    await picture();
    const old = await showOverlay();
    old.rig.hold('ack');
    old.model.answer('b');
    old.model.gone();
    await until(() => expect(old.said()[0]).toContain('1 answer is not saved'));
    const next = await showOverlay({ beside: true });
    expect(hosts()).toEqual([next.host]);
    expect(next.said()[0]).toMatch(/^1 answer from before the update may not be saved/);
    expect(next.model.leftOver.value).toMatch(/^b\t/);
    const [, close] = next.all('.notice-button');
    close?.click();
    await until(() => expect(next.said()).toEqual([]));
  });

  it('closes what is open', async () => {
    await picture();
    const { model, all } = await showOverlay();
    model.helpOpen.value = true;
    await until(() => expect(all('.help')).toHaveLength(1));
    model.gone();
    await until(() => expect(all('.help')).toHaveLength(0));
  });

  it('leaves popovers of the page, and overlays of other extensions, where they are', async () => {
    await picture();
    const other = await showOverlay();
    other.one('[data-of]').dataset.of = 'another';
    const popover = document.createElement('div');
    popover.popover = 'manual';
    document.documentElement.append(popover);
    const next = await showOverlay({ beside: true });
    expect(hosts()).toEqual([other.host, popover, next.host]);
    popover.remove();
  });
});
