import type { Event } from '../domain/event.ts';
import type { StoredMask } from '../domain/mask.ts';
import type { Picture } from '../domain/picture.ts';
import type { CommandHead, Plan, Recorded } from './change.ts';
import { eventsOf } from './command-events.ts';
import type { CommandRow } from './command-row.ts';
import type { CounterRow } from './counter-row.ts';
import type { HotRows } from './hot-rows.ts';
import type { Learned } from './learned.ts';
import type { Database } from './open-database.ts';
import type { ReadView } from './read-view.ts';
import { ask } from './requests.ts';
import { rowStores, type WriteTransaction } from './schema.ts';
import { StorageTrouble, troubleFrom } from './storage-trouble.ts';
import { writeChanges } from './write-changes.ts';

/** Works out what a command changes. May await nothing but what the view reads. */
export type Planner = (view: ReadView) => Promise<Plan>;

export type Done = {
  kind: 'done';
  firstSeq: number | null;
  lastSeq: number | null;
  left: number;
  events: Event[];
  recorded: Recorded[];
  counters: CounterRow[];
  /** The pictures it read, by id. */
  pictures: ReadonlyMap<string, Picture>;
  /** The masks it stored. */
  masks: readonly StoredMask[];
};

/** What became of a command. `recorded` is empty where it was known already: its events have been told. */
export type Outcome =
  | Done
  | { kind: 'refused'; code: string; detail: string }
  | { kind: 'blocked'; reason: 'newer' | 'recovery' };

type CommitPorts = {
  database: Database;
  view(transaction: WriteTransaction, hot: Learned | null): ReadView;
  /** What a try has read, where the log ended at `last`; to be kept if it is committed. */
  learned(view: ReadView, last: number): void;
  app: string;
  /** The last `seq` known to be in the log. A log that ends before it has lost events. */
  knownSeq(): number;
  /** Called, before the transaction is given up, when the log ends too early. */
  damaged(lastSeq: number): void;
};

async function answerKnown(view: ReadView, known: CommandRow, digest: string): Promise<Outcome> {
  // A command brought back from the ring has no digest any more.
  if (known.digest !== '' && known.digest !== digest) return { kind: 'refused', code: 'idReused', detail: '' };
  if (known.refused) return { kind: 'refused', ...known.refused };
  const { firstSeq, lastSeq, left } = known;
  const events = firstSeq === null || lastSeq === null ? [] : await view.events.range(firstSeq, lastSeq);
  return { kind: 'done', firstSeq, lastSeq, left, events, recorded: [], counters: [], pictures: new Map(), masks: [] };
}

/** Writes what a plan says, after the event `last`. */
async function write(
  ports: CommitPorts,
  transaction: WriteTransaction,
  view: ReadView,
  head: CommandHead,
  plan: Plan,
  last: number,
) {
  const commands = transaction.objectStore('commands');
  const { id, digest } = head;
  const row = { id, v: 1, digest, left: 0, firstSeq: null, lastSeq: null, refused: null } as const;
  if (plan.kind === 'newer') return { kind: 'blocked', reason: 'newer' } as const;
  if (plan.kind === 'refuse') {
    const { code, detail } = plan;
    ask(commands.add({ ...row, refused: { code, detail } }));
    return { kind: 'refused', code, detail } as const;
  }
  const { left } = plan;
  const recorded = eventsOf(head, plan.changes, last, view.worker.id, ports.app);
  const events = recorded.map((entry) => entry.event);
  const [firstSeq, lastSeq] = [events[0]?.seq ?? null, events.at(-1)?.seq ?? null];
  const counters = await writeChanges(transaction, view, recorded);
  const { masks = [] } = plan;
  for (const mask of masks) ask(transaction.objectStore('masks').put(mask));
  ask(commands.add({ ...row, firstSeq, lastSeq, left }));
  const { seenPictures: pictures } = view;
  return { kind: 'done', firstSeq, lastSeq, left, events, recorded, counters, pictures, masks } as const;
}

const idTaken: Plan = { kind: 'refuse', code: 'idReused', detail: '' };

/** One try. With `hot` rows it writes before it has read, and is undone by `stale` if they turn out not to hold. */
async function carryOut(
  ports: CommitPorts,
  transaction: WriteTransaction,
  head: CommandHead,
  planner: Planner,
  hot: HotRows | null,
): Promise<Outcome | 'stale'> {
  const guessed = hot?.lastSeq() ?? null;
  const view = ports.view(transaction, guessed === null || !hot ? null : hot.known);
  const reads = Promise.all([transaction.objectStore('commands').get(head.id), view.events.lastSeq()]);
  const planning = planner(view);
  if (guessed !== null) {
    ask(reads);
    const outcome = await write(ports, transaction, view, head, await planning, guessed);
    const [known, last] = await reads;
    if (known || last !== guessed || (await view.isClaimTaken())) return 'stale';
    ports.learned(view, last);
    return outcome;
  }
  const [[known, last], plan] = await Promise.all([reads, planning]);
  if (last < ports.knownSeq()) {
    ports.damaged(last);
    throw new StorageTrouble('the database has lost entries');
  }
  if (known) return answerKnown(view, known, head.digest);
  const taken = await view.isClaimTaken();
  const outcome = await write(ports, transaction, view, head, taken ? idTaken : plan, last);
  ports.learned(view, last);
  return outcome;
}

/**
 * Carries a command out in one strict transaction, or gives the answer it got before. Resolves only after that
 * transaction is done, so what it says is on disk.
 * @throws StorageTrouble for any abort: nothing is known to be stored, and the same command may be tried again.
 */
export async function commitCommand(
  ports: CommitPorts,
  head: CommandHead,
  planner: Planner,
  hot: HotRows | null,
): Promise<Outcome> {
  const transaction = await ports.database.write(rowStores);
  try {
    const outcome = await carryOut(ports, transaction, head, planner, hot);
    if (outcome !== 'stale') {
      // Not waiting for the requests one by one saves a journey: should any of them fail, this is never done.
      transaction.commit();
      await transaction.done;
      return outcome;
    }
  } catch (cause) {
    await giveUp(transaction);
    throw troubleFrom(transaction.error ?? cause);
  }
  await giveUp(transaction);
  return commitCommand(ports, head, planner, null);
}

async function giveUp(transaction: WriteTransaction): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
  await transaction.done.catch(() => {});
}
