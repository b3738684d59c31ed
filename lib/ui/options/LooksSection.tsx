import { useId } from 'preact/hooks';
import type { OptionsModel } from '../../state/options/options-model.ts';
import { optionsWords } from '../messages/options-words.ts';
import { languageNames } from '../shared/language-names.ts';
import { Segmented } from '../shared/Segmented.tsx';

/** How Tagalong looks and speaks, everywhere. */
export function LooksSection({ model }: { model: OptionsModel }) {
  const { t } = optionsWords.useWords();
  const titleId = useId();
  const { settings, change } = model.settings;
  const { theme, language } = settings.value;
  return (
    <section class="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('options.looks')}</h2>
      <Segmented
        label={t('options.theme')}
        value={theme}
        options={[
          { value: 'system', text: t('options.themeSystem') },
          { value: 'light', text: t('options.themeLight') },
          { value: 'dark', text: t('options.themeDark') },
        ]}
        onChange={(chosen) => void change({ theme: chosen })}
      />
      <Segmented
        label={t('options.language')}
        value={language ?? 'system'}
        options={[{ value: 'system', text: t('options.languageSystem') }, ...languageNames]}
        onChange={(chosen) => void change({ language: chosen === 'system' ? null : chosen })}
      />
    </section>
  );
}
