export interface SrcsetPart {
  /** As written. */
  readonly address: string;
  /** `2x`, `640w`, or '' where there is none. */
  readonly descriptor: string;
}

/** The parts of a `srcset`, in their order (HTML, "parse a srcset attribute"). */
export function srcsetParts(srcset: string): SrcsetPart[] {
  const parts: SrcsetPart[] = [];
  let rest = srcset;
  for (;;) {
    const [address] = /[^\s,]\S*/.exec(rest) ?? [];
    if (address === undefined) return parts;
    rest = rest.slice(rest.indexOf(address) + address.length);
    const bare = address.replace(/,+$/, '');
    // An address that ends in a comma has no descriptor; else the descriptor runs to the next comma outside brackets.
    const descriptor = bare === address ? (/^(?:\([^)]*\)|[^,(])*/.exec(rest)?.[0] ?? '') : '';
    rest = rest.slice(descriptor.length);
    parts.push({ address: bare, descriptor: descriptor.trim() });
  }
}
