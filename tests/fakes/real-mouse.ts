import { cdp } from 'vitest/browser';

type Point = { x: number; y: number };

/** Where the test's frame lies in the browser's page, and how large one of its px is there. */
let calibrated: { at: Point; scale: number } | null = null;

type Send = (method: string, params: object) => Promise<unknown>;
const dispatch = (type: string, at: Point, more: object = {}) =>
  (cdp() as unknown as { send: Send }).send('Input.dispatchMouseEvent', { type, ...at, ...more });

/** What the frame makes of a movement to a point of the browser's page. */
async function heardAt(at: Point): Promise<Point> {
  const heard = new Promise<Point>((resolve) => {
    const listen = ({ clientX, clientY }: MouseEvent) => resolve({ x: clientX, y: clientY });
    window.addEventListener('mousemove', listen, { capture: true, once: true });
  });
  await dispatch('mouseMoved', at);
  return heard;
}

async function toPage(point: Point): Promise<Point> {
  if (!calibrated) {
    const near = await heardAt({ x: 150, y: 150 });
    const far = await heardAt({ x: 250, y: 250 });
    const scale = 100 / (far.x - near.x);
    calibrated = { scale, at: { x: 150 - near.x * scale, y: 150 - near.y * scale } };
  }
  const { at, scale } = calibrated;
  return { x: at.x + point.x * scale, y: at.y + point.y * scale };
}

/** A mouse whose events are trusted and find what is really under them, closed shadow roots included. CSS px. */
export const mouse = {
  async move(to: Point): Promise<void> {
    await dispatch('mouseMoved', await toPage(to));
  },
  async click(at: Point, { shift = false, count = 1 } = {}): Promise<void> {
    const point = await toPage(at);
    await dispatch('mouseMoved', point);
    for (let clickCount = 1; clickCount <= count; clickCount += 1) {
      const more = { button: 'left', clickCount, modifiers: shift ? 8 : 0 };
      await dispatch('mousePressed', point, more);
      await dispatch('mouseReleased', point, more);
    }
  },
  async drag(from: Point, to: Point): Promise<void> {
    const [start, end] = [await toPage(from), await toPage(to)];
    await dispatch('mouseMoved', start);
    await dispatch('mousePressed', start, { button: 'left', clickCount: 1 });
    await dispatch(
      'mouseMoved',
      { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
      { button: 'left', buttons: 1 },
    );
    await dispatch('mouseMoved', end, { button: 'left', buttons: 1 });
    await dispatch('mouseReleased', end, { button: 'left', clickCount: 1 });
  },
  async wheel(at: Point, deltaY: number): Promise<void> {
    await dispatch('mouseWheel', await toPage(at), { deltaX: 0, deltaY });
  },
};

/** The middle of what is to be pressed. */
export function middleOf(element: Element): Point {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
