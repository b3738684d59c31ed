import type { Language } from '../../domain/localised-text.ts';

/**
 * The language to speak: the one chosen, else the first the browser asks for that Tagalong knows, else English.
 * `preferred` are BCP 47 tags, as `navigator.languages` has them.
 */
export function languageOf(chosen: Language | null, preferred: readonly string[]): Language {
  if (chosen) return chosen;
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-', 1)[0];
    if (language === 'zh' || language === 'en') return language;
  }
  return 'en';
}
