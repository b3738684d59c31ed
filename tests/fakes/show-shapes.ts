import { afterEach } from 'vitest';
import { cdp } from 'vitest/browser';
import type { Shape } from '../../lib/domain/shape.ts';
import css from '../../lib/ui/drawing/drawing.css?inline';
import { createShapeView, type ShapeView } from '../../lib/ui/drawing/shape-view.ts';
import type { ShownShape } from '../../lib/ui/drawing/shown-shape.ts';

type Pixel = { readonly red: number; readonly green: number; readonly blue: number };
const made: { view: ShapeView; container: HTMLElement }[] = [];

/** Call at the top of a test file: what `showShapes` put on the page is gone after each test. */
export function cleanShapes(): void {
  afterEach(() => {
    for (const { view, container } of made.splice(0)) {
      view.dispose();
      container.remove();
    }
  });
}

/** A shape view over a white picture, at the page's upper left corner. */
export function showShapes({ width = 400, height = 300 } = {}): ShapeView {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  const container = document.createElement('div');
  container.style.cssText = `position: fixed; left: 0; top: 0; width: ${width}px; height: ${height}px; background: #fff; overflow: clip`;
  const view = createShapeView(document);
  container.append(sheet, view.element);
  document.body.append(container);
  view.setFrame({ width, height });
  made.push({ view, container });
  return view;
}

export const shown = (id: string, shape: Shape, rest: Partial<ShownShape> = {}): ShownShape => ({
  id,
  shape,
  colour: '#ff0000',
  pattern: 'plain',
  dash: false,
  unsure: false,
  label: null,
  ...rest,
});

/** As the screen shows it: the pixel at a place of the picture's container, CSS px. */
export async function screenPixels(): Promise<(x: number, y: number) => Pixel> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const { data } = await cdp().send('Page.captureScreenshot', { format: 'png' });
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.drawImage(bitmap, 0, 0);
  const all = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return (x, y) => {
    const at = (Math.floor(y) * all.width + Math.floor(x)) * 4;
    const [red = 0, green = 0, blue = 0] = all.data.slice(at, at + 3);
    return { red, green, blue };
  };
}

/** What a place of the screen bears: the picture's white, a red shape's line, its dark edge, or a mixture. */
export const bare = ({ red, green, blue }: Pixel) => red > 250 && green > 250 && blue > 250;
export const isRed = ({ red, green, blue }: Pixel) => red > 200 && green < 70 && blue < 70;
