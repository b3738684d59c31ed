import { inflateSync } from 'node:zlib';

/** A picture as bytes, red, green and blue for each pixel. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

/** Reads what browsers write for a screenshot: 8 bits a channel, RGB or RGBA, not interlaced (PNG, third edition). */
export function readPng(png: Uint8Array): Pixels {
  const file = Buffer.from(png);
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = file[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const body = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(body);
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const rgb = new Uint8Array(width * height * 3);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1);
    const row = new Uint8Array(raw.subarray(from + 1, from + 1 + stride));
    undoFilter(raw[from] ?? 0, row, above, channels);
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) rgb[(y * width + x) * 3 + c] = row[x * channels + c] ?? 0;
    }
    above = row;
  }
  return { width, height, rgb };
}

function undoFilter(filter: number, row: Uint8Array, above: Uint8Array, channels: number): void {
  for (let at = 0; at < row.length; at++) {
    const a = row[at - channels] ?? 0;
    const b = above[at] ?? 0;
    const c = at < channels ? 0 : (above[at - channels] ?? 0);
    const nearest = () => {
      const [da, db, dc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
      return da <= db && da <= dc ? a : db <= dc ? b : c;
    };
    const guess = [0, a, b, (a + b) >> 1, filter === 4 ? nearest() : 0][filter] ?? 0;
    row[at] = (row[at] ?? 0) + guess;
  }
}
