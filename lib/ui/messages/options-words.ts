import { keysEn } from './en/keys.ts';
import { optionsEn } from './en/options.ts';
import { createWordsContext } from './words-context.tsx';
import { keysZh } from './zh/keys.ts';
import { optionsZh } from './zh/options.ts';

/** The options page's words; what each key does is said as on a page. */
export const optionsWords = createWordsContext({
  en: { ...keysEn, ...optionsEn },
  zh: { ...keysZh, ...optionsZh },
});
