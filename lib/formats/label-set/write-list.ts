import type { LabelClass } from '../../domain/label-set.ts';
import { textIn } from '../../domain/localised-text.ts';
import { escapeText } from './list-line.ts';

type Listed = Pick<LabelClass, 'id' | 'name' | 'parent' | 'key' | 'aliases'> & { retired?: boolean };

/**
 * Classes as a list that `parseList` reads: a class a line, two spaces a level, names in `language`. Retired classes are
 * left out, and what is below them stands where they stood. Colours, shapes and attributes have no place in a list.
 */
export function writeList(classes: readonly Listed[], language: string): string {
  const byId = new Map(classes.map((entry) => [entry.id, entry]));
  const children = new Map<string | null, Listed[]>();
  for (const entry of classes) {
    if (entry.retired) continue;
    let parent = entry.parent;
    for (let above = byId.get(parent ?? ''); above?.retired; above = byId.get(parent ?? '')) parent = above.parent;
    const siblings = children.get(parent) ?? [];
    siblings.push(entry);
    children.set(parent, siblings);
  }
  const lines: string[] = [];
  const write = (parent: string | null, indent: string) => {
    for (const { id, name, key, aliases } of children.get(parent) ?? []) {
      const fields = [escapeText(textIn(name, language)), key ?? '', aliases.map(escapeText).join(', ')];
      while (fields.length > 1 && fields.at(-1) === '') fields.pop();
      lines.push(indent + fields.join(' | '));
      write(id, `${indent}  `);
    }
  };
  write(null, '');
  return lines.map((line) => `${line}\n`).join('');
}
