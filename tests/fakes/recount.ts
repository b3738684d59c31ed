import type { Annotation, Verdict } from '../../lib/domain/annotation.ts';
import type { Event } from '../../lib/domain/event.ts';
import type { CounterRow } from '../../lib/storage/counter-row.ts';

type Rows = Record<'annotations' | 'verdicts' | 'pictures' | 'labelSets' | 'workers', { id: string; rev: number }[]>;

/** Rows as the log says, by id; throws where a `prev` is not the target's last event or a `rev` does not grow. */
export function rowsByLog(
  log: readonly Event[],
): Omit<Rows, 'annotations' | 'verdicts'> & { annotations: Annotation[]; verdicts: Verdict[] } {
  const last = new Map<string, Event>();
  const rev = new Map<string, number>();
  for (const event of log) {
    if (event.kind === 'gesture') continue;
    const expected = last.get(event.target)?.seq ?? null;
    if (event.prev !== expected) throw new Error(`event ${event.seq}: prev ${event.prev}, not ${expected}`);
    if (event.after) {
      if (event.after.seq !== event.seq) throw new Error(`event ${event.seq} leaves a row of ${event.after.seq}`);
      if (event.after.rev <= (rev.get(event.target) ?? 0)) throw new Error(`event ${event.seq}: rev does not grow`);
      rev.set(event.target, event.after.rev);
    }
    last.set(event.target, event);
  }
  const of = (kind: Event['kind']) =>
    [...last.values()]
      .filter((event) => event.kind === kind)
      .flatMap((event) => (event.after ? [event.after] : []))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    annotations: of('annotation') as Annotation[],
    verdicts: of('verdict') as Verdict[],
    pictures: of('picture'),
    labelSets: of('labelSet'),
    workers: of('worker'),
  };
}

/** The counters by counting rows; what has no row (changes, days) by walking the log. One day, no exports. */
export function recount(
  log: readonly Event[],
  annotations: readonly Annotation[],
  verdicts: readonly Verdict[],
): CounterRow[] {
  const sets = new Map<string, CounterRow>();
  const targets = new Map<string, string>();
  for (const { kind, target, after, at } of log) {
    if (kind !== 'annotation' && kind !== 'verdict') continue;
    if (after) targets.set(target, (after as Annotation).labelSet);
    const id = targets.get(target) ?? '';
    const mine = annotations.filter((row) => row.labelSet === id);
    const said = verdicts.filter((row) => row.labelSet === id);
    const answered = new Set([...mine, ...said].map((row) => row.picture)).size;
    const counts: CounterRow = sets.get(id) ?? {
      id,
      v: 1,
      annotations: mine.length,
      answered,
      done: said.filter((row) => row.verdict === 'done').length,
      skipped: said.filter((row) => row.verdict === 'skipped').length,
      changes: 0,
      classes: new Map(),
      days: new Map(answered === 0 ? [] : [[new Date(at).toISOString().slice(0, 10), answered]]),
      exported: null,
    };
    counts.changes += 1;
    for (const name of new Set(mine.map((row) => row.class))) {
      if (name === null) continue;
      counts.classes.set(name, mine.filter((row) => row.class === name).length);
    }
    sets.set(id, counts);
  }
  return [...sets.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
