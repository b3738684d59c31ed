import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cleanAfterEach, put } from '../../tests/fakes/test-page.ts';
import type { PagePicture } from './page-picture.ts';
import { scrollOn } from './scroll-on.ts';

cleanAfterEach();
beforeEach(async () => {
  await page.viewport(800, 600);
  scrollTo({ top: 0, behavior: 'instant' });
});

const on = (selector: string) => scrollOn({ element: document.querySelector(selector) } as PagePicture);

describe('scrolling on from a picture', () => {
  it('goes nine tenths of a screen down at once, and says when the page is at its end', () => {
    put('<div style="height: 1500px"><img></div>');
    document.documentElement.style.scrollBehavior = 'smooth';
    expect(on('img')).toBe(true);
    expect(scrollY).toBe(540);
    while (on('img')) expect(scrollY).toBeLessThan(2000);
    expect(scrollY + innerHeight).toBe(1500);
    document.documentElement.style.scrollBehavior = '';
  });

  it('moves the scroller the picture is in first, then the page', () => {
    put('<div id="inner" style="height: 300px; overflow: auto"><img><div style="height: 500px"></div></div>');
    put('<div style="height: 2000px"></div>');
    const scroller = document.querySelector('#inner') ?? document.body;
    expect([on('img'), scroller.scrollTop, scrollY]).toEqual([true, expect.any(Number), 0]);
    expect(scroller.scrollTop).toBeGreaterThan(200);
    for (let times = 0; times < 5 && scrollY === 0; times += 1) on('img');
    expect(scrollY).toBeGreaterThan(0);
  });

  it('leaves alone what only the page’s own script scrolls', () => {
    put('<div id="inner" style="height: 300px; overflow: hidden"><img><div style="height: 900px"></div></div>');
    expect(on('img')).toBe(false);
    expect(document.querySelector('#inner')?.scrollTop).toBe(0);
  });
});
