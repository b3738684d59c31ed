import { describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { showLoupe } from '../../../tests/fakes/show-loupe.ts';
import { cleanOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';

cleanAfterEach();
cleanOverlay();

type Spot = readonly [x: number, y: number];
type Touch = { id: number; at: Spot };

/** Fingers and a pen on the picture, in its pixels. */
async function hands() {
  await page.viewport(1280, 800);
  const loupe = await showLoupe();
  const place = () => {
    const { x, y, width } = loupe.one('.loupe-picture').getBoundingClientRect();
    const frame = window.frameElement?.getBoundingClientRect();
    return { x: x + (frame?.x ?? 0), y: y + (frame?.y ?? 0), scale: width / 1024 };
  };
  const inWindow = ([x, y]: Spot) => {
    const { x: left, y: top, scale } = place();
    return { x: left + x * scale, y: top + y * scale };
  };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touches: readonly Touch[]) =>
    cdp().send('Input.dispatchTouchEvent', {
      type,
      touchPoints: touches.map(({ id, at }) => ({ ...inWindow(at), id })),
    });
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Spot) =>
    cdp().send('Input.dispatchMouseEvent', {
      ...{ type, ...inWindow(at), pointerType: 'pen', button: 'left', clickCount: 1 },
      buttons: type === 'mouseReleased' ? 0 : 1,
    });
  const count = () => loupe.all('.shape-row').length;
  await userEvent.keyboard('c');
  return { loupe, place, touch, pen, count };
}

describe('on the stage', () => {
  it('a finger draws', async () => {
    const { touch, count } = await hands();
    await touch('touchStart', [{ id: 1, at: [300, 300] }]);
    await touch('touchMove', [{ id: 1, at: [400, 350] }]);
    await touch('touchMove', [{ id: 1, at: [500, 400] }]);
    await touch('touchEnd', []);
    await until(() => expect(count()).toBe(1));
  });

  it('two fingers zoom and move the view, and draw nothing', async () => {
    const { touch, place, count } = await hands();
    const before = place().scale;
    await touch('touchStart', [{ id: 1, at: [400, 400] }]);
    await touch('touchStart', [
      { id: 1, at: [400, 400] },
      { id: 2, at: [500, 400] },
    ]);
    await touch('touchMove', [
      { id: 1, at: [350, 400] },
      { id: 2, at: [550, 400] },
    ]);
    await until(() => expect(place().scale / before).toBeCloseTo(2, 1));
    await touch('touchEnd', []);
    expect(count()).toBe(0);
  });

  it('a pen draws, and from then on a palm moves the view at most', async () => {
    const { touch, pen, place, count } = await hands();
    await pen('mouseMoved', [300, 300]);
    await pen('mousePressed', [300, 300]);
    await pen('mouseMoved', [450, 420]);
    await pen('mouseReleased', [500, 450]);
    await until(() => expect(count()).toBe(1));
    const before = place();
    await touch('touchStart', [{ id: 1, at: [600, 300] }]);
    await touch('touchMove', [{ id: 1, at: [700, 350] }]);
    await touch('touchMove', [{ id: 1, at: [750, 400] }]);
    await touch('touchEnd', []);
    await until(() => expect(place().scale).toBe(before.scale));
    expect(count()).toBe(1);
  });
});
