/**
 * How an image's pixels come to lie on the screen: object-fit and object-position, pure (CSS Images 3, section 5). Everything in CSS
 * px of one coordinate system; the image's own size may be in any unit, as only its ratio and, for `none`, its size count.
 */
import type { Rect, Size } from './page-picture.ts';
import { intersection } from './rects.ts';

/** One part of a computed `object-position`: `share` of the free space (0.5 = 50 %) plus `offset` px. */
export interface FitPosition {
  readonly share: number;
  readonly offset: number;
}

export interface Fit {
  /** A value of `object-fit`; any but `contain`, `cover`, `none` and `scale-down` fills. */
  readonly fit: string;
  readonly x: FitPosition;
  readonly y: FitPosition;
}

export const centred: FitPosition = { share: 0.5, offset: 0 };

/** Where the whole image is painted if its element's content box is `content`; may stick out of it, where it is cut off. */
export function paintedBox(content: Rect, natural: Size, { fit, x, y }: Fit): Rect {
  if (!(natural.width > 0 && natural.height > 0)) return content;
  const { width, height } = fittedSize(content, natural, fit);
  return {
    x: content.x + x.share * (content.width - width) + x.offset,
    y: content.y + y.share * (content.height - height) + y.offset,
    width,
    height,
  };
}

function fittedSize(content: Size, natural: Size, fit: string): Size {
  const contain = Math.min(content.width / natural.width, content.height / natural.height);
  const cover = Math.max(content.width / natural.width, content.height / natural.height);
  const scales: Readonly<Record<string, number>> = { contain, cover, none: 1, 'scale-down': Math.min(1, contain) };
  const scale = scales[fit];
  return scale === undefined ? content : { width: natural.width * scale, height: natural.height * scale };
}

/** The part of the painted image that its content box lets be seen; empty at the box's corner where none is. */
export function seenBox(content: Rect, painted: Rect): Rect {
  return intersection(content, painted) ?? { x: content.x, y: content.y, width: 0, height: 0 };
}

/** What of `painted` is `seen`, as fractions of its sides. */
export function shareOf({ x, y, width, height }: Rect, seen: Rect): Rect {
  const across = width || 1;
  const down = height || 1;
  return { x: (seen.x - x) / across, y: (seen.y - y) / down, width: seen.width / across, height: seen.height / down };
}

/**
 * The page reports an image's natural size rounded to whole px, which for a large file shown small is a coarse ratio: here with
 * the ratio of its true size, unless more than rounding is between the two.
 */
export function unrounded(natural: Size, size: Size = natural): Size {
  const { width, height } = size;
  const scale = width > height ? natural.width / width : natural.height / height;
  const exact = { width: width * scale, height: height * scale };
  const near = Math.abs(exact.width - natural.width) < 1 && Math.abs(exact.height - natural.height) < 1;
  return near ? exact : natural;
}

/** Reads a computed `object-position` ("50% 50%", "10px calc(100% - 5px)"); what it can't read is centred. */
export function readFitPosition(computed: string): readonly [FitPosition, FitPosition] {
  const parts = computed.match(/calc\([^)]*\)|\S+/g) ?? [];
  return [readPart(parts[0]), readPart(parts[1])];
}

function readPart(part: string | undefined): FitPosition {
  if (part === undefined) return centred;
  const terms = part.replace(/^calc\(|\)$/g, '').matchAll(/([+-])?\s*(\d*\.?\d+(?:e[+-]?\d+)?)(%|px)/g);
  let share = 0;
  let offset = 0;
  let read = false;
  for (const [, sign, digits, unit] of terms) {
    const amount = Number(digits) * (sign === '-' ? -1 : 1);
    if (unit === '%') share += amount / 100;
    else offset += amount;
    read = true;
  }
  return read ? { share, offset } : centred;
}
