/** Why a long job failed. Words for each stand in the popup's catalogue. */
export const jobTroubles = [
  'alreadyRunning',
  'interrupted',
  'placeClosed',
  'placeSilent',
  'noLabelSet',
  'noWorker',
  'diskFull',
  'fileUnreadable',
  'fileOtherSize',
  'fileOtherCount',
  'downloadGone',
  'downloadInterrupted',
  'downloadOtherSize',
  'notRecorded',
] as const;
type JobTroubleCode = (typeof jobTroubles)[number];

/** Thrown inside a job. Its message is the reason as it travels: the code, and after `: ` what no code can say. */
export class JobTrouble extends Error {
  override readonly name = 'JobTrouble';

  constructor(code: JobTroubleCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}

/** What a thrown thing says as a job's reason: a code of ours where it is one, else its own text. */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.name === 'QuotaExceededError' ? new JobTrouble('diskFull').message : cause.message;
}

/** Takes a reason apart; null where it names no code that this build knows. */
export function readReason(reason: string): { code: JobTroubleCode; detail: string } | null {
  const [name = '', ...rest] = reason.split(': ');
  const code = jobTroubles.find((known) => known === name);
  return code ? { code, detail: rest.join(': ') } : null;
}
