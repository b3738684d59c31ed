import { createModel, effect, signal } from '@preact/signals';
import { firstSettings, type Settings, type SettingsPatch } from '../domain/settings.ts';
import type { Backend } from './backend.ts';

/** What the person has chosen about Tagalong itself. Shown at once, put back where the background would not have it. */
export const SettingsModel = createModel((backend: Backend) => {
  const settings = signal<Settings>(firstSettings);
  /** The last change was not taken. */
  const refused = signal(false);

  const refresh = async (): Promise<void> => {
    settings.value = await backend.query('settings', {});
  };

  effect(() =>
    backend.listen((news) => {
      if (news.type === 'settingsChanged') void refresh().catch(() => undefined);
    }),
  );

  return {
    settings,
    refused,
    refresh,
    async change(patch: SettingsPatch): Promise<void> {
      const before = settings.value;
      settings.value = { ...before, ...patch } as Settings;
      try {
        settings.value = await backend.request('changeSettings', { patch });
        refused.value = false;
      } catch {
        refused.value = true;
        settings.value = before;
      }
    },
  };
});
