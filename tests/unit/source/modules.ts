import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** What one file of ours brings in, gives out and calls by name: read from its syntax tree, so comments don't count. */
export interface SourceModule {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly lines: number;
  /** As written, types included. */
  readonly imports: readonly string[];
  /** Those with a relative address, from the repository's root and without a query. */
  readonly neighbours: readonly string[];
  /** Does nothing but pass on what other files export. */
  readonly isBarrel: boolean;
  readonly hasDefaultExport: boolean;
  /** Every name used as a value and not declared as a property: `fetch`, `chrome`. */
  readonly names: ReadonlySet<string>;
  /** Every property read, called or set: `innerHTML`; with its object where that is a plain name: `window.postMessage`. */
  readonly members: ReadonlySet<string>;
}

export const root = join(import.meta.dirname, '..', '..', '..');

/** Every file under the folders whose name ends so, from the repository's root. */
export function listFiles(folders: readonly string[], ending: RegExp): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        posix.join(folder, file.replaceAll('\\', '/')),
      ),
    )
    .filter((file) => ending.test(file))
    .sort();
}

export const isTest = (path: string) => /\.(test|e2e)\.tsx?$/.test(path);

export function countLines(path: string): number {
  const text = readFileSync(join(root, path), 'utf8');
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Reads one file of ours. Throws where it does not parse. */
export function readModule(path: string): SourceModule {
  const text = readFileSync(join(root, path), 'utf8');
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: string[] = [];
  const passesOn: string[] = [];
  const names = new Set<string>();
  const members = new Set<string>();
  const labels = new Set<unknown>(); // identifiers that only name a property
  let hasDefaultExport = false;
  const named = ({ key, computed }: { key: unknown; computed: boolean }) => void (computed || labels.add(key));
  const visitor = new Visitor({
    ImportDeclaration: ({ source }) => void imports.push(source.value),
    ExportAllDeclaration: ({ source }) => void passesOn.push(source.value),
    ExportNamedDeclaration: ({ source }) => void (source && passesOn.push(source.value)),
    ExportDefaultDeclaration: () => {
      hasDefaultExport = true;
    },
    ImportExpression: ({ source }) => void (source.type === 'Literal' && imports.push(String(source.value))),
    TSImportType: ({ source }) => void imports.push(source.value),
    Property: (property) => void (property.shorthand || named(property)),
    MethodDefinition: named,
    PropertyDefinition: named,
    TSPropertySignature: named,
    TSMethodSignature: named,
    Identifier: (identifier) => void (labels.has(identifier) || names.add(identifier.name)),
    MemberExpression: ({ object, property, computed }) => {
      if (!computed) labels.add(property);
      const name = 'name' in property ? property.name : 'value' in property ? property.value : undefined;
      if (typeof name !== 'string') return;
      members.add(name);
      if (object.type === 'Identifier') members.add(`${object.name}.${name}`);
    },
    JSXAttribute: ({ name }) => void (typeof name.name === 'string' && members.add(name.name)),
  });
  visitor.visit(program);
  const neighbours = [...imports, ...passesOn]
    .filter((address) => address.startsWith('.'))
    .map((address) => posix.join(dirname(path), address.replace(/\?.*$/, '')));
  const lines = countLines(path);
  const isBarrel = program.body.every(
    (statement) => statement.type.startsWith('Export') && 'source' in statement && statement.source,
  );
  return { path, lines, imports: [...imports, ...passesOn], neighbours, isBarrel, hasDefaultExport, names, members };
}
