import * as z from 'zod/mini';
import { pictureKeySchema } from './picture-key.ts';

const side = z.int().check(z.positive(), z.maximum(1_000_000));

/** How a picture's true size was learned: decoded pixels, a fresh load of its address, or the element alone. */
const sizeFromSchema = z.enum(['bitmap', 'image', 'element', 'bytes']);
export type SizeFrom = z.infer<typeof sizeFromSchema>;

/** A true size in oriented image pixels (EXIF orientation applied). */
export const sizeSchema = z.strictObject({ width: side, height: side, sizeFrom: sizeFromSchema, vector: z.boolean() });
export type Size = z.infer<typeof sizeSchema>;

/** The rendition a shape was drawn on: its true size in oriented pixels and what leads to it. */
export const frameSchema = z.strictObject({
  width: side,
  height: side,
  address: pictureKeySchema,
  sha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
export type Frame = z.infer<typeof frameSchema>;

type Sides = { width: number; height: number };

/**
 * Whether a shape drawn on `frame` may be shown, scaled, on a rendition of another size: the aspect ratios agree
 * within 1 %, or within the 1 px that rounding can cost a side of the smaller one (design section 4).
 */
export function sameAspect(frame: Sides, other: Sides): boolean {
  const [small, large] = frame.width * frame.height <= other.width * other.height ? [frame, other] : [other, frame];
  const offWidth = Math.abs((large.width * small.height) / large.height - small.width);
  const offHeight = Math.abs((large.height * small.width) / large.width - small.height);
  if (offWidth <= 1 || offHeight <= 1) return true;
  const ratio = (large.width * small.height) / (large.height * small.width);
  return Math.max(ratio, 1 / ratio) <= 1.01;
}
