import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTrade, untaken, usesItself } from './source/exports.ts';
import { backgroundsOwn, roomOf, rooms } from './source/layers.ts';
import { countLines, isTest, listFiles, readModule, root, type SourceModule } from './source/modules.ts';

const ours = listFiles(['lib', 'entrypoints'], /\.tsx?$/).filter((path) => !path.endsWith('.d.ts'));
const modules = ours.filter((path) => !isTest(path)).map(readModule);
const written = listFiles(['lib', 'entrypoints', 'tests', 'scripts', 'bench'], /\.(tsx?|mjs|css)$/);

/** Exports nobody imports yet, and why they stay. */
const comingExports: Readonly<Record<string, string>> = {
  'lib/formats/tagalong/merge-datasets.ts#mergeDatasets': 'issue 5 takes files in',
  'lib/formats/tagalong/problem.ts#describeProblem': 'issue 5 takes files in; command lines speak plain English',
  'lib/formats/tagalong/read.ts#readTagalong': 'issue 5 takes files in',
  'lib/page/find-pictures.ts#findPictures': 'one scan, for the tests of what is found',
  'lib/page/image-transform.ts#imageToScreen': 'the way back, for the tests of where pixels are seen',
  'lib/ui/shared/class-colour.ts#textOn': 'the palette is held to it by its test',
};

/** Packages any room may take. */
const free = ['zod/mini'];

function complaints(check: (module: SourceModule) => readonly string[]): string[] {
  return modules.flatMap((module) => check(module).map((complaint) => `${module.path}: ${complaint}`));
}

describe('the house', () => {
  test('every file is in a room', () => {
    expect(
      modules.map(({ path }) => path).filter((path) => !(roomOf(path) ?? '') || !rooms[roomOf(path) ?? '']),
    ).toEqual([]);
  });

  test('a room knows only the rooms it may', () => {
    expect(
      complaints(({ path, neighbours }) => {
        const own = roomOf(path) ?? '';
        const known = rooms[own]?.knows ?? [];
        return neighbours.filter((other) => {
          const room = roomOf(other);
          if (room === own) return false;
          return room ? !known.includes(room) : !other.startsWith('seeds/');
        });
      }),
    ).toEqual([]);
  });

  test('an entrypoint takes nothing from another one', () => {
    const entrypointOf = (path: string) => /^entrypoints\/([^/]+)\//.exec(path)?.[1];
    expect(
      complaints(({ path, neighbours }) =>
        neighbours.filter(
          (other) => entrypointOf(path) && entrypointOf(other) && entrypointOf(other) !== entrypointOf(path),
        ),
      ),
    ).toEqual([]);
  });

  test('docs/architecture.md says of each room what it may know', () => {
    const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8').split('## Who may import whom')[1] ?? '';
    const table = text.split('\n## ')[0]?.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm) ?? [];
    const told = [...table].map(([, room = '', words = '']) => {
      const known = words.trim() === 'everything' ? Object.keys(rooms) : words.trim().split(', ');
      return [room, known.filter((word) => word !== room && word in rooms).sort()];
    });
    const ruled = Object.entries(rooms).map(([room, { knows }]) => [room, [...knows].sort()]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(ruled));
  });

  test('surfaces do not know the background’s end of the protocol', () => {
    const surfaces = ['state', 'overlay', 'ui'];
    expect(
      complaints(({ path, neighbours }) =>
        surfaces.includes(roomOf(path) ?? '') ? neighbours.filter((other) => backgroundsOwn.includes(other)) : [],
      ),
    ).toEqual([]);
  });

  test('a room takes only the packages it may', () => {
    expect(
      complaints(({ path, imports }) => {
        const may = [...free, ...(rooms[roomOf(path) ?? '']?.packages ?? [])];
        return imports.filter((address) => !address.startsWith('.') && !may.includes(address));
      }),
    ).toEqual([]);
  });

  test('no file knows itself by way of others', () => {
    const known = new Map(modules.map(({ path, neighbours }) => [path, neighbours]));
    const done = new Set<string>();
    const loops: string[] = [];
    const visit = (path: string, way: readonly string[]): void => {
      const at = way.indexOf(path);
      if (at >= 0) loops.push([...way.slice(at), path].join(' -> '));
      if (at >= 0 || done.has(path)) return;
      for (const next of known.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    };
    for (const path of known.keys()) visit(path, []);
    expect(loops).toEqual([]);
  });

  test('no file only passes on what others export, but for the one that names the polyfill', () => {
    const barrels = modules.filter(({ isBarrel }) => isBarrel).map(({ path }) => path);
    expect(barrels.filter((path) => path !== 'lib/platform/browser.ts')).toEqual([]);
  });

  test('exports have names; only entrypoints have a default', () => {
    expect(modules.filter(({ path, hasDefaultExport }) => hasDefaultExport && roomOf(path) !== 'entrypoints')).toEqual(
      [],
    );
  });

  test('relative imports name a file that is there, with its ending', () => {
    expect(
      complaints(({ neighbours }) =>
        neighbours.filter((path) => !existsSync(join(root, path)) || !/\.\w+$/.test(path)),
      ),
    ).toEqual([]);
  });

  test('what the rooms without a screen export as a function says what it does', () => {
    const rooms = ['domain', 'formats', 'jobs', 'protocol', 'storage'];
    expect(
      complaints(({ path }) =>
        rooms.includes(roomOf(path) ?? '')
          ? [
              ...readFileSync(join(root, path), 'utf8').matchAll(/(?<!\*\/\n)^export (?:async )?function\*? (\w+)/gm),
            ].map(([, name]) => String(name))
          : [],
      ),
    ).toEqual([]);
  });

  test('what is exported is imported somewhere, and what only tests import is used where it stands', () => {
    const all = listFiles(['lib', 'entrypoints', 'seeds', 'scripts', 'bench', 'tests'], /\.tsx?$/).map(readTrade);
    const shipped = all.filter(({ path }) => !isTest(path) && !path.startsWith('tests/'));
    const trades = shipped.filter(({ path }) => modules.some((module) => module.path === path));
    const idle = [...untaken(trades, 'values', all), ...untaken(trades, 'types', all)];
    const tried = untaken(trades, 'values', shipped).filter((name) => !usesItself(name));
    // WXT takes an entrypoint's default; the build puts the runtime's files in the place of packages, by their names.
    const outside = /^entrypoints\/.*#default$|^lib\/ui\/overlay\/runtime\/(hooks|jsx-runtime|preact|signals)\.ts#/;
    const found = new Set([...idle, ...tried].filter((name) => !outside.test(name)));
    expect([...found].sort()).toEqual(Object.keys(comingExports).sort());
  });

  test('no file is past 250 lines, no test past 400', () => {
    const long = written.map((path) => ({ path, lines: countLines(path), most: isTest(path) ? 400 : 250 }));
    expect(long.filter(({ lines, most }) => lines > most)).toEqual([]);
  });

  test('files are named in kebab-case, components in PascalCase, and nothing is a drawer for odds and ends', () => {
    const plain = (name: string) =>
      name.replace(/(\.(chromium|firefox))?(\.(test|e2e|config|d))?\.(tsx?|mjs|css)$/, '');
    const names = written.map((path) => ({ path, name: plain(basename(path)) }));
    const well = /^([a-z\d]+(-[a-z\d]+)*|([A-Z][a-z\d]*)+)$/;
    expect(names.filter(({ name }) => !well.test(name))).toEqual([]);
    expect(names.filter(({ name }) => /^(utils?|helpers?|common|misc)$/.test(name))).toEqual([]);
  });
});
