import { mostActiveMs } from '../domain/label-event.ts';

/** The pace is told over this much active time, ms. */
const paceWindow = 5 * 60_000;
/** ms of active time before a pace says anything: the first two answers would make it 600 a minute. */
const tooShort = 15_000;

/** Answers by active time: a pause counts at most `mostActiveMs`, as in the log, so a break does not spoil the pace. */
export interface Pace {
  /** Active ms so far, up to the last input. */
  readonly active: number;
  /** When the last input was, ms of a steady clock. */
  readonly last: number | null;
  /** Active time and number of each gesture's answers, oldest first. */
  readonly answers: readonly { readonly active: number; readonly count: number }[];
}

export const noPace: Pace = { active: 0, last: null, answers: [] };

/** Any key or pointer input at `at`. */
export function inputAt(pace: Pace, at: number): Pace {
  return { ...pace, active: activeAt(pace, at), last: Math.max(at, pace.last ?? at) };
}

/** `count` pictures answered by one gesture at `at`. */
export function answeredAt(pace: Pace, at: number, count = 1): Pace {
  const now = inputAt(pace, at);
  const answers = [...now.answers, { active: now.active, count }];
  return { ...now, answers: answers.filter(({ active }) => active > now.active - paceWindow) };
}

/** Answers a minute over the last five active minutes, or null while there is too little to tell. */
export function answersAMinute(pace: Pace, at: number): number | null {
  const active = activeAt(pace, at);
  if (active < tooShort || pace.answers.length === 0) return null;
  const counted = pace.answers.filter((answer) => answer.active > active - paceWindow);
  const sum = counted.reduce((total, { count }) => total + count, 0);
  return (sum * 60_000) / Math.min(active, paceWindow);
}

function activeAt({ active, last }: Pace, at: number): number {
  return active + Math.min(Math.max(at - (last ?? at), 0), mostActiveMs);
}
