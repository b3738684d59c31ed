import type { editorWords } from '../messages/editor-words.ts';

type Translate = ReturnType<typeof editorWords.useWords>['t'];

/** What lists, files and sets can have wrong, by the codes of lib/formats/label-set and lib/domain. */
const texts = {
  emptyName: 'editor.problem.emptyName',
  doubleName: 'editor.problem.doubleName',
  doubleKey: 'editor.problem.doubleKey',
  badKey: 'editor.problem.badKey',
  badIndent: 'editor.problem.badIndent',
  tooLong: 'editor.problem.tooLong',
  tooMany: 'editor.problem.tooMany',
  tooLarge: 'editor.problem.tooLarge',
  tooDeep: 'editor.problem.tooDeep',
  tooManyKeys: 'editor.problem.tooManyKeys',
  tooManyValues: 'editor.problem.tooManyValues',
  notJson: 'editor.problem.notJson',
  badField: 'editor.problem.badField',
  noClasses: 'editor.problem.noClasses',
  doubleId: 'editor.problem.doubleId',
  doubleNumber: 'editor.problem.doubleNumber',
  unknownParent: 'editor.problem.unknownParent',
  parentCycle: 'editor.problem.parentCycle',
} as const;

const isKnown = (code: string): code is keyof typeof texts => Object.hasOwn(texts, code);

/** A problem of a list, a file or a set, in words. `text` is what was found there. */
export function problemText(t: Translate, code: string, text: string): string {
  return isKnown(code) ? t(texts[code], { text }) : t('editor.problem.other', { code });
}
