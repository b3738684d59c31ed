/** The addresses of a `srcset`, as written, in their order (HTML, "parse a srcset attribute"; descriptors are left aside). */
export function srcsetAddresses(srcset: string): string[] {
  const addresses: string[] = [];
  let rest = srcset;
  for (;;) {
    const [address] = /[^\s,]\S*/.exec(rest) ?? [];
    if (address === undefined) return addresses;
    rest = rest.slice(rest.indexOf(address) + address.length);
    const bare = address.replace(/,+$/, '');
    addresses.push(bare);
    // An address that ends in a comma has no descriptor; else the descriptor runs to the next comma outside brackets.
    if (bare === address) rest = rest.replace(/^(?:\([^)]*\)|[^,(])*/, '');
  }
}
