import * as z from 'zod/mini';

/** Languages the surfaces speak. Label sets may carry names in any language. */
export const languageSchema = z.enum(['en', 'zh']);
export type Language = z.infer<typeof languageSchema>;

/** Longest name, alias or note a file may bring, in UTF-16 code units. */
export const nameLength = 200;

const nameSchema = z.string().check(
  z.minLength(1),
  z.maxLength(nameLength),
  z.refine((text) => text.isWellFormed(), { error: 'lone surrogate' }),
);

/**
 * The same words in one or more languages, by BCP 47 tag (`en`, `zh`, ...); `und` where the language is not known,
 * as in a list somebody pasted.
 */
export const localisedTextSchema = z
  .record(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)), nameSchema)
  .check(z.refine((text) => Object.keys(text).length > 0, { error: 'no text' }));
export type LocalisedText = z.infer<typeof localisedTextSchema>;

/** The words in `language` or a variant of it, else without a language, else English, else whichever come first. */
export function textIn(text: LocalisedText, language: string): string {
  const variant = () => Object.keys(text).find((tag) => tag.startsWith(`${language}-`));
  return text[language] ?? text[variant() ?? 'und'] ?? text.en ?? Object.values(text)[0] ?? '';
}
