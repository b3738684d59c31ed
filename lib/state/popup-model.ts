import { computed } from '@preact/signals';
import type { Backend } from './backend.ts';
import { ExportModel } from './export-model.ts';
import { LabelSetsModel } from './label-sets-model.ts';
import { LinkModel } from './link-model.ts';
import { SettingsModel } from './settings-model.ts';
import { TabModel } from './tab-model.ts';
import { WorkerModel } from './worker-model.ts';

/** What the popup needs of the browser. */
export type PopupPorts = {
  backend: Backend;
  /** Asks the browser for match patterns; called straight from the click. */
  requestSites(patterns: string[]): Promise<boolean>;
  /** Opens the label-set page. */
  openLabelSets(): void;
  /** Opens the options page. */
  openOptions(): void;
  /** Opens the browser's page where the shortcut is bound. */
  openShortcuts(): void;
  /** Closes the popup. */
  close(): void;
  /** Loads the popup anew, with a new connection. */
  reload(): void;
  /** Tags of the languages the browser asks for, best first. */
  languages: readonly string[];
  /** The person's calendar day, `YYYY-MM-DD`. */
  today(): string;
};

export type PopupModel = ReturnType<typeof createPopupModel>;

/** All the popup shows, and what can be done there. */
export function createPopupModel(ports: PopupPorts) {
  const { backend } = ports;
  const link = new LinkModel(backend);
  const tab = new TabModel(ports);
  const chosen = computed(() => tab.tab.value?.labelSet ?? null);
  const sets = new LabelSetsModel(ports, chosen);
  const exporting = new ExportModel(backend, chosen);
  const worker = new WorkerModel(backend);
  const settings = new SettingsModel(backend);
  const models = [link, tab, sets, exporting, worker, settings];

  return {
    ports,
    link,
    tab,
    sets,
    exporting,
    worker,
    settings,
    /** Asks for everything. One that fails leaves the others; whether there was an answer at all, `link` says. */
    async load(): Promise<void> {
      const parts = [settings.refresh, link.refresh, tab.refresh, sets.refreshList, exporting.refresh, worker.refresh];
      await Promise.allSettled(parts.map((part) => part()));
    },
    [Symbol.dispose](): void {
      for (const model of models) model[Symbol.dispose]();
    },
  };
}
