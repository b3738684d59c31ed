import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanAfterEach, put } from '../../tests/fakes/test-page.ts';
import { type ScrollWatch, watchScrollStop } from './scroll-stop.ts';

cleanAfterEach();
let controller: AbortController;
let watch: ScrollWatch;
const onStop = vi.fn();
const onScroll = vi.fn();
const scroll = (target: EventTarget = document) =>
  target.dispatchEvent(new Event('scroll', { bubbles: target === document }));

beforeEach(() => {
  vi.useFakeTimers();
  controller = new AbortController();
  watch = watchScrollStop(document, controller.signal, onStop, onScroll);
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe('scrolling', () => {
  test('has stopped when nothing was scrolled for a while', () => {
    scroll();
    vi.advanceTimersByTime(100);
    scroll();
    vi.advanceTimersByTime(100);
    expect(onStop).not.toHaveBeenCalled();
    expect(watch.scrolling()).toBe(true);
    vi.advanceTimersByTime(50);
    expect(onStop).toHaveBeenCalledOnce();
    expect(watch.scrolling()).toBe(false);
    expect(onScroll).toHaveBeenCalledTimes(2);
  });

  test('goes on from one notch of a wheel to the next, each of which the browser calls the end', () => {
    for (let notch = 0; notch < 5; notch += 1) {
      scroll();
      document.dispatchEvent(new Event('scrollend'));
      vi.advanceTimersByTime(50);
    }
    expect(onStop).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(onStop).toHaveBeenCalledOnce();
  });

  test('of a scroller inside is waited for, but is not the page’s', () => {
    scroll(put('<div></div>', 'div'));
    expect(watch.scrolling()).toBe(false);
    expect(onScroll).not.toHaveBeenCalled();
    vi.advanceTimersByTime(150);
    expect(onStop).toHaveBeenCalledOnce();
  });

  test('without end is not waited for without end', () => {
    for (let passed = 0; passed < 4000; passed += 50) {
      scroll();
      vi.advanceTimersByTime(50);
    }
    expect(onStop).not.toHaveBeenCalled();
    expect(watch.scrolling()).toBe(false);
  });

  test('leaves no timer behind when it is no longer watched', () => {
    scroll();
    expect(vi.getTimerCount()).toBe(1);
    controller.abort();
    expect(vi.getTimerCount()).toBe(0);
    scroll();
    expect(vi.getTimerCount()).toBe(0);
  });
});
