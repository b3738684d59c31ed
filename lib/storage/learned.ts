import type { PictureAnswers } from '../domain/answering.ts';
import type { Picture } from '../domain/picture.ts';
import type { PictureKey } from '../domain/picture-key.ts';
import type { CounterRow } from './counter-row.ts';

/** What the worker said of a picture, and whether a newer Tagalong said more that can't be read here. */
export type StoredAnswers = PictureAnswers & { newer: boolean };

/** Rows as they were when the log ended at some `seq`. A picture that is null is known not to be there. */
export type Learned = {
  pictures: Map<PictureKey, Picture | null>;
  /** By picture, label set and worker. */
  answers: Map<string, StoredAnswers>;
  counters: Map<string, CounterRow>;
};

export const nothingLearned = (): Learned => ({ pictures: new Map(), answers: new Map(), counters: new Map() });

export const answersName = (picture: string, labelSet: string, by: string) => JSON.stringify([picture, labelSet, by]);
