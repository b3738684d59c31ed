import { editorEn } from './en/editor.ts';
import { sharedEn } from './en/shared.ts';
import { createWordsContext } from './words-context.tsx';
import { editorZh } from './zh/editor.ts';
import { sharedZh } from './zh/shared.ts';

/** The label-set page's words. */
export const editorWords = createWordsContext({
  en: { ...sharedEn, ...editorEn },
  zh: { ...sharedZh, ...editorZh },
});
