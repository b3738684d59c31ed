import { firstSettings, type Settings, type SettingsPatch, settingsSchema } from '../domain/settings.ts';
import type { KeyValue } from '../storage/key-value.ts';

const key = 'settings';

/** What the person chose about Tagalong itself, outside the log (ADR 0006). What does not parse counts as not chosen. */
export function createSettingsStore(local: KeyValue) {
  let turn: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Settings> {
    const stored = (await local.get([key]))[key];
    const parsed = settingsSchema.safeParse({ ...firstSettings, ...(typeof stored === 'object' ? stored : {}) });
    return parsed.success ? parsed.data : firstSettings;
  }

  /** Changes only what the patch names. Changes come one after the other. */
  function change(patch: SettingsPatch): Promise<Settings> {
    const next = turn.then(async () => {
      const chosen = Object.entries(patch).filter(([, value]) => value !== undefined);
      const settings = settingsSchema.parse({ ...(await read()), ...Object.fromEntries(chosen) });
      await local.set({ [key]: settings });
      return settings;
    });
    turn = next.catch(() => undefined);
    return next;
  }

  return { read, change };
}

export type SettingsStore = ReturnType<typeof createSettingsStore>;
