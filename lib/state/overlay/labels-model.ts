import { createModel, signal } from '@preact/signals';
import type { Annotation } from '../../domain/annotation.ts';
import { isAnswered, type PictureAnswers, type Stamp } from '../../domain/answering.ts';
import type { Event } from '../../domain/event.ts';
import type { Id } from '../../domain/ids.ts';
import type { AnswerMode, LabelSet } from '../../domain/label-set.ts';
import type { PictureKey } from '../../domain/picture-key.ts';
import {
  type PictureChange,
  type PictureView,
  shownAnswers,
  unseenView,
  withEvents,
  withoutCommand,
} from '../../overlay/picture-view.ts';
import { mostPicturesAQuery } from '../../protocol/limits.ts';
import type { QueryValue } from '../../protocol/queries.ts';

type LabelsPorts = {
  labelsOf(labelSet: string, keys: PictureKey[]): Promise<QueryValue<'labelsOf'>>;
};

/** Events kept to be laid over an answer that was read before they were committed. */
const recentKept = 500;

/**
 * What this worker said of the page's pictures in the tab's label set: a view of what is on disk, with what is on its
 * way there laid over it. Pictures go by their key, so that the same one shown twice is one.
 */
export const LabelsModel = createModel((ports: LabelsPorts) => {
  const views = new Map<PictureKey, PictureView>();
  /** Asked about, and answered for: or given up on until the next connection, which is as much as can be known. */
  const known = new Set<PictureKey>();
  const told = new Set<PictureKey>();
  const keyOfPicture = new Map<Id, PictureKey>();
  const keyOfRow = new Map<Id, PictureKey>();
  /** Grows with every change to any view. A model's functions read untracked: what shows views reads this, too. */
  const changes = signal(0);
  let recent: Event[] = [];
  /** Questions under way: who asks about the same pictures waits for the same answers. */
  const asking = new Set<Promise<void>>();
  let labelSet: string | null = null;
  let mode: AnswerMode = 'one';

  const viewOf = (key: PictureKey): PictureView => views.get(key) ?? unseenView;

  function set(key: PictureKey, view: PictureView): void {
    views.set(key, view);
    changes.value += 1;
  }

  function keyOfEvent(event: Event): PictureKey | undefined {
    if (event.kind !== 'annotation' && event.kind !== 'verdict') return undefined;
    return (event.after && keyOfPicture.get(event.after.picture)) ?? keyOfRow.get(event.target);
  }

  /** A picture's rows are gone through once for all its events: a paste has a thousand, the picture may have ten thousand. */
  function apply(events: readonly Event[]): void {
    const ofKeys = Map.groupBy(events, (event) => {
      if (event.kind === 'picture') {
        for (const key of event.after?.keys ?? []) {
          keyOfPicture.set(event.target, key);
          if (views.has(key)) set(key, { ...viewOf(key), picture: event.target });
        }
      }
      const key = keyOfEvent(event);
      if (!key || (event.after && (event.after as Annotation).labelSet !== labelSet)) return null;
      keyOfRow.set(event.target, key);
      return key;
    });
    for (const [key, ofKey] of ofKeys) if (key) set(key, withEvents(viewOf(key), ofKey));
  }

  /** Others' events are held back while a question is answered, acks are not: one may come after a later one of its row. */
  function take(events: readonly Event[]): void {
    const before = recent;
    const isOvertaken = ({ kind, target, seq }: Event) =>
      kind !== 'picture' && before.some((other) => other.target === target && other.seq > seq);
    recent = [...recent, ...events].slice(-recentKept);
    apply(events.filter((event) => !isOvertaken(event)));
  }

  async function ask(keys: PictureKey[], asked: string): Promise<void> {
    const { seq, pictures } = await ports.labelsOf(asked, keys);
    if (asked !== labelSet) return;
    for (const { key, picture, annotations, verdict } of pictures) {
      keyOfPicture.set(picture, key);
      for (const row of annotations) keyOfRow.set(row.id, key);
      if (verdict) keyOfRow.set(verdict.id, key);
      set(key, { picture, stored: { annotations, verdict }, pending: viewOf(key).pending });
    }
    // After damage the database may no longer have what was shown as saved.
    const found = new Set(pictures.map(({ key }) => key));
    for (const key of keys) {
      if (views.has(key) && !found.has(key)) set(key, { ...unseenView, pending: viewOf(key).pending });
    }
    const later = recent.filter((event) => event.seq > seq);
    apply(later.toSorted((one, other) => one.seq - other.seq));
  }

  return {
    changes,

    /** Starts with a label set: everything known about another one is forgotten. */
    start(next: LabelSet): void {
      if (next.id !== labelSet) {
        views.clear();
        known.clear();
        told.clear();
        recent = [];
      }
      labelSet = next.id;
      mode = next.answer;
      changes.value += 1;
    },

    /** Everything is to be asked for again: the feed could not tell what was missed. */
    forget(): void {
      known.clear();
    },

    /** Those nobody had answered when they were asked about: news of them is lost with the connection it was asked over. */
    forgetUnstored(keys: Iterable<PictureKey>): void {
      for (const key of keys) if (viewOf(key).picture === null) known.delete(key);
    },

    /** Asks about pictures that were not asked about yet. Resolves when all of them are known: false before `start`. */
    async learn(keys: Iterable<PictureKey>): Promise<boolean> {
      const asked = labelSet;
      const fresh = [...new Set(keys)].filter((key) => !known.has(key));
      if (asked === null) return false;
      for (const key of fresh) known.add(key);
      for (let at = 0; at < fresh.length; at += mostPicturesAQuery) {
        const part = fresh.slice(at, at + mostPicturesAQuery);
        const question = ask(part, asked)
          .catch((error: unknown) => {
            for (const key of part) known.delete(key);
            throw error;
          })
          .finally(() => {
            asking.delete(question);
            if (asked !== labelSet) return;
            for (const key of part) told.add(key);
            changes.value += 1;
          });
        asking.add(question);
        await question;
      }
      await Promise.all(asking);
      return true;
    },

    view: viewOf,
    /** Whether what was said of it has been told, or can't be for now. */
    isTold: (key: PictureKey): boolean => told.has(key),
    shown: (key: PictureKey): PictureAnswers => shownAnswers(viewOf(key), mode),
    isAnswered: (key: PictureKey): boolean => isAnswered(shownAnswers(viewOf(key), mode)),
    /** Shapes were drawn on it, and it is not said to be done. */
    isBegun(key: PictureKey): boolean {
      const { annotations, verdict } = shownAnswers(viewOf(key), mode);
      return !verdict && annotations.some((row) => row.shape);
    },
    isSaved: (key: PictureKey): boolean => viewOf(key).pending.length === 0,
    /** The pictures whose events this overlay wants, newest named last; more than can be caught up with are left to a fresh start. */
    follows: (): Id[] => [...keyOfPicture.keys()],
    /** Where an event's picture is on this page, if it is. */
    keyOfEvent,

    /** A command is on its way: its changes show at once, as unsaved. */
    begin(command: Id, keys: readonly PictureKey[], change: (index: number) => PictureChange, stamp: Stamp): void {
      keys.forEach((key, index) => {
        const view = viewOf(key);
        const entry = { command, change: change(index), stamp: { ...stamp, picture: view.picture ?? stamp.picture } };
        set(key, { ...view, pending: [...view.pending, entry] });
      });
    },

    /** A command is on disk (its events come along) or was refused (none do). */
    end(command: Id, keys: readonly PictureKey[], events: readonly Event[]): void {
      for (const key of keys) set(key, withoutCommand(viewOf(key), command));
      take(events);
    },

    /** Committed events, in order. */
    take,
  };
});
