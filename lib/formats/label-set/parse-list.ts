import type { ClassDraft } from '../../domain/label-set-versions.ts';
import { nameLength } from '../../domain/localised-text.ts';
import { classIds, type Named } from './class-id.ts';
import { parseLine } from './list-line.ts';

/** What is wrong on a line, for surfaces to put into words. `text` is what it is about, as written. */
type ListProblem = {
  line: number;
  code: 'emptyName' | 'doubleName' | 'doubleKey' | 'badKey' | 'badIndent' | 'tooLong' | 'tooMany';
  text: string;
};
type ParsedList = { classes: ClassDraft[]; problems: ListProblem[] };

/** The most classes a label set may have (domain/label-set.ts). */
const mostClasses = 100_000;

type Entry = Named & { key: string | null; aliases: string[] };

/** Follows indentation: any white space, as long as a line's begins with that of the class it stands under. */
function newOutline() {
  const open: { indent: string; index: number }[] = [];
  return {
    /** The class a line stands under, and whether its indentation fits. */
    place(indent: string): { parent: number | null; fits: boolean } {
      while (open.length > 0 && !indent.startsWith(open.at(-1)?.indent ?? '')) open.pop();
      const last = open.at(-1);
      if (last && indent === last.indent) open.pop();
      const above = open.at(-1);
      // Deeper than all that is open is a child; only the first level has no class above it.
      return { parent: above?.index ?? null, fits: above !== undefined || indent === '' };
    },
    enter(indent: string, index: number) {
      open.push({ indent, index });
    },
  };
}

/** White space that every line begins with, as when a part of a longer list was copied. */
function sharedIndent(indents: readonly string[]): string {
  let shared = indents[0] ?? '';
  for (const indent of indents) while (!indent.startsWith(shared)) shared = shared.slice(0, -1);
  return shared;
}

/**
 * Classes from a list that somebody pasted: a class a line, children indented below their parent,
 * `name | key | alias, alias`. Blank lines and lines that begin with `#` are left out. A class with children is a
 * heading, not to be answered with, unless it has a key. Names are NFC, in no stated language. What is wrong is listed
 * by line, from 1; the classes are then what could be made of the rest.
 */
export function parseList(text: string): ParsedList {
  const problems: ListProblem[] = [];
  const parsed = text
    .replace(/^\ufeff/, '')
    .toWellFormed()
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, index) => ({ line: index + 1, parts: parseLine(line) }))
    .flatMap(({ line, parts }) => (parts ? [{ line, ...parts }] : []));
  const base = sharedIndent(parsed.map(({ indent }) => indent)).length;
  const outline = newOutline();
  const entries: Entry[] = [];
  const byName = new Map<string, number>();
  const keys = new Set<string>();

  for (const { line, indent, name, key, aliases } of parsed) {
    const tell = (code: ListProblem['code'], about: string) => problems.push({ line, code, text: about.slice(0, 80) });
    const inner = indent.slice(base);
    const { parent, fits } = outline.place(inner);
    if (!fits) tell('badIndent', name);
    if (name === '') {
      tell('emptyName', key || aliases.join());
      continue;
    }
    if (name.length > nameLength) {
      tell('tooLong', name);
      continue;
    }
    const place = JSON.stringify([parent, name]);
    const same = byName.get(place);
    if (same !== undefined) {
      tell('doubleName', name);
      outline.enter(inner, same);
      continue;
    }
    if (entries.length >= mostClasses) {
      tell('tooMany', name);
      break;
    }
    for (const alias of aliases) if (alias.length > nameLength) tell('tooLong', alias);
    const good = aliases.filter((alias) => alias.length <= nameLength);
    outline.enter(inner, entries.length);
    byName.set(place, entries.length);
    entries.push({ name, parent, key: keyOf(key, keys, tell), aliases: [...new Set(good)] });
  }
  return { classes: draftsOf(inTreeOrder(entries)), problems };
}

/** Children right below their parent, where a name that stood twice left them further down. */
function inTreeOrder(entries: readonly Entry[]): Entry[] {
  const below = new Map<number | null, number[]>();
  for (const [index, { parent }] of entries.entries()) {
    const siblings = below.get(parent) ?? [];
    siblings.push(index);
    below.set(parent, siblings);
  }
  const ordered: Entry[] = [];
  const waiting = (below.get(null) ?? []).map((index) => ({ index, parent: null as number | null })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const entry = entries[next.index];
    if (!entry) continue;
    const at = ordered.push({ ...entry, parent: next.parent }) - 1;
    for (const index of (below.get(next.index) ?? []).toReversed()) waiting.push({ index, parent: at });
  }
  return ordered;
}

/** Full-width letters and digits, and capitals, mean the key that types them. */
function keyOf(text: string, keys: Set<string>, tell: (code: 'badKey' | 'doubleKey', about: string) => void) {
  if (text === '') return null;
  const key = text.normalize('NFKC').toLowerCase();
  if (!/^[\p{Ll}\p{Lo}0-9]$/u.test(key)) {
    tell('badKey', text);
    return null;
  }
  if (keys.has(key)) {
    tell('doubleKey', text);
    return null;
  }
  keys.add(key);
  return key;
}

function draftsOf(entries: readonly Entry[]): ClassDraft[] {
  const ids = classIds(entries);
  const parents = new Set(entries.map(({ parent }) => parent));
  return entries.map(({ name, parent, key, aliases }, index) => ({
    id: ids[index] ?? '',
    name: { und: name },
    parent: parent === null ? null : (ids[parent] ?? null),
    colour: null,
    key,
    aliases,
    tag: key !== null || !parents.has(index),
    shapes: [],
    attributes: [],
  }));
}
