import type { Annotation, Verdict } from '../../domain/annotation.ts';
import { afterWrites, type PictureAnswers, tagsOf } from '../../domain/answering.ts';
import type { Event } from '../../domain/event.ts';
import type { Change } from '../../storage/change.ts';
import type { Statement } from '../../storage/count-changes.ts';
import type { ReadView } from '../../storage/read-view.ts';
import { createLookup, effective, type Lookup, lastRev } from './effective.ts';
import { isUndoable } from './gestures.ts';

type Said = Annotation | Verdict;
type Inverted = { changes: Change[]; left: number };

/** The row an event was about; null where the log no longer has it. */
async function subjectOf(lookup: Lookup, event: Event): Promise<Said | null> {
  const held = event.after ?? (event.prev === null ? null : (await lookup.get(event.prev))?.after);
  return (held as Said | null | undefined) ?? null;
}

/** Events of a gesture by the picture and label set they are about, each group newest first. */
async function byPicture(lookup: Lookup, events: readonly Event[]) {
  const groups = new Map<string, { subject: Said; events: Event[] }>();
  let lost = 0;
  for (const event of [...events].reverse()) {
    const subject = await subjectOf(lookup, event);
    if (!subject) {
      lost += 1;
      continue;
    }
    const name = `${subject.picture} ${subject.by} ${subject.labelSet}`;
    const group = groups.get(name) ?? { subject, events: [] };
    group.events.push(event);
    groups.set(name, group);
  }
  return { groups: [...groups.values()], lost };
}

/** What a picture's answers may be: one tag where a picture has one class, and none beside a skip. */
function isSound(answers: PictureAnswers, one: boolean): boolean {
  const tags = tagsOf(answers).length;
  return tags <= (one ? 1 : Number.POSITIVE_INFINITY) && !(answers.verdict?.verdict === 'skipped' && tags > 0);
}

/** A verdict may not push out another one that was given since. */
function pushesOut({ verdict }: PictureAnswers, changes: readonly Statement[]): boolean {
  let there = verdict?.id ?? null;
  for (const { kind, target, after } of changes) {
    if (kind !== 'verdict') continue;
    if (after && there !== null && there !== target) return true;
    if (after || there === target) there = after && target;
  }
  return false;
}

/** Takes one group back; each row only if its last event is, in effect, the one taken back. */
async function invertGroup(
  view: ReadView,
  lookup: Lookup,
  { subject, events }: { subject: Said; events: Event[] },
  at: number,
  nextName: () => number,
): Promise<Inverted> {
  const rows = new Map<string, { row: Said | null; seq: number | null }>();
  const changes: Statement[] = [];
  const left = new Set<string>();

  const stored = new Map<string, Promise<Said | 'newer' | null>>();
  const storedRow = ({ kind, target }: Event) => {
    const reading = stored.get(target) ?? (kind === 'verdict' ? view.verdict(target) : view.annotation(target));
    stored.set(target, reading);
    return reading;
  };
  // All at once: one after the other, a thousand rows would be a thousand journeys.
  for (const event of events) storedRow(event).catch(() => {});

  async function invert(event: Event): Promise<Statement | null> {
    let now = rows.get(event.target);
    if (!now) {
      const row = await storedRow(event);
      if (row === 'newer') return null;
      now = { row, seq: row?.seq ?? (await view.events.lastAbout(event.target)) };
    }
    const [made, wanted] = await Promise.all([effective(lookup, now.seq), effective(lookup, event.seq)]);
    if (made === 'unknown' || made !== wanted) return null;
    const before = event.prev === null ? null : await lookup.get(event.prev);
    if (event.prev !== null && !before) return null;
    const content = (before?.after ?? null) as Said | null;
    if (!content && !now.row) return null;
    const after = content && { ...content, rev: (await lastRev(lookup, now.seq)) + 1, changed: at, seq: 0 };
    const { kind, target } = event;
    const change = { kind, target, before: now.row, after, prev: now.seq, undoes: event.seq } as Statement;
    // Until the commit gives it a `seq`, the event goes by a name of its own, below every `seq`.
    const seq = nextName();
    lookup.add({ ...event, seq, prev: now.seq, undoes: event.seq, after } as Event);
    rows.set(target, { row: after, seq });
    return change;
  }

  for (const event of events) {
    const change = left.has(event.target) ? null : await invert(event);
    if (change) changes.push(change);
    else left.add(event.target);
  }
  const { picture, labelSet, by, labelSetVersion } = subject;
  const [before, set] = await Promise.all([
    view.answers(picture, labelSet, by),
    view.labelSet(labelSet, labelSetVersion),
  ]);
  const one = set?.answer === 'one';
  const isFree = !pushesOut(before, changes);
  if (isFree && (isSound(afterWrites(before, changes), one) || !isSound(before, one)))
    return { changes, left: left.size };
  return { changes: [], left: new Set(events.map((event) => event.target)).size };
}

/** The changes that take a gesture back, as far as nothing has come in between, and how many rows are left. */
export async function invertGesture(view: ReadView, events: readonly Event[], at: number): Promise<Inverted> {
  const lookup = createLookup(view.events);
  for (const event of events) lookup.add(event);
  for (const { prev } of events) if (prev !== null) lookup.get(prev).catch(() => {});
  let names = 0;
  const nextName = () => {
    names -= 1;
    return names;
  };
  const { groups, lost } = await byPicture(lookup, events.filter(isUndoable));
  const inverted = await Promise.all(groups.map((group) => invertGroup(view, lookup, group, at, nextName)));
  return {
    changes: inverted.flatMap((group) => group.changes),
    left: inverted.reduce((sum, group) => sum + group.left, lost),
  };
}
