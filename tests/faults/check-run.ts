import type { Event } from '../../lib/domain/event.ts';
import { dump, oneSet } from '../fakes/background-rig.ts';
import { createModel } from '../fakes/plain-model.ts';
import { recount, rowsByLog } from '../fakes/recount.ts';
import { addresses as labelled } from './issue-act.ts';
import type { Issued, Run } from './simulation.ts';

const same = (one: unknown, other: unknown) => {
  const plain = (_: string, value: unknown) => (value instanceof Map ? [...value].sort() : value);
  return JSON.stringify(one, plain) === JSON.stringify(other, plain);
};

/** Whether one command must not overtake the other. */
function depend(one: Issued, other: Issued): boolean {
  if (one.what.act !== 'label' || other.what.act !== 'label') return true;
  return one.what.address === other.what.address;
}

/** What is wrong after a run: nothing lost, nothing doubled, nothing out of order, and the rows are what a model says. */
export async function violations({ name, issued, unsaved }: Run): Promise<string[]> {
  const found: string[] = [];
  const log = (await dump({ name }, 'events')) as Event[];
  const first = new Map<string, number>();
  for (const event of log) if (!first.has(event.command)) first.set(event.command, event.seq);

  if (unsaved > 0) found.push(`${unsaved} never saved`);
  if (log.some(({ seq }, index) => seq !== index + 1)) found.push('a gap in the log');
  const known = new Set(issued.map(({ id }) => id));
  if (log.some(({ surface, command }) => surface === 'overlay' && !known.has(command)))
    found.push('a stranger in the log');

  const model = createModel({ [oneSet.id]: 'one' });
  const byOrder = issued.filter(({ id }) => first.has(id));
  byOrder.sort((one, other) => (first.get(one.id) ?? 0) - (first.get(other.id) ?? 0));
  for (const { tab, what } of byOrder) {
    if (what.act === 'label') model.act(tab, oneSet.id, [what.address], what.gesture);
    else if (model[what.act](tab) === null) found.push(`${what.act} of nothing`);
  }
  for (const { id, told } of issued) {
    const mine = log.filter((event) => event.command === id).map(({ seq }) => seq);
    if (told?.type === 'refused' && !['nothingToUndo', 'nothingToRedo'].includes(told.code)) found.push(told.code);
    if (told?.type === 'refused' && mine.length > 0) found.push('refused, yet stored');
    if (told?.type === 'ack' && !same([told.firstSeq, told.lastSeq], [mine[0] ?? null, mine.at(-1) ?? null])) {
      found.push(`acked as ${told.firstSeq} to ${told.lastSeq}, stored as ${mine.join()}`);
    }
  }
  for (const [index, one] of byOrder.entries()) {
    for (const later of byOrder.slice(index + 1)) {
      if (one.tab === later.tab && issued.indexOf(one) > issued.indexOf(later) && depend(one, later)) {
        found.push('out of order');
      }
    }
  }
  try {
    const rows = rowsByLog(log);
    for (const store of ['annotations', 'verdicts', 'pictures'] as const) {
      if (!same(await dump({ name }, store), rows[store])) found.push(`${store} are not what the log says`);
    }
    const counters = recount(log, rows.annotations, rows.verdicts);
    if (!same(await dump({ name }, 'counters'), counters)) found.push('the counters are not a recount');
    const addresses = new Map((await dump({ name }, 'pictures')).map((row) => [row.id, row.address as string]));
    for (const address of labelled) {
      const mine = rows.annotations.filter((row) => addresses.get(row.picture) === address);
      const said = mine.map((row) => (row.shape?.kind === 'box' ? `${row.class}@${row.shape.x}` : `${row.class}`));
      if (!same(said.sort(), model.words(address, oneSet.id))) found.push(`${address} is ${said.join()}`);
    }
  } catch (broken) {
    found.push(String(broken));
  }
  return found;
}
