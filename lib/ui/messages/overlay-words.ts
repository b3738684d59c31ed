import { keysEn } from './en/keys.ts';
import { overlayEn } from './en/overlay.ts';
import { sharedEn } from './en/shared.ts';
import { createWordsContext } from './words-context.tsx';
import { keysZh } from './zh/keys.ts';
import { overlayZh } from './zh/overlay.ts';
import { sharedZh } from './zh/shared.ts';

/** The overlay's words: nothing of the pages' catalogues goes into its bundle. */
export const overlayWords = createWordsContext({
  en: { ...sharedEn, ...keysEn, ...overlayEn },
  zh: { ...sharedZh, ...keysZh, ...overlayZh },
});
