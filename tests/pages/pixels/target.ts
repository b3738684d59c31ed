/** The picture that every page of pixels shows, one way or another: where its square is, every test knows. */
import type { Tab } from '../../e2e/driver/session.ts';
import { type Exif, type Orientation, withExif } from './exif.ts';

export interface Target {
  readonly width: number;
  readonly height: number;
  /** Corners of the red square, file px as they are seen. */
  readonly square: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** In sixteenths of a JPEG's blocks, so that its edges stay sharp; off every middle, so that no turn looks like another. */
export const target = (scale = 1, width = 480 * scale, height = 320 * scale): Target => ({
  width,
  height,
  square: { x: 144 * scale, y: 80 * scale, width: 128 * scale, height: 96 * scale },
});

/** Draws it in the browser, the way that orientation stores it, and gives the file. */
async function drawn(tab: Tab, { width, height, square }: Target, type: string, orientation: Orientation) {
  const base64 = await tab.evaluate(
    (w, h, x, y, sw, sh, mime, how) => {
      const canvas = document.createElement('canvas');
      const onSide = how >= 5;
      canvas.width = onSide ? h : w;
      canvas.height = onSide ? w : h;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no 2d context');
      // From what is seen to what is stored (CIPA DC-008, 4.6.4 A, "Orientation").
      const ways: Record<number, [number, number, number, number, number, number]> = {
        1: [1, 0, 0, 1, 0, 0],
        2: [-1, 0, 0, 1, w, 0],
        3: [-1, 0, 0, -1, w, h],
        4: [1, 0, 0, -1, 0, h],
        5: [0, 1, 1, 0, 0, 0],
        6: [0, -1, 1, 0, 0, w],
        7: [0, -1, -1, 0, h, w],
        8: [0, 1, -1, 0, h, 0],
      };
      context.setTransform(...(ways[how] ?? [1, 0, 0, 1, 0, 0]));
      context.fillStyle = '#203048';
      context.fillRect(0, 0, w, h);
      context.fillStyle = '#e02020';
      context.fillRect(x, y, sw, sh);
      return canvas.toDataURL(mime, 1).split(',')[1] ?? '';
    },
    width,
    height,
    square.x,
    square.y,
    square.width,
    square.height,
    type,
    orientation,
  );
  return Buffer.from(base64, 'base64');
}

export const pngOf = (tab: Tab, of: Target): Promise<Buffer> => drawn(tab, of, 'image/png', 1);

export async function jpegOf(tab: Tab, of: Target, exif: Exif = {}): Promise<Buffer> {
  return withExif(await drawn(tab, of, 'image/jpeg', exif.orientation ?? 1), exif);
}
