import type { Rect, Size } from './page-picture.ts';

/** A part of a picture as luminance (0 to 255), row by row; `x`, `y`: its first pixel, whole image px. */
export interface Patch extends Rect {
  readonly luminance: Uint8ClampedArray;
}

/** Reads a part of the picture, image px; null where the browser keeps its pixels from us (another origin's). */
type PatchReader = (part: Rect) => Patch | null;

/**
 * For a picture of `size` true px that is shown by `source`, whose own pixels may be more. One small canvas is used again and
 * again.
 */
export function createPatchReader(source: HTMLImageElement | ImageBitmap, own: Size, size: Size): PatchReader {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const [fx, fy] = [own.width / size.width, own.height / size.height];
  let isKept = context === null;

  return (part) => {
    const x = Math.max(0, Math.floor(part.x));
    const y = Math.max(0, Math.floor(part.y));
    const width = Math.min(size.width, Math.ceil(part.x + part.width)) - x;
    const height = Math.min(size.height, Math.ceil(part.y + part.height)) - y;
    if (isKept || !context || width < 1 || height < 1) return null;
    if (canvas.width < width) canvas.width = width;
    if (canvas.height < height) canvas.height = height;
    context.drawImage(source, x * fx, y * fy, width * fx, height * fy, 0, 0, width, height);
    try {
      const { data } = context.getImageData(0, 0, width, height);
      const luminance = new Uint8ClampedArray(width * height);
      // Rec. 601 luma, as greyscale conversions of 8-bit images have it.
      for (let at = 0; at < luminance.length; at += 1) {
        luminance[at] = 0.299 * (data[4 * at] ?? 0) + 0.587 * (data[4 * at + 1] ?? 0) + 0.114 * (data[4 * at + 2] ?? 0);
      }
      return { x, y, width, height, luminance };
    } catch {
      isKept = true;
      return null;
    }
  };
}
