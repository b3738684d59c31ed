import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';
import { root } from './modules.ts';

/** A name one file gives out or takes: `file#name`. `default` and `*` are names too. */
type Name = string;

/** What a file exports, and which names of our other files it imports. */
export interface Trade {
  readonly path: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
  readonly taken: readonly Name[];
}

/** Reads one file's imports and exports. A whole module taken at once (`* as`, `import()`) takes `file#*`. */
export function readTrade(path: string): Trade {
  const { module } = parseSync(path, readFileSync(join(root, path), 'utf8'));
  const at = (address: string) => posix.join(dirname(path), address.replace(/\?.*$/, ''));
  const given = module.staticExports.flatMap(({ entries }) => entries);
  const names = (isType: boolean) =>
    given.filter((entry) => entry.isType === isType).map(({ exportName }) => exportName.name ?? 'default');
  const passedOn = given.flatMap(({ moduleRequest, importName }) =>
    moduleRequest?.value.startsWith('.') ? [`${at(moduleRequest.value)}#${importName.name ?? '*'}`] : [],
  );
  const imported = module.staticImports.flatMap(({ moduleRequest, entries }) =>
    moduleRequest.value.startsWith('.')
      ? entries.map(
          ({ importName }) => `${at(moduleRequest.value)}#${importName.kind === 'Name' ? importName.name : '*'}`,
        )
      : [],
  );
  return { path, values: names(false), types: names(true), taken: [...imported, ...passedOn] };
}

/** Exports that no file of `takers` imports. */
export function untaken(trades: readonly Trade[], kind: 'values' | 'types', takers: readonly Trade[]): Name[] {
  const taken = new Set(takers.flatMap((trade) => trade.taken));
  return trades.flatMap(({ path, ...given }) =>
    given[kind].map((name) => `${path}#${name}`).filter((name) => !taken.has(name) && !taken.has(`${path}#*`)),
  );
}

/** Whether a file uses what it exports under this name, apart from saying it once: comments don't count. */
export function usesItself(name: Name): boolean {
  const [path = '', word = ''] = name.split('#');
  const text = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return [...text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))].length > 1;
}
