import * as z from 'zod/mini';
import { digestOf } from './digest.ts';

const side = z.int().check(z.positive(), z.maximum(1_000_000));

/**
 * A mask's pixels: runs of the whole frame in column-major order (down each column, then the next one to the right),
 * zeros first, as COCO's uncompressed RLE has them. The runs add up to `width * height` pixels of the frame.
 */
export const maskSchema = z.strictObject({
  width: side,
  height: side,
  counts: z.array(z.int().check(z.nonnegative())).check(z.minLength(1), z.maxLength(1_000_000)),
});
export type Mask = z.infer<typeof maskSchema>;

/** The name a mask is stored under: SHA-256 of `<width> <height> <counts>`, all set apart by one blank. */
export function maskName({ width, height, counts }: Mask): string {
  return digestOf(`${width} ${height} ${counts.join(' ')}`);
}

/** A mask as it is stored: once, by its name. It never changes. */
export const storedMaskSchema = z.strictObject({
  v: z.literal(1),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  ...maskSchema.shape,
});
export type StoredMask = z.infer<typeof storedMaskSchema>;
