import { crc32, deflateSync } from 'node:zlib';
import { type Pixels, readPng } from './read-png.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

type Box = { readonly colours: readonly (readonly number[])[] };

/** As few colours as asked for, by median cut over the colours there are (Heckbert 1982), rarest detail lost first. */
function paletteOf(rgb: Uint8Array, count: number): number[][] {
  const seen = new Map<number, number[]>();
  for (let at = 0; at < rgb.length; at += 3) {
    const [r = 0, g = 0, b = 0] = rgb.subarray(at, at + 3);
    const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
    const entry = seen.get(key) ?? [0, 0, 0, 0];
    seen.set(key, [(entry[0] ?? 0) + r, (entry[1] ?? 0) + g, (entry[2] ?? 0) + b, (entry[3] ?? 0) + 1]);
  }
  // Each colour counts by the root of its pixels: large plain areas must not take all of the palette.
  const colours = [...seen.values()].map(([r = 0, g = 0, b = 0, n = 1]) => [r / n, g / n, b / n, Math.sqrt(n)]);
  let boxes: Box[] = [{ colours }];
  const spread = ({ colours: list }: Box, c: number) => {
    const values = list.map((colour) => colour[c] ?? 0);
    return (Math.max(...values) - Math.min(...values)) * Math.log2(list.length + 1);
  };
  const widest = (box: Box) => [0, 1, 2].toSorted((one, other) => spread(box, other) - spread(box, one))[0] ?? 0;
  while (boxes.length < count) {
    const [box, ...rest] = boxes.toSorted((one, other) => spread(other, widest(other)) - spread(one, widest(one)));
    if (!box || box.colours.length < 2) break;
    const c = widest(box);
    const sorted = box.colours.toSorted((one, other) => (one[c] ?? 0) - (other[c] ?? 0));
    const half = sorted.length >> 1;
    boxes = [...rest, { colours: sorted.slice(0, half) }, { colours: sorted.slice(half) }];
  }
  return boxes.map(({ colours: list }) => {
    const weight = list.reduce((sum, colour) => sum + (colour[3] ?? 0), 0);
    return [0, 1, 2].map((c) => Math.round(list.reduce((sum, one) => sum + (one[c] ?? 0) * (one[3] ?? 0), 0) / weight));
  });
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function writeIndexed({ width, height, rgb }: Pixels, palette: readonly number[][]): Buffer {
  const known = new Map<number, number>();
  const indexOf = (r: number, g: number, b: number): number => {
    const key = (r << 16) | (g << 8) | b;
    const found = known.get(key);
    if (found !== undefined) return found;
    const far = palette.map(([pr = 0, pg = 0, pb = 0]) => 2 * (r - pr) ** 2 + 4 * (g - pg) ** 2 + 3 * (b - pb) ** 2);
    const best = far.indexOf(Math.min(...far));
    known.set(key, best);
    return best;
  };
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at++) {
    const [r = 0, g = 0, b = 0] = rgb.subarray(at * 3, at * 3 + 3);
    rows[at + Math.floor(at / width) + 1] = indexOf(r, g, b);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits a pixel, indexed, no interlace
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  const parts = [chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flat())), chunk('IDAT', data)];
  return Buffer.concat([signature, ...parts, chunk('IEND', new Uint8Array())]);
}

/** The same picture in at most `most` bytes, with as many colours as that allows. */
export function smallPng(png: Uint8Array, most: number): Buffer {
  const pixels = readPng(png);
  for (const count of [256, 128, 64, 48, 32, 24, 16]) {
    const small = writeIndexed(pixels, paletteOf(pixels.rgb, count));
    if (small.length <= most) return small;
  }
  throw new Error(`a picture of ${pixels.width} x ${pixels.height} does not fit into ${most} bytes`);
}
