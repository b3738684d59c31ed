/** How ids are spelled: rows by UUIDs, masks by SHA-256. */
const spellings = {
  uuid: {
    idBytes: 16,
    form: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    spell: (hex: string) =>
      `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
  },
  sha256: { idBytes: 32, form: /^[0-9a-f]{64}$/, spell: (hex: string) => hex },
};

function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/**
 * Ids without doubles, given back in order: 16 or 32 bytes each, where a Set of strings takes about 90. A million
 * pictures would not fit an export's share of memory otherwise (design section 9: +64 MB).
 */
export function newIdList(spelling: keyof typeof spellings = 'uuid') {
  const { idBytes, form, spell } = spellings[spelling];
  let bytes = new Uint8Array(1024 * idBytes);
  let count = 0;
  let last = '';
  /** Whatever is not spelled so, in lower case: only a row of a newer Tagalong may name one. */
  const others = new Set<string>();
  let sorted: Uint32Array | null = null;

  const at = (index: number) => bytes.subarray(index * idBytes, (index + 1) * idBytes);
  function compare(a: number, b: number): number {
    const [from, to] = [a * idBytes, b * idBytes];
    for (let offset = 0; offset < idBytes; offset += 1) {
      const difference = (bytes[from + offset] ?? 0) - (bytes[to + offset] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  return {
    add(id: string): void {
      if (id === last) return;
      last = id;
      if (!form.test(id)) {
        others.add(id);
        return;
      }
      if ((count + 1) * idBytes > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      const hex = id.replaceAll('-', '');
      for (let offset = 0; offset < idBytes; offset += 1) {
        bytes[count * idBytes + offset] = Number.parseInt(hex.slice(offset * 2, offset * 2 + 2), 16);
      }
      count += 1;
      sorted = null;
    },
    /** All ids in ascending order, once each, in pages. */
    *pages(size: number): Generator<string[]> {
      sorted ??= Uint32Array.from({ length: count }, (_, index) => index).sort(compare);
      const odd = [...others].sort();
      let page: string[] = [];
      let before = '';
      for (const index of sorted) {
        const id = spell(toHex(at(index)));
        if (id === before) continue;
        before = id;
        while (odd[0] !== undefined && odd[0] < id) page.push(odd.shift() ?? '');
        page.push(id);
        if (page.length >= size) {
          yield page;
          page = [];
        }
      }
      page.push(...odd);
      if (page.length > 0) yield page;
    },
  };
}
