import { useComputed, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PopupModel } from '../../state/popup-model.ts';
import { languageOf } from '../messages/language.ts';
import { popupWords } from '../messages/popup-words.ts';
import { usePageLooks } from '../shared/use-page-looks.ts';
import { ClassSection } from './ClassSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import { LinkNotices } from './LinkNotices.tsx';
import { PageSection } from './PageSection.tsx';
import { PickerSection } from './PickerSection.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import { TotalsSection } from './TotalsSection.tsx';
import { WorkerSection } from './WorkerSection.tsx';

/** The whole popup. */
export function PopupApp({ model }: { model: PopupModel }) {
  const language = useComputed(() => languageOf(model.settings.settings.value.language, model.ports.languages));
  usePageLooks(language, model.settings.settings);
  useEffect(() => {
    void model.load();
  }, [model]);
  return (
    <popupWords.WordsProvider language={language}>
      <PopupBody model={model} />
    </popupWords.WordsProvider>
  );
}

function PopupBody({ model }: { model: PopupModel }) {
  const { t } = popupWords.useWords();
  const { link, health } = model.link;
  useSignalEffect(() => {
    document.title = t('popup.title');
  });
  if (link.value === 'connecting') return <main class="popup" aria-busy="true" aria-label={t('popup.connecting')} />;
  const open = link.value === 'ok' && health.value?.state === 'ok';
  // Of a database that opened with nothing in it no figure is shown: it would be a zero that nobody labelled.
  const emptied = health.value?.state === 'recovery' && health.value.foundSeq === 0;
  const readable = link.value === 'ok' && health.value?.state !== 'closed' && !emptied;
  return (
    <main class="popup" aria-label={t('popup.title')}>
      <h1 class="unseen">{t('popup.title')}</h1>
      <LinkNotices model={model} />
      {open ? <PageSection model={model} /> : null}
      {readable ? (
        <>
          <PickerSection model={model} />
          <ClassSection model={model} />
          <TotalsSection model={model} />
          <ExportSection model={model} />
        </>
      ) : null}
      {open ? (
        <>
          <SitesSection model={model} />
          <WorkerSection model={model} />
        </>
      ) : null}
      <SettingsSection model={model} />
    </main>
  );
}
