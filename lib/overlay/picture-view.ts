import type { VerdictKind } from '../domain/annotation.ts';
import {
  afterWrites,
  nothingAnswered,
  type PictureAnswers,
  planClear,
  planPut,
  planRemove,
  planUnsure,
  planVerdict,
  type RowWrite,
  type Stamp,
} from '../domain/answering.ts';
import type { Event } from '../domain/event.ts';
import type { Id } from '../domain/ids.ts';
import type { AnswerMode, ClassId } from '../domain/label-set.ts';

/** What a command that is under way does to one picture. */
export type PictureChange =
  | { act: 'put'; class: ClassId; row: Id }
  | { act: 'remove'; class: ClassId }
  | { act: 'verdict'; verdict: VerdictKind; row: Id }
  | { act: 'clear' }
  | { act: 'unsure'; unsure: boolean }
  /** What was done to shapes, worked out by those who do it (shape-changes.ts): most pages never see a shape. */
  | { act: 'shapes'; plan(answers: PictureAnswers, stamp: Stamp): RowWrite[] };

/** A change whose command is not yet acked, with the stamp its rows would carry. */
type PendingChange = { command: Id; change: PictureChange; stamp: Stamp };

/** What is known to be on disk of one picture, and what is on its way there, oldest first. */
export type PictureView = { picture: Id | null; stored: PictureAnswers; pending: readonly PendingChange[] };

export const unseenView: PictureView = { picture: null, stored: nothingAnswered, pending: [] };

function plan(answers: PictureAnswers, mode: AnswerMode, change: PictureChange, stamp: Stamp): RowWrite[] {
  switch (change.act) {
    case 'put':
      return planPut(answers, mode, change.row, change.class, stamp);
    case 'remove':
      return planRemove(answers, change.class);
    case 'verdict':
      return planVerdict(answers, change.row, change.verdict, stamp);
    case 'clear':
      return planClear(answers);
    case 'unsure':
      return planUnsure(answers, change.unsure, stamp);
    case 'shapes':
      return change.plan(answers, stamp);
  }
}

/** Views never change, and are asked for what they show again and again. */
const shown = new WeakMap<PictureView, PictureAnswers>();

/** What the person said, saved or not: the stored answers with everything on its way applied. */
export function shownAnswers(view: PictureView, mode: AnswerMode): PictureAnswers {
  let answers = shown.get(view);
  if (!answers) {
    answers = view.stored;
    for (const { change, stamp } of view.pending) {
      answers = afterWrites(answers, plan(answers, mode, change, stamp));
    }
    shown.set(view, answers);
  }
  return answers;
}

/** Whether a change would write anything; where not, there is nothing to send. */
export function changesAnything(view: PictureView, mode: AnswerMode, change: PictureChange, stamp: Stamp): boolean {
  return plan(shownAnswers(view, mode), mode, change, stamp).length > 0;
}

/** The view after a command came back: its changes are done with, whatever came of them. */
export function withoutCommand(view: PictureView, command: Id): PictureView {
  return { ...view, pending: view.pending.filter((entry) => entry.command !== command) };
}

/** The view after events about its rows were committed, by this tab or another one. */
export function withEvents(view: PictureView, events: readonly Event[]): PictureView {
  const writes = events.flatMap(({ kind, target, after }): RowWrite[] =>
    kind === 'annotation' || kind === 'verdict' ? [{ kind, target, before: null, after } as RowWrite] : [],
  );
  return { ...view, stored: afterWrites(view.stored, writes) };
}
