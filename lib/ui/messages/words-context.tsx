import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Language, type LocalisedText, textIn } from '../../domain/localised-text.ts';
import { type Catalogue, type Catalogues, formatNumber, type Translate, translateInto } from './message.ts';

/** What a component needs to speak. */
export type Words<En extends Catalogue> = {
  readonly language: Language;
  readonly t: Translate<En>;
  /** A name from a label set, in this language where it has one. */
  readonly nameOf: (text: LocalisedText) => string;
  readonly number: (value: number) => string;
};

/** The provider and the hook of one surface's words; components that use the hook are drawn again when the language changes. */
export function createWordsContext<En extends Catalogue>(catalogues: Catalogues<En>) {
  const wordsIn = (language: Language): Words<En> => ({
    language,
    t: translateInto(catalogues, language),
    nameOf: (text) => textIn(text, language),
    number: (value) => formatNumber(language, value),
  });
  const Context = createContext<ReadonlySignal<Words<En>>>(signal(wordsIn('en')));

  /** Gives every component inside the words of `language`. */
  function WordsProvider(props: { language: ReadonlySignal<Language>; children: ComponentChildren }) {
    const words = useMemo(() => computed(() => wordsIn(props.language.value)), [props.language]);
    return <Context.Provider value={words}>{props.children}</Context.Provider>;
  }

  const useWords = (): Words<En> => useContext(Context).value;
  return { WordsProvider, useWords };
}
