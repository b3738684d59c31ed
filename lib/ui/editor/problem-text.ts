import type { editorWords } from '../messages/editor-words.ts';

type Translate = ReturnType<typeof editorWords.useWords>['t'];

const texts = {
  noClasses: 'editor.problem.noClasses',
  doubleId: 'editor.problem.doubleId',
  doubleNumber: 'editor.problem.doubleNumber',
  doubleKey: 'editor.problem.doubleKey',
  unknownParent: 'editor.problem.unknownParent',
  parentCycle: 'editor.problem.parentCycle',
} as const;

const isKnown = (code: string): code is keyof typeof texts => Object.hasOwn(texts, code);

/** A problem of a list, a file or a set, in words. `text` is what was found there. */
export function problemText(t: Translate, code: string, text: string): string {
  const said = isKnown(code) ? t(texts[code]) : t('editor.problem.other', { code });
  return text ? `${said} ${text}` : said;
}
