import { expect } from 'vitest';
import { rowReaders } from '../../lib/storage/row-readers.ts';
import type { Session, Tab } from '../e2e/driver/session.ts';
import { browser, flow } from '../e2e/flow.ts';
import { type Labelling, startLabelling, startWith } from '../e2e/labelling.ts';
import { recount, rowsByLog } from '../fakes/recount.ts';
import { type Random, seeded } from './seeded.ts';
import { expectGapless, readStored, type Stored } from './stored-database.ts';
import { allSaved, picturesLoaded } from './whole-page.ts';

const acts = browser === 'chromium' ? 400 : 150;

/** What a person does, as often as they might: mostly answers, with every way of taking them back. */
const habits: readonly (readonly [times: number, ...chords: string[]])[] = [
  [30, '1', '2'],
  [4, 'Delete', 'Shift+Enter', 'Backspace', ',', '.'],
  [9, 'Control+z'],
  [4, 'Control+Shift+z'],
  [6, 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'Space', 'Shift+Space'],
  [1, 'Shift+1', 'Shift+2'],
];
const chords = habits.flatMap(([times, ...keys]) => Array.from({ length: times }, () => keys).flat());

/** One stretch of work in one tab. */
async function workIn({ tab, press }: Pick<Labelling, 'tab' | 'press'>, random: Random, session: Session) {
  await tab.activate();
  const done = random.whole(5, 25);
  for (let at = 0; at < done; at += 1) await press(random.one(chords));
  if (random.whole(0, 6) === 0) await session.killBackground();
  return done;
}

const byId = <Row extends { id: string }>(rows: Iterable<Row>) =>
  [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));

function expectReadable(stored: Stored): void {
  for (const [name, reader] of Object.entries(rowReaders)) {
    for (const row of stored[name as keyof typeof rowReaders])
      expect(reader(row).state, JSON.stringify(row)).toBe('current');
  }
}

async function openTab(session: Session, address: string): Promise<Tab> {
  const tab = await session.newTab(address);
  await picturesLoaded(tab);
  return tab;
}

flow(
  `after ${acts} random keys in two tabs, the rows rebuilt from the log alone are the stored rows`,
  { timeout: 300_000 },
  async ({ open, gallery }) => {
    const random = seeded();
    const session = await open();
    const one = await startLabelling(session, await openTab(session, `${gallery.origin}/grid?n=120`));
    const many = await startWith(session, await openTab(session, `${gallery.origin}/grid?n=90`), 'Pascal VOC (20)');
    for (let done = 0; done < acts; ) {
      const { tab, press } = random.one([one, many]);
      done += await workIn({ tab, press: press.bind(tab === one.tab ? one : many) }, random, session);
    }
    for (const { tab } of [one, many]) {
      await tab.activate();
      await allSaved(tab === one.tab ? one : many);
    }

    const stored = await readStored(session);
    const count = (kind: string) => stored.events.filter((event) => event.kind === kind).length;
    const undone = stored.events.filter(({ undoes }) => undoes !== null).length;
    process.stdout.write(
      `${browser}: seed ${random.seed}, ${acts} keys, ${stored.events.length} events: ${count('annotation')} of annotations, ` +
        `${count('verdict')} of verdicts, ${count('picture')} of pictures, ${undone} undoing; ` +
        `${stored.annotations.length} annotations, ${stored.verdicts.length} verdicts, ${stored.pictures.length} pictures\n`,
    );
    expectReadable(stored);
    expectGapless(stored);
    expect(undone).toBeGreaterThan(acts / 40);
    // Each event names the one before it about the same row, or this throws.
    const rebuilt = rowsByLog(stored.events);
    expect(byId(rebuilt.annotations)).toEqual(byId(stored.annotations));
    expect(byId(rebuilt.verdicts)).toEqual(byId(stored.verdicts));
    expect(byId(rebuilt.pictures)).toEqual(byId(stored.pictures));
    expect(byId(rebuilt.labelSets)).toEqual(byId(stored.labelSets));
    expect(byId(rebuilt.workers)).toEqual(byId(stored.workers));
    // Whose day it is depends on the zone: unit tests see to that.
    const { events, annotations, verdicts } = stored;
    const counted = recount(events, annotations, verdicts).map((row) => ({ ...row, days: null }));
    expect(byId(stored.counters).map((row) => ({ ...row, days: null }))).toEqual(byId(counted));
  },
);
