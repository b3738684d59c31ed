import { browser } from './browser.ts';

type Area = 'local' | 'session';

function keyValue(area: Area) {
  const store = () => browser.storage[area];
  return {
    get: (keys: string[]): Promise<Record<string, unknown>> => store().get(keys),
    set: (values: Record<string, unknown>): Promise<void> => store().set(values),
    remove: (keys: string[]): Promise<void> => store().remove(keys),
  };
}

/** Kept until the extension is removed. */
export const localStore = keyValue('local');

/** Kept until the browser is closed; never on disk. Extension pages and the background only. */
export const sessionStore = keyValue('session');

type Guarded = { setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void> };

/**
 * Keeps the kept values from scripts in pages: the journal's ring holds labels of other sites. Chromium lets any content
 * script of ours read `local` unless told; Firefox has no such switch.
 */
export async function keepStoresToOurselves(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.session] as Guarded[];
  await Promise.all(areas.map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
