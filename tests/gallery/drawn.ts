import { crc32, deflateSync } from 'node:zlib';

/** The size of a drawn picture in pixels. */
export const drawnSize = { width: 160, height: 120 };

const cell = 20; // px: an 8 x 6 board

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Spreads neighbouring numbers over all 32 bits (the finaliser of MurmurHash3), so that neighbours look different. */
function mix(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * A PNG made from its number: no two numbers below 2^24 give the same pixels. A board of two colours; one colour is the
 * number itself, the pattern is its hash.
 */
export function drawPng(number: number): Buffer {
  const { width, height } = drawnSize;
  const hash = mix(number);
  const palette = Buffer.from([
    (number >> 16) & 255,
    (number >> 8) & 255,
    number & 255,
    128 + (hash & 127),
    128 + ((hash >>> 8) & 127),
    128 + ((hash >>> 16) & 127),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits a pixel, indexed, no interlace
  const rows = Buffer.alloc((width + 1) * height); // each row begins with its filter, 0: none
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const square = Math.floor(y / cell) * (width / cell) + Math.floor(x / cell);
      rows[y * (width + 1) + 1 + x] = (hash >>> (square % 32)) & 1 & Number(square !== 0);
    }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
