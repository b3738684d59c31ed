import { useComputed, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OptionsModel } from '../../state/options/options-model.ts';
import { languageOf } from '../messages/language.ts';
import { optionsWords } from '../messages/options-words.ts';
import { usePageLooks } from '../shared/use-page-looks.ts';
import { KeysSection } from './KeysSection.tsx';
import { LabellingSection } from './LabellingSection.tsx';
import { LooksSection } from './LooksSection.tsx';
import { OptionsNotices } from './OptionsNotices.tsx';
import { SitesSection } from './SitesSection.tsx';

/** The whole options page. */
export function OptionsApp({ model }: { model: OptionsModel }) {
  const { settings } = model.settings;
  const language = useComputed(() => languageOf(settings.value.language, model.ports.languages));
  usePageLooks(language, settings);
  useEffect(() => {
    void model.load();
  }, [model]);
  return (
    <optionsWords.WordsProvider language={language}>
      <OptionsBody model={model} />
    </optionsWords.WordsProvider>
  );
}

function OptionsBody({ model }: { model: OptionsModel }) {
  const { t } = optionsWords.useWords();
  useSignalEffect(() => {
    document.title = t('options.title');
  });
  const link = model.link.link.value;
  if (link === 'connecting') return <main class="options" aria-busy="true" aria-label={t('options.title')} />;
  return (
    <main class="options">
      <header>
        <h1>{t('options.heading')}</h1>
        <p class="hint">{t('options.atOnce')}</p>
      </header>
      <OptionsNotices model={model} />
      {link === 'ok' || link === 'newer' ? (
        <>
          <LabellingSection model={model} />
          <LooksSection model={model} />
          <KeysSection model={model} />
          <SitesSection model={model} />
        </>
      ) : null}
    </main>
  );
}
