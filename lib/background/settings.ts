import { firstSettings, type Settings, type SettingsPatch, settingsSchema } from '../domain/settings.ts';
import type { KeyValue } from '../storage/key-value.ts';

const key = 'settings';

/** What the person has chosen about Tagalong itself; beside the log. Changes happen one after the other. */
export type SettingsStore = {
  get(): Promise<Settings>;
  change(patch: SettingsPatch): Promise<Settings>;
};

export function createSettingsStore(local: KeyValue, changed: () => void): SettingsStore {
  let last: Promise<unknown> = Promise.resolve();

  async function get(): Promise<Settings> {
    const stored = (await local.get([key]))[key];
    // Read leniently: a setting that a later build added is at its first value, one that is gone is left out.
    const known = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
    const settings = { ...firstSettings };
    for (const [name, schema] of Object.entries(settingsSchema.shape)) {
      const parsed = schema.safeParse(known[name]);
      if (name in known && parsed.success) Object.assign(settings, { [name]: parsed.data });
    }
    return settings;
  }

  return {
    get,
    change(patch) {
      const turn = last.then(async () => {
        const settings = { ...(await get()), ...patch } as Settings;
        await local.set({ [key]: settings });
        changed();
        return settings;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
