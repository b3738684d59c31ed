import { newId } from '../domain/ids.ts';
import type { Picture } from '../domain/picture.ts';
import { type Change, plainChange, type Recorded, type RowOf } from './change.ts';
import { eventsOf, systemHead } from './command-events.ts';
import type { CommandRow } from './command-row.ts';
import type { Condition, Damaged } from './inspect.ts';
import type { Journal, Slot } from './journal.ts';
import type { Database } from './open-database.ts';
import type { ReadView } from './read-view.ts';
import { createRequests } from './requests.ts';
import { rowStores, type WriteTransaction } from './schema.ts';
import { writeChanges } from './write-changes.ts';

type Ports = {
  database: Database;
  journal: Journal;
  view(transaction: WriteTransaction): ReadView;
  now(): number;
  app: string;
};

const readerOf = {
  annotation: (view: ReadView, id: string) => view.annotation(id),
  verdict: (view: ReadView, id: string) => view.verdict(id),
  picture: (view: ReadView, id: string) => view.picture(id),
};

/** The rows as they are now, so that counters count what really changes. */
async function recordedFrom(view: ReadView, slots: readonly Slot[]): Promise<Recorded[]> {
  const rows = new Map<string, RowOf[keyof RowOf] | null>();
  const recorded: Recorded[] = [];
  for (const { event } of slots) {
    const { kind, target, prev, undoes, after } = event;
    let before = rows.get(target);
    if (before === undefined && kind in readerOf) {
      const row = await readerOf[kind as keyof typeof readerOf](view, target);
      before = row === 'newer' ? null : row;
    }
    rows.set(target, after);
    recorded.push({ change: { kind, target, before: before ?? null, after, prev, undoes } as Change, event });
  }
  return recorded;
}

/** The commands of the events, so that one that is resent is not carried out twice. */
function commandRows(slots: readonly Slot[]): CommandRow[] {
  const rows = new Map<string, CommandRow>();
  for (const { event } of slots) {
    const { command: id, seq } = event;
    const firstSeq = rows.get(id)?.firstSeq ?? seq;
    rows.set(id, { id, v: 1, firstSeq, lastSeq: seq, digest: '', left: 0, refused: null });
  }
  return [...rows.values()];
}

/** Pictures the ring knows and the database does not. */
async function lostPictures(view: ReadView, slots: readonly Slot[]): Promise<Picture[]> {
  const lost = new Map<string, Picture>();
  for (const { picture } of slots) {
    if (picture && !(await view.picture(picture.id))) lost.set(picture.id, picture);
  }
  for (const { event } of slots) if (event.kind === 'picture') lost.delete(event.target);
  return [...lost.values()];
}

/**
 * Brings a damaged database to where it can be used: the events that the ring still has and the log has not, under
 * their own `seq`; then what they need and the log lost, as new events. In one transaction; then the mark is set anew.
 */
export async function replayRing(ports: Ports, damage: Damaged): Promise<{ condition: Condition; events: number }> {
  const slots =
    damage.inRing === 0 ? [] : (await ports.journal.ring()).filter((slot) => slot.event.seq > damage.foundSeq);
  // The same name as before: should this process end before the mark is set anew, all is well at the next start.
  const dbId = damage.dbId ?? damage.knownId ?? newId();
  const transaction = await ports.database.write(rowStores);
  const view = ports.view(transaction);
  const replayed = await recordedFrom(view, slots);
  const last = slots.at(-1)?.event.seq ?? damage.foundSeq;
  const stored = await transaction.objectStore('workers').get(damage.worker.id);
  const changes = (await lostPictures(view, slots)).map((row) => plainChange('picture', row.id, null, row));
  if (!stored) changes.push(plainChange('worker', damage.worker.id, null, damage.worker));
  const mended = eventsOf(systemHead(ports.now()), changes, last, damage.worker.id, ports.app);
  const meta = { id: 'database', v: 1, dbId, worker: damage.worker.id } as const;
  const requests = createRequests();
  requests.add(transaction.done);
  for (const row of commandRows(slots)) requests.add(transaction.objectStore('commands').put(row));
  for (const { mask } of slots) if (mask) requests.add(transaction.objectStore('masks').put(mask));
  requests.add(transaction.objectStore('meta').put(meta));
  requests.add(writeChanges(transaction, view, [...replayed, ...mended]));
  await requests.all();
  const lastSeq = mended.at(-1)?.event.seq ?? last;
  await ports.journal.reset({ dbId, seq: lastSeq, count: lastSeq });
  return { condition: { state: 'ok', dbId, lastSeq, worker: damage.worker }, events: slots.length };
}
