import type { Backend } from '../backend.ts';
import { LinkModel } from '../link-model.ts';
import { SettingsModel } from '../settings-model.ts';
import { KeysModel } from './keys-model.ts';
import { SitesModel, type SitesPorts } from './sites-model.ts';

/** What the options page needs. */
type OptionsPorts = SitesPorts & {
  backend: Backend;
  /** Loads the page anew, with a new connection. */
  reload(): void;
  /** Opens the browser's page where the shortcut is bound. */
  openShortcuts(): void;
  /** Tags of the languages the browser asks for, best first. */
  languages: readonly string[];
};

export type OptionsModel = ReturnType<typeof createOptionsModel>;

/** The options page: what the person has chosen about Tagalong itself, and where it starts by itself. */
export function createOptionsModel(ports: OptionsPorts) {
  const { backend } = ports;
  const link = new LinkModel(backend);
  const settings = new SettingsModel(backend);
  const keys = new KeysModel({ backend, settings: settings.settings, change: settings.change });
  const sites = new SitesModel(ports);
  const models = [link, settings, keys, sites];
  return {
    ports,
    link,
    settings,
    keys,
    sites,
    async load(): Promise<void> {
      await Promise.allSettled([settings.refresh(), link.refresh(), sites.refresh(), keys.refresh()]);
    },
    [Symbol.dispose](): void {
      for (const model of models) model[Symbol.dispose]();
    },
  };
}
