import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** The little-endian numbers a ZIP record is made of: 2 or 4 bytes each. */
function record(...fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = size === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at);
  return bytes;
}

const firstDay = 0x21; // 1980-01-01, the format's zero

/** A folder as a ZIP whose files are stored, not compressed: all that Firefox asks of an XPI (APPNOTE.TXT 4.3). */
export function zipFolder(folder: string): Buffer {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const path of names) {
    const name = Buffer.from(path.slice(folder.length + 1).replaceAll('\\', '/'));
    const data = readFileSync(path);
    const common: readonly (readonly [2 | 4, number])[] = [
      [2, 20], // version needed
      [2, 0x800], // names are UTF-8
      [2, 0], // stored
      [2, 0],
      [2, firstDay],
      [4, crc32(data)],
      [4, data.length],
      [4, data.length],
      [2, name.length],
      [2, 0], // no extra field
    ];
    const local = Buffer.concat([record([4, 0x04034b50], ...common), name, data]);
    index.push(record([4, 0x02014b50], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
    files.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(index);
  const end = record(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, names.length],
    [2, names.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...files, directory, end]);
}
