import type { PopupModel } from '../../state/popup-model.ts';
import { popupWords } from '../messages/popup-words.ts';
import { Select } from '../shared/Select.tsx';

/** Each language by its own name, so that whoever needs it can read it. */
const languageNames = [
  { value: 'en', text: 'English', lang: 'en' },
  { value: 'zh', text: '中文', lang: 'zh-CN' },
] as const;

/** How Tagalong speaks and looks. */
export function SettingsSection({ model }: { model: PopupModel }) {
  const { t } = popupWords.useWords();
  const { settings, change } = model.settings;
  const { language, theme } = settings.value;
  return (
    <section class="part settings">
      <Select
        label={t('popup.language')}
        value={language ?? 'system'}
        options={[{ value: 'system', text: t('popup.languageSystem') }, ...languageNames]}
        onChange={(chosen) => void change({ language: chosen === 'system' ? null : chosen })}
      />
      <Select
        label={t('popup.theme')}
        value={theme}
        options={[
          { value: 'system', text: t('popup.themeSystem') },
          { value: 'light', text: t('popup.themeLight') },
          { value: 'dark', text: t('popup.themeDark') },
        ]}
        onChange={(chosen) => void change({ theme: chosen })}
      />
    </section>
  );
}
