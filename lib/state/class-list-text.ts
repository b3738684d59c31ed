import type { LabelSet } from '../domain/label-set.ts';
import { textIn } from '../domain/localised-text.ts';
import { classRows } from './class-rows.ts';

/** A set's classes as the list a person pastes: one a line, indented below their parent, `name | key | alias`. */
export function classListText(set: Pick<LabelSet, 'classes'>, language: string): string {
  return classRows(set)
    .map(({ entry, depth }) => {
      const parts = [textIn(entry.name, language), entry.key ?? '', ...entry.aliases];
      while (parts.length > 1 && parts.at(-1) === '') parts.pop();
      return `${'  '.repeat(depth)}${parts.join(' | ')}`;
    })
    .join('\n');
}
