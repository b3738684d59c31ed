/**
 * Who may know whom: the rule of `docs/architecture.md`, as the test reads it. A room is a folder of `lib/`, or
 * `entrypoints`. `packages` are what it may take from outside; `zod/mini` is free to all, for every edge parses.
 */
export interface Room {
  readonly knows: readonly string[];
  readonly packages?: readonly string[];
}

const readers = ['domain'];
const views = ['drawing', 'keys', 'page', 'protocol', 'domain'];
const hashing = ['@noble/hashes/sha2.js', '@noble/hashes/utils.js'];
const keepers = ['protocol', 'storage', 'formats', 'domain'];

export const rooms: Readonly<Record<string, Room>> = {
  domain: { knows: [], packages: ['uuid', ...hashing] },
  keys: { knows: readers },
  drawing: { knows: readers },
  page: { knows: readers },
  formats: { knows: readers, packages: hashing },
  storage: { knows: readers, packages: ['idb'] },
  protocol: { knows: readers },
  overlay: { knows: views, packages: ['pinyin-match/src/simplified_dict.js'] },
  state: { knows: [...views, 'overlay'], packages: ['@preact/signals'] },
  ui: {
    knows: ['state', 'overlay', 'drawing', 'keys', 'domain'],
    packages: ['preact', 'preact/hooks', 'preact/jsx-runtime', '@preact/signals'],
  },
  background: { knows: keepers },
  jobs: { knows: keepers, packages: hashing },
  platform: { knows: ['protocol', 'domain'], packages: ['wxt/browser'] },
  entrypoints: {
    knows: [
      'domain',
      'keys',
      'drawing',
      'page',
      'formats',
      'storage',
      'protocol',
      'overlay',
      'state',
      'ui',
      'background',
      'jobs',
      'platform',
    ],
    packages: ['preact', 'wxt/utils/define-background', 'wxt/utils/define-unlisted-script'],
  },
};

/** The background's end of the protocol: surfaces know the other end. */
export const backgroundsOwn = ['lib/protocol/router.ts', 'lib/protocol/sender-check.ts'];

/** The room a path belongs to; undefined for what is in none. */
export function roomOf(path: string): string | undefined {
  return /^lib\/([^/]+)\//.exec(path)?.[1] ?? /^(entrypoints)\//.exec(path)?.[1];
}
