import type { PopupModel } from '../../state/popup-model.ts';
import { popupWords } from '../messages/popup-words.ts';
import { Button } from '../shared/Button.tsx';
import { languageNames } from '../shared/language-names.ts';
import { Select } from '../shared/Select.tsx';

/** The language, for whoever can't read this one, and the way to all other options. */
export function SettingsSection({ model }: { model: PopupModel }) {
  const { t } = popupWords.useWords();
  const { settings, change } = model.settings;
  const { language } = settings.value;
  return (
    <section class="part settings">
      <Select
        label={t('popup.language')}
        value={language ?? 'system'}
        options={[{ value: 'system', text: t('popup.languageSystem') }, ...languageNames]}
        onChange={(chosen) => void change({ language: chosen === 'system' ? null : chosen })}
      />
      <Button onPress={model.ports.openOptions}>{t('popup.options')}</Button>
    </section>
  );
}
