import * as z from 'zod/mini';
import { sizeSchema } from './frame.ts';
import { idSchema } from './ids.ts';
import { pictureKeySchema } from './picture-key.ts';

/** Longest page text kept with a picture (title, alt, caption), in UTF-16 code units. */
export const pageTextLength = 500;
/** Longest address kept, in UTF-16 code units; the key is the hash of the whole address however long it is. */
export const addressLength = 8192;

const pageText = z.nullable(z.string().check(z.maxLength(pageTextLength)));
const address = z.string().check(z.maxLength(addressLength));
/** Of a page, as it is kept. */
export const pageAddressSchema = address;

/** Where and how a picture was seen: the dataset's provenance. */
export const sightingSchema = z.strictObject({
  page: address,
  title: pageText,
  alt: pageText,
  caption: pageText,
  at: z.int().check(z.nonnegative()),
});
export type Sighting = z.infer<typeof sightingSchema>;

/** Sightings kept with a picture: the first and the latest of many. */
export const sightingsKept = 10;

/** A picture as it is kept: what leads to it, how large it is, where it was seen. */
export const pictureSchema = z.strictObject({
  id: idSchema,
  v: z.literal(1),
  rev: z.int().check(z.positive()),
  seq: z.int().check(z.nonnegative()),
  keys: z.array(pictureKeySchema).check(z.minLength(1), z.maxLength(100)),
  /** As the page gave it; of a `data:` address only the part before the comma. */
  address,
  size: z.nullable(sizeSchema),
  /** 64-bit difference hash, 16 hex digits; null until the bytes were had. */
  hash: z.nullable(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
  sightings: z.array(sightingSchema).check(z.maxLength(sightingsKept)),
  /** Rights the page or the file declares; null until read. */
  rights: z.nullable(z.record(z.string(), z.string().check(z.maxLength(2000)))),
  /** The picture this one was found to be the same as, or null. */
  joined: z.nullable(idSchema),
});
export type Picture = z.infer<typeof pictureSchema>;

/** A picture as a surface names it in a command: what leads to it, and where it is seen now. */
export const namedPictureSchema = z.strictObject({
  key: pictureKeySchema,
  /** The id it gets if no picture has this key yet. */
  newPicture: idSchema,
  address,
  sighting: sightingSchema,
});
export type NamedPicture = z.infer<typeof namedPictureSchema>;

/** The address as it is stored: `data:` addresses are their own bytes, which the key already names. */
export function storedAddress(full: string): string {
  const kept = full.startsWith('data:') ? (full.split(',', 1)[0] ?? 'data:') : full;
  return kept.slice(0, addressLength).toWellFormed();
}
