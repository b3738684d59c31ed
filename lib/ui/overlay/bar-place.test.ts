import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { middleOf, mouse } from '../../../tests/fakes/real-mouse.ts';
import { cleanOverlay, type ShownOverlay, showOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach, png, putImg } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';
import { freeSide, keptIn } from './bar-geometry.ts';

cleanAfterEach();
cleanOverlay();
beforeEach(() => page.viewport(1000, 600));

const picture = (colour: string, style: string) =>
  putImg(png(300, 150, colour), `display: block; width: 300px; height: 150px; ${style}`);
const barOf = ({ one }: ShownOverlay) => one('.bar').getBoundingClientRect();
const grip = ({ one }: ShownOverlay) => middleOf(one('.bar-grip'));

describe('the side of the window', () => {
  const bar = { x: 300, width: 400, height: 40 };
  const at = (y: number, height: number, x = 350) => ({ x, y, width: 300, height });

  it('is left where it is while the picture is free there', () => {
    expect(freeSide('bottom', bar, at(100, 300), 600)).toBe('bottom');
    expect(freeSide('top', bar, at(100, 300), 600)).toBe('top');
  });

  it('changes where the bar would cover the picture and not on the other side', () => {
    expect(freeSide('bottom', bar, at(300, 280), 600)).toBe('top');
    expect(freeSide('top', bar, at(20, 280), 600)).toBe('bottom');
  });

  it('is kept where the picture fills the window, or lies beside the bar', () => {
    expect(freeSide('bottom', bar, at(-10, 700), 600)).toBe('bottom');
    expect(freeSide('bottom', bar, at(300, 280, 720), 600)).toBe('bottom');
  });
});

describe('a place for the bar', () => {
  it('is as near to the wanted one as the window allows', () => {
    const room = { width: 1000, height: 600, barWidth: 400, barHeight: 40 };
    expect(keptIn({ x: 100, y: 50 }, room)).toEqual({ x: 100, y: 50 });
    expect(keptIn({ x: 900, y: -5 }, room)).toEqual({ x: 600, y: 0 });
    expect(keptIn({ x: -3, y: 590 }, room)).toEqual({ x: 0, y: 560 });
  });
});

describe('the bar', () => {
  it('moves to the top when it would cover the current picture', async () => {
    await picture('teal', 'margin: 20px auto 320px');
    await picture('gold', 'height: 400px; margin: 0 auto');
    const overlay = await showOverlay();
    expect(barOf(overlay).bottom).toBe(588);
    overlay.model.answer('a');
    await until(() => expect(barOf(overlay).top).toBe(12));
    await overlay.saved();
  });

  it('goes where it is dragged, stays in the window, and comes back by a double click', async () => {
    await picture('teal', 'margin: 100px auto');
    const overlay = await showOverlay();
    const home = barOf(overlay);
    const from = grip(overlay);
    await mouse.drag(from, { x: from.x - 60, y: from.y - 200 });
    await until(() => expect(barOf(overlay).top).toBeCloseTo(home.top - 200, 0));
    expect(barOf(overlay).left).toBeCloseTo(home.left - 60, 0);
    await mouse.drag(grip(overlay), { x: 990, y: 5 });
    await until(() => expect(barOf(overlay).right).toBeLessThanOrEqual(1000));
    expect(barOf(overlay).top).toBe(0);
    await mouse.click(grip(overlay), { count: 2 });
    await until(() => expect(barOf(overlay).top).toBe(home.top));
  });

  it('is kept in the window when that shrinks', async () => {
    await picture('teal', 'margin: 100px auto');
    const overlay = await showOverlay();
    await mouse.drag(grip(overlay), { x: 400, y: 560 });
    await page.viewport(700, 400);
    await until(() => expect(barOf(overlay).bottom).toBeLessThanOrEqual(400));
    expect(barOf(overlay).right).toBeLessThanOrEqual(700);
  });

  it('opens what it says away from the edge it is near to', async () => {
    await picture('teal', 'margin: 300px auto');
    const overlay = await showOverlay();
    await mouse.drag(grip(overlay), { x: 200, y: 30 });
    overlay.model.acts.clear();
    await until(() => expect(overlay.said()).toHaveLength(1));
    expect(overlay.one('.notice').getBoundingClientRect().top).toBeGreaterThan(barOf(overlay).bottom);
  });

  it('is not folded or unfolded by a drag, nor moved by a click', async () => {
    await picture('teal', 'margin: 100px auto');
    const overlay = await showOverlay();
    await mouse.click(middleOf(overlay.one('[aria-label="Fold the bar"]')));
    await until(() => expect(overlay.all('.chip')).toEqual([]));
    const from = grip(overlay);
    await mouse.drag(from, { x: from.x + 100, y: from.y - 100 });
    await until(() => expect(barOf(overlay).top).toBeLessThan(500));
    expect(overlay.all('.chip')).toEqual([]);
    const before = barOf(overlay);
    await mouse.click(grip(overlay));
    await until(() => expect(overlay.all('.chip')).toHaveLength(3));
    expect(barOf(overlay).top).toBe(before.top);
  });

  it('is moved by arrow keys where its grip has the focus, and the ring stays', async () => {
    await picture('teal', 'margin: 20px auto');
    await picture('gold', 'margin: 20px auto');
    const overlay = await showOverlay();
    const home = barOf(overlay);
    overlay.one('.bar-grip').focus();
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    await until(() => expect(barOf(overlay).top).toBe(home.top - 16));
    expect(barOf(overlay).left).toBe(home.left - 16);
    expect(overlay.model.ring.current.value?.picture.id).toBe(overlay.model.ring.byId.value.keys().next().value);
  });
});
