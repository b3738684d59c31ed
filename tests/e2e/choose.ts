import type { SettingsPatch } from '../../lib/domain/settings.ts';
import type { Session } from './driver/session.ts';

/** What a person has chosen about Tagalong, as if in an earlier session: surfaces that open from now on go by it. */
export function choose(session: Session, settings: SettingsPatch): Promise<void> {
  return session.inExtension(async (patch) => {
    type Area = { get(key: string): Promise<{ settings?: object }>; set(values: object): Promise<void> };
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: Area } }>;
    const local = (browser ?? chrome)?.storage.local;
    const before = (await local?.get('settings'))?.settings;
    await local?.set({ settings: { ...before, ...patch } });
  }, settings);
}
