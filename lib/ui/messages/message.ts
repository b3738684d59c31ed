import type { Language } from '../../domain/localised-text.ts';

/** Text with `{name}` where a value goes; or two texts by `count`: English says one picture, two pictures. */
export type Message = string | { readonly one: string; readonly other: string };
export type Catalogue = Readonly<Record<string, Message>>;

type TextsOf<M> = M extends string
  ? M
  : M extends { readonly one: infer One; readonly other: infer Other }
    ? One | Other
    : never;
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Counted<M> = M extends string ? unknown : { readonly count: number };

/** What a message wants filled in. Numbers are written as the language writes them. */
type ParamsOf<M> = { readonly [name in NamesIn<TextsOf<M>>]: string | number } & Counted<M>;

type Rest<M> = [NamesIn<TextsOf<M>>] extends [never] ? (M extends string ? [] : [ParamsOf<M>]) : [ParamsOf<M>];

/** The words of a surface, in one language. */
export type Translate<En extends Catalogue> = <Key extends keyof En>(key: Key, ...params: Rest<En[Key]>) => string;

/** Every key of the English catalogue, said in another language; a missing or unknown one does not compile. */
export type Translation<En extends Catalogue> = { readonly [key in keyof En]: Message };
export type Catalogues<En extends Catalogue> = { readonly en: En; readonly zh: Translation<En> };

/** BCP 47 tags for `lang`, numbers and dates. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

const plurals: Partial<Record<Language, Intl.PluralRules>> = {};
const numbers: Partial<Record<Language, Intl.NumberFormat>> = {};

/** `1234` as the language writes it. */
export function formatNumber(language: Language, value: number): string {
  numbers[language] ??= new Intl.NumberFormat(localeOf[language]);
  return numbers[language].format(value);
}

/** A message with its values put in. Names that no value was given for stay as they are, in braces. */
function fillMessage(language: Language, message: Message, params: Readonly<Record<string, string | number>>): string {
  plurals[language] ??= new Intl.PluralRules(localeOf[language]);
  const text =
    typeof message === 'string'
      ? message
      : plurals[language].select(Number(params.count)) === 'one'
        ? message.one
        : message.other;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? formatNumber(language, value) : (value ?? whole);
  });
}

/** Speaks from a catalogue that is in `language`. */
export function translate<En extends Catalogue>(catalogue: Translation<En>, language: Language): Translate<En> {
  const messages: Catalogue = catalogue;
  return (key, ...[params]) => {
    const message = messages[key as string];
    return message === undefined ? String(key) : fillMessage(language, message, params ?? {});
  };
}

/** The words of a surface in `language`. */
export function translateInto<En extends Catalogue>(catalogues: Catalogues<En>, language: Language): Translate<En> {
  return translate(catalogues[language], language);
}
