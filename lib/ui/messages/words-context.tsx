import { computed, type ReadonlySignal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Language, type LocalisedText, textIn } from '../../domain/localised-text.ts';
import {
  type Catalogue,
  type Catalogues,
  formatNumber,
  type Translate,
  type Translation,
  translate,
} from './message.ts';

/** What a component needs to speak. */
export type Words<En extends Catalogue> = {
  readonly language: Language;
  readonly t: Translate<En>;
  /** A name from a label set, in this language where it has one. */
  readonly nameOf: (text: LocalisedText) => string;
  readonly number: (value: number) => string;
};

/** A language and the catalogue in it. */
export type Spoken<En extends Catalogue> = { readonly language: Language; readonly catalogue: Translation<En> };

function wordsOf<En extends Catalogue>({ language, catalogue }: Spoken<En>): Words<En> {
  return {
    language,
    t: translate(catalogue, language),
    nameOf: (text) => textIn(text, language),
    number: (value) => formatNumber(language, value),
  };
}

/**
 * The provider and the hook of a surface's words, for one that is handed its catalogue; components that use the hook
 * are drawn again when the language changes.
 */
export function createSpokenContext<En extends Catalogue>() {
  const Context = createContext<ReadonlySignal<Words<En>> | null>(null);

  function SpokenProvider(props: { spoken: ReadonlySignal<Spoken<En>>; children: ComponentChildren }) {
    const words = useMemo(() => computed(() => wordsOf(props.spoken.value)), [props.spoken]);
    return <Context.Provider value={words}>{props.children}</Context.Provider>;
  }

  /** @throws where no provider is above: there are no words to speak. */
  function useWords(): Words<En> {
    const words = useContext(Context);
    if (!words) throw new Error('no words: a provider is missing');
    return words.value;
  }
  return { SpokenProvider, useWords };
}

/** The same for a surface that carries its catalogues in every language. */
export function createWordsContext<En extends Catalogue>(catalogues: Catalogues<En>) {
  const { SpokenProvider, useWords } = createSpokenContext<En>();

  /** Gives every component inside the words of `language`. */
  function WordsProvider(props: { language: ReadonlySignal<Language>; children: ComponentChildren }) {
    const { language } = props;
    const spoken = useMemo(
      () => computed(() => ({ language: language.value, catalogue: catalogues[language.value] })),
      [language],
    );
    return <SpokenProvider spoken={spoken}>{props.children}</SpokenProvider>;
  }
  return { WordsProvider, useWords };
}
