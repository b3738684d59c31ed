import { isAnswerable, type LabelSet } from '../../lib/domain/label-set.ts';
import { firstSettings, type Settings } from '../../lib/domain/settings.ts';
import type { Worker } from '../../lib/domain/worker.ts';
import type { QueryName, QueryValue, Totals } from '../../lib/protocol/queries.ts';
import type { Health, Job, TabState } from '../../lib/protocol/states.ts';
import { type Backend, BackendError, type News } from '../../lib/state/backend.ts';

/** What a fake background holds; a test sets what it wants otherwise. */
export type FakeWorld = {
  tab: TabState;
  sets: LabelSet[];
  /** Ids of sets that came with Tagalong. */
  seeds: string[];
  totals: Totals;
  settings: Settings;
  worker: Worker;
  health: Health;
  jobs: Job[];
  /** Every call fails with this code. */
  fails: string | null;
};

export const someId = '01938a10-0000-7000-8000-000000000001';
const someSha = '3f9ac21d5b0e77a1c4d2f68890ab13ce4477d1e0b95a62f3c8e01d9a7b64f210';

export const exportJob: Job = {
  id: '01938a10-0000-7000-8000-0000000000e1',
  kind: 'export',
  state: 'done',
  labelSet: 'tagalong/score',
  written: 14_480,
  total: 14_480,
  started: 1,
  result: {
    file: 'tagalong-score-2026-11-23-1842.json',
    bytes: 8_431_204,
    sha256: someSha,
    pictures: 14_137,
    annotations: 14_137,
    verdicts: 343,
    remarks: [],
  },
  reason: null,
};

export function fakeWorld(sets: LabelSet[]): FakeWorld {
  return {
    tab: {
      tab: 7,
      origin: 'https://pictures.example.com',
      labelling: 'off',
      may: 'yes',
      always: { site: false, everywhere: false },
      labelSet: 'tagalong/score',
      shown: 'seen',
      scope: someId,
      shortcut: 'Alt+L',
    },
    sets,
    seeds: sets.map((set) => set.id),
    totals: {
      today: 812,
      annotations: 14_137,
      answered: 14_480,
      done: 0,
      skipped: 343,
      classes: { score: 1204, 'non-score': 12_933 },
      notExported: 312,
      lastExport: null,
    },
    settings: { ...firstSettings },
    worker: { id: someId, v: 1, rev: 1, seq: 1, name: null, employee: null },
    health: { state: 'ok', newer: 0, broken: 0 },
    jobs: [],
    fails: null,
  };
}

export type FakeCall = { kind: 'command' | 'query' | 'request'; name: string; payload: unknown };
export type FakeBackend = Backend & { world: FakeWorld; calls: FakeCall[]; tell(news: News): void };

/** A background that answers from `world`, and changes it as the real one would. */
export function fakeBackend(world: FakeWorld): FakeBackend {
  const listeners = new Set<(news: News) => void>();
  const calls: FakeCall[] = [];
  const called = (kind: FakeCall['kind'], name: string, payload: unknown) => {
    calls.push({ kind, name, payload });
    if (world.fails) throw new BackendError(world.fails);
  };
  const answers: { [Name in QueryName]: (payload: { id?: string; labelSet?: string }) => unknown } = {
    words: () => ({}),
    place: () => null,
    masks: () => [],
    editorPlace: () => null,
    labelsOf: () => ({ seq: 1, pictures: [] }),
    labelSets: () =>
      world.sets.map((set) => ({
        id: set.id,
        version: set.version,
        name: set.name,
        answer: set.answer,
        classes: set.classes.filter(isAnswerable).length,
        seed: world.seeds.includes(set.id),
      })),
    labelSet: ({ id }) => world.sets.find((set) => set.id === id) ?? null,
    totals: () => world.totals,
    classCounts: () => world.totals.classes,
    settings: () => world.settings,
    worker: () => world.worker,
    health: () => world.health,
    jobs: () => world.jobs,
    tab: () => world.tab,
  };
  // biome-ignore lint/suspicious/noExplicitAny: the table above is by name, the test's world is whole
  const requests: Record<string, (payload: any) => unknown> = {
    startLabelling: () => {
      world.tab = { ...world.tab, labelling: 'on', may: 'yes' };
      return world.tab;
    },
    setLabelling: ({ labelling }) => {
      world.tab = { ...world.tab, labelling };
      return null;
    },
    chooseLabelSet: ({ labelSet }) => {
      world.tab = { ...world.tab, labelSet };
      return null;
    },
    changeSettings: ({ patch }) => {
      world.settings = { ...world.settings, ...patch };
      return world.settings;
    },
    forgetSite: ({ origin }) => {
      const { always } = world.tab;
      world.tab = { ...world.tab, always: origin ? { ...always, site: false } : { ...always, everywhere: false } };
      return null;
    },
    reconcileSites: () => null,
    startExport: () => {
      world.jobs = [{ ...exportJob, id: someId, started: 2, state: 'running', written: 4200, result: null }];
      return { job: someId };
    },
    cancelJob: () => {
      world.jobs = world.jobs.map((job) => ({ ...job, state: 'cancelled' as const }));
      return null;
    },
    acceptDamage: () => {
      world.health = { state: 'ok', newer: 0, broken: 0 };
      return { replayed: 12 };
    },
  };
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const commands: Record<string, (payload: any) => void> = {
    nameWorker: (names) => {
      world.worker = { ...world.worker, ...names };
    },
    saveLabelSet: ({ set }) => {
      world.sets = [...world.sets.filter((one) => one.id !== set.id), set];
    },
    removeLabelSet: ({ labelSet }) => {
      world.sets = world.sets.filter((one) => one.id !== labelSet);
    },
  };
  return {
    world,
    calls,
    tell: (news) => {
      for (const listener of listeners) listener(news);
    },
    async command(name, payload) {
      called('command', name, payload);
      commands[name]?.(payload);
    },
    async query(name, payload) {
      called('query', name, payload);
      return answers[name](payload as { id?: string }) as QueryValue<typeof name>;
    },
    async request(name, payload) {
      called('request', name, payload);
      return requests[name]?.(payload) as never;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
