/**
 * EXIF put into a JPEG by hand (CIPA DC-008, 4.5 to 4.7): one APP1 segment right after SOI, TIFF in big-endian order. What a
 * camera writes of how it was held, and an editor of how densely it is to be printed.
 */

/** How the pixels are stored: 1 as they are seen, 3 upside down, 6 and 8 on their side, 2, 4, 5 and 7 mirrored too. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface Exif {
  readonly orientation?: Orientation;
  /**
   * Dots an inch. Browsers scale by it, 72 being one CSS px, if `size` is what comes of that (HTML, "density-corrected natural
   * width and height").
   */
  readonly resolution?: number;
  /** PixelXDimension, PixelYDimension. */
  readonly size?: { readonly width: number; readonly height: number };
}

type Entry = readonly [tag: number, type: 'short' | 'long' | 'rational', value: number];

const codes = { short: 3, long: 4, rational: 5 };

/** The directory at `offset`, with its rationals right behind it. */
function directory(entries: readonly Entry[], offset: number): Buffer {
  const head = 2 + entries.length * 12 + 4;
  const rationals = entries.filter(([, type]) => type === 'rational');
  const out = Buffer.alloc(head + rationals.length * 8);
  out.writeUInt16BE(entries.length, 0);
  let behind = head;
  for (const [at, [tag, type, value]] of entries.entries()) {
    const here = 2 + at * 12;
    out.writeUInt16BE(tag, here);
    out.writeUInt16BE(codes[type], here + 2);
    out.writeUInt32BE(1, here + 4);
    if (type === 'short') out.writeUInt16BE(value, here + 8);
    else if (type === 'long') out.writeUInt32BE(value, here + 8);
    else {
      out.writeUInt32BE(offset + behind, here + 8);
      out.writeUInt32BE(value, behind);
      out.writeUInt32BE(1, behind + 4);
      behind += 8;
    }
  }
  return out;
}

export function withExif(jpeg: Uint8Array, { orientation = 1, resolution, size }: Exif): Buffer {
  const dense: Entry[] = resolution
    ? [
        [0x011a, 'rational', resolution],
        [0x011b, 'rational', resolution],
        [0x0128, 'short', 2], // dots an inch
      ]
    : [];
  const own = (exifAt: number): Entry[] => [
    [0x0112, 'short', orientation],
    ...dense,
    ...(size ? [[0x8769, 'long', exifAt] as const] : []),
  ];
  const first = 8;
  const exifAt = first + directory(own(0), first).length;
  const inner: Entry[] = size
    ? [
        [0xa002, 'long', size.width],
        [0xa003, 'long', size.height],
      ]
    : [];
  const tiff = Buffer.concat([
    Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, first]),
    directory(own(exifAt), first),
    ...(size ? [directory(inner, exifAt)] : []),
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const segment = Buffer.from([0xff, 0xe1, 0, 0]);
  segment.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, body, jpeg.subarray(2)]);
}
