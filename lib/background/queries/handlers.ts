import type { Language } from '../../domain/localised-text.ts';
import type { QueryValue } from '../../protocol/queries.ts';
import type { QueryHandlers } from '../../protocol/router.ts';
import { isOwnPage } from '../../protocol/sender-check.ts';
import type { Job, TabState } from '../../protocol/states.ts';
import type { Store } from '../../storage/store.ts';
import type { Context } from '../connection.ts';
import type { createEditorPlaces } from '../editor-places.ts';
import type { createPlaces } from '../places.ts';
import type { SettingsStore } from '../settings.ts';
import { classCounts } from './class-counts.ts';
import { labelSet } from './label-set.ts';
import { labelSets } from './label-sets.ts';
import { labelsOf } from './labels-of.ts';
import { masks } from './masks.ts';
import { totals } from './totals.ts';

type QueryPorts = {
  store: Store;
  settings: SettingsStore;
  places: Pick<ReturnType<typeof createPlaces>, 'on'>;
  editorPlaces: Pick<ReturnType<typeof createEditorPlaces>, 'at'>;
  /** Resolves once label sets are there to be asked for. */
  prepared(): Promise<unknown>;
  jobs(): Promise<Job[]>;
  /** The state of a tab; null: of the active one. */
  tabState(tab: number | null): Promise<TabState>;
  /** The overlay's catalogue of messages. */
  words(language: Language): QueryValue<'words'>;
};

/** Every query has its handler: one left out is a compile error. */
export function queryHandlers(ports: QueryPorts): QueryHandlers<Context> {
  const { settings, jobs, tabState, words } = ports;
  const prepared = async () => {
    await ports.prepared();
    return ports.store;
  };
  return {
    labelsOf: async (payload, context) => labelsOf(await prepared(), payload, context),
    labelSets: async () => labelSets(await prepared()),
    labelSet: async (payload) => labelSet(await prepared(), payload),
    masks: async (payload) => masks(await prepared(), payload),
    totals: async (payload) => totals(await prepared(), payload),
    classCounts: async (payload) => classCounts(await prepared(), payload),
    settings: () => settings.get(),
    worker: async () => (await prepared()).worker(),
    health: () => ports.store.health(),
    place: async (where, { sender }) => (isOwnPage(sender, where.page) ? ports.places.on(where) : null),
    editorPlace: (where) => ports.editorPlaces.at(where),
    jobs,
    words: async ({ language }) => words(language),
    // An overlay is told of its own tab, whichever it asks for.
    tab: ({ tab }, { sender }) => tabState(sender.kind === 'page' ? sender.tab : tab),
  };
}
