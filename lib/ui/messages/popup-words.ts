import { popupEn } from './en/popup.ts';
import { sharedEn } from './en/shared.ts';
import { createWordsContext } from './words-context.tsx';
import { popupZh } from './zh/popup.ts';
import { sharedZh } from './zh/shared.ts';

/** The popup's words. */
export const popupWords = createWordsContext({
  en: { ...sharedEn, ...popupEn },
  zh: { ...sharedZh, ...popupZh },
});
