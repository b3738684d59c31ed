import { seeds } from '../../seeds/seeds.ts';
import { exportJob, type FakeWorld, fakeWorld } from '../fakes/fake-backend.ts';

const world = (change: (world: FakeWorld) => void) => (): FakeWorld => {
  const made = fakeWorld([...seeds]);
  made.worker = { ...made.worker, name: '王小明', employee: 'T-10234' };
  change(made);
  return made;
};
const start = world(() => undefined);

/** Each state the popup can be in, as a fake background's world. */
export const popupScenes: Record<string, () => FakeWorld> & { start: () => FakeWorld } = {
  start,
  first: world((made) => {
    made.worker = { ...made.worker, name: null, employee: null };
    made.tab.shortcut = null;
    made.totals = { ...made.totals, today: 0, annotations: 0, answered: 0, skipped: 0, classes: {}, notExported: 0 };
  }),
  on: world((made) => {
    made.tab = { ...made.tab, labelling: 'on', always: { site: true, everywhere: false } };
    made.jobs = [exportJob];
    made.totals = { ...made.totals, notExported: 0 };
  }),
  paused: world((made) => {
    made.tab = { ...made.tab, labelling: 'paused', always: { site: true, everywhere: true } };
    made.jobs = [{ ...exportJob, state: 'running', written: 6200, result: null }];
  }),
  click: world((made) => {
    made.tab = { ...made.tab, labelling: 'on', may: 'click', labelSet: 'tagalong/coco' };
    made.totals.classes = { person: 4012, car: 877, dog: 96 };
  }),
  receipt: world((made) => {
    made.tab = { ...made.tab, labelling: 'on', labelSet: 'tagalong/coco', always: { site: true, everywhere: false } };
    made.jobs = [exportJob];
  }),
  covered: world((made) => {
    made.tab = { ...made.tab, labelling: 'on', shown: 'covered' };
  }),
  fought: world((made) => {
    made.tab = { ...made.tab, labelling: 'on', shown: 'fought' };
  }),
  forbidden: world((made) => {
    made.tab = { ...made.tab, origin: null, may: 'forbidden', labelSet: 'tagalong/scenes' };
  }),
  recovery: world((made) => {
    made.health = { state: 'recovery', expectedSeq: 48_213, foundSeq: 31_000, inRing: 256 };
  }),
  emptied: world((made) => {
    made.health = { state: 'recovery', expectedSeq: 48_213, foundSeq: 0, inRing: 256 };
    made.sets = [];
    made.totals = { ...made.totals, today: 0, annotations: 0, answered: 0, skipped: 0, classes: {}, notExported: 0 };
  }),
  closed: world((made) => {
    made.health = { state: 'closed', reason: 'The open request took longer than 10 s' };
  }),
  silent: world((made) => {
    made.fails = 'noAnswer';
  }),
  version: world((made) => {
    made.fails = 'version';
  }),
  odd: world((made) => {
    made.health = { state: 'ok', newer: 3, broken: 1 };
    made.jobs = [{ ...exportJob, state: 'failed', result: null, reason: 'disk full' }];
  }),
};
