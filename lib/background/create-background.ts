import type { LabelSet } from '../domain/label-set.ts';
import type { Language } from '../domain/localised-text.ts';
import type { Down } from '../protocol/envelope.ts';
import type { Port, Sender } from '../protocol/port.ts';
import type { QueryValue } from '../protocol/queries.ts';
import { createRouter, type RequestHandlers } from '../protocol/router.ts';
import { isOwnPage } from '../protocol/sender-check.ts';
import type { Job, TabState } from '../protocol/states.ts';
import type { KeyValue } from '../storage/key-value.ts';
import { createStore, type Store } from '../storage/store.ts';
import { carryOut } from './carry-out.ts';
import { createChangeFeed } from './change-feed.ts';
import { acceptConnection, type Connected, type Context } from './connection.ts';
import { createEditorPlaces } from './editor-places.ts';
import { createPlaces } from './places.ts';
import { queryHandlers } from './queries/handlers.ts';
import { storeSeeds } from './seeds.ts';
import { sessionFirstSeq } from './session-start.ts';
import { createSettingsStore, type SettingsStore } from './settings.ts';

/** A part of a tab's overlay that is connected. */
export type PartLine = { frame: number; send(message: Down): void };

/** What request handlers and jobs may use. */
export type Core = {
  store: Store;
  settings: SettingsStore;
  /** Tells our own pages, and the tab's overlay, of a tab's new state. */
  tellTab(state: TabState): void;
  /** The parts of a tab's overlay. */
  linesTo(tab: number): PartLine[];
  /** Tells overlays that they may run in more frames, or in fewer: they look again. */
  tellGrants(): void;
  /** Tells our own pages how a job gets on. */
  tellJob(job: Job): void;
};

/** Those that need only what is here; the rest is handed in. */
type OwnRequests = 'acceptDamage' | 'changeSettings' | 'leavePlace' | 'keepEditorPlace';

export type BackgroundPorts = {
  /** Of the database; a test gives its own. */
  database?: string;
  local: KeyValue;
  session: KeyValue;
  /** UTC ms. */
  now(): number;
  /** Version of this build. */
  app: string;
  seeds: readonly LabelSet[];
  /** Called once, when the first message comes, with what they may use. */
  requests(core: Core): Omit<RequestHandlers<Context>, OwnRequests>;
  jobs(): Promise<Job[]>;
  /** The state of a tab; null: of the active one. */
  tabState(tab: number | null): Promise<TabState>;
  /** A surface's port was cut. */
  left?(sender: Sender): void;
  /** The overlay's catalogue of messages. */
  words(language: Language): QueryValue<'words'>;
};

export type Background = {
  core: Core;
  /** Takes a port that was just opened. Safe to call before the database is open. */
  connect(port: Port, sender: Sender): void;
  /** Resolves once the database is open and seeded, or is known not to be. Rejects where it can't be opened. */
  ready(): Promise<void>;
};

/** The background without a browser: every connection, every command and query. */
export function createBackground(ports: BackgroundPorts): Background {
  const { local, session, now, app, seeds } = ports;
  const connected = new Set<Connected>();
  const feed = createChangeFeed();
  const name = ports.database === undefined ? {} : { name: ports.database };
  const store = createStore({ ...name, local, now, app });
  store.onCommitted(feed.publish);

  function tell(message: Down, whom: (one: Connected) => boolean) {
    for (const one of connected) if (whom(one)) one.send(message);
  }
  const isOwn = ({ sender }: Connected) => sender.kind === 'own';

  const settings = createSettingsStore(local, () => tell({ type: 'settingsChanged' }, () => true));
  const places = createPlaces(local);
  const editorPlaces = createEditorPlaces(local);
  const core: Core = {
    store,
    settings,
    tellTab: (state) => tell({ type: 'tab', state }, (one) => isOwn(one) || one.sender.tab === state.tab),
    linesTo: (tab) =>
      [...connected].flatMap(({ sender, send }) =>
        sender.kind === 'page' && sender.tab === tab ? [{ frame: sender.frame, send }] : [],
      ),
    tellGrants: () => tell({ type: 'settingsChanged' }, ({ sender }) => sender.kind === 'page'),
    tellJob: (job) => tell({ type: 'job', job }, isOwn),
  };

  let preparing: Promise<number> | null = null;

  /** Opens and seeds the database; after a failure the next one who needs it tries again. */
  function prepare(): Promise<number> {
    preparing ??= (async () => {
      const first = await sessionFirstSeq(store, session);
      await storeSeeds(store, seeds, now());
      return first;
    })().catch((cause) => {
      preparing = null;
      throw cause;
    });
    return preparing;
  }

  // Made when first asked: the handlers may be wired after us, in the same turn.
  const makeRoute = () =>
    createRouter<Context>({
      carryOut: async (command, { surface }) => carryOut(store, command, surface, await prepare()),
      queries: queryHandlers({ store, settings, places, editorPlaces, prepared: prepare, ...ports }),
      requests: {
        ...ports.requests(core),
        changeSettings: ({ patch }) => settings.change(patch),
        async leavePlace({ picture, ...where }, { sender }) {
          if (isOwnPage(sender, where.page)) await places.leave(where, picture);
          return null;
        },
        async keepEditorPlace({ place, ...where }) {
          await editorPlaces.keep(where, place);
          return null;
        },
        async acceptDamage() {
          const replayed = await store.acceptDamage();
          await storeSeeds(store, seeds, now());
          const [seq, worker] = await Promise.all([store.lastSeq(), store.worker()]);
          for (const one of connected) one.startAfresh(seq, worker.id);
          return { replayed };
        },
      },
    });

  let route: ReturnType<typeof makeRoute> | null = null;

  return {
    core,
    connect: (port, sender) =>
      acceptConnection(port, sender, {
        store,
        feed,
        app,
        route(message, context) {
          route ??= makeRoute();
          return route(message, context);
        },
        joined(one) {
          connected.add(one);
          return () => {
            connected.delete(one);
            ports.left?.(one.sender);
          };
        },
      }),
    ready: async () => {
      await prepare();
    },
  };
}
