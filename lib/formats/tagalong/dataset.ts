import type { Annotation, Verdict } from '../../domain/annotation.ts';
import type { Event } from '../../domain/event.ts';
import type { LabelSet } from '../../domain/label-set.ts';
import type { Picture } from '../../domain/picture.ts';
import type { ReadRow } from '../../domain/row-versions.ts';
import type { Header } from './records.ts';

/** Rows as the store reads them, in pages. Pages may have any size; a good one is 5,000 rows. */
export type Pages<Row> = AsyncIterable<readonly ReadRow<Row>[]>;

/** What a file is made of. Each list ascends by id (label sets by id and version, events by `seq`), once each. */
export type DatasetSource = {
  header: Omit<Header, 'type' | 'format' | 'fullAddresses' | 'events'>;
  /** Every version that an annotation or a verdict names, and the newest. */
  labelSets: Pages<LabelSet>;
  /** The pictures that are answered in the set. */
  pictures: Pages<Picture>;
  annotations: Pages<Annotation>;
  verdicts: Pages<Verdict>;
  /** The log, or null where it is not wanted. */
  events: Pages<Event> | null;
};

/** What was changed, left out or worth knowing. The words for each are the reader's of the report. */
export type RemarkCode =
  /** Rows a newer Tagalong made, written as they are. */
  | 'newerRows'
  /** Rows in the store that no schema fits: not written. */
  | 'brokenRows'
  /** The worker's row is of a newer Tagalong or broken: the header has the id and no name. */
  | 'workerUnread'
  /** Records with text that was not well-formed UTF-16, mended with U+FFFD. */
  | 'loneSurrogates'
  /** Addresses that something private was taken out of. */
  | 'addressesShortened'
  /** Pictures known only by an address that died with its page. */
  | 'visitPictures'
  | 'vectorPictures'
  /** Pictures whose true size was never learned. */
  | 'unknownSizes'
  /** Masks whose counts are not in the file, only their hash. */
  | 'maskData';

/** How a writing goes: read it for progress while it runs, and for the report after. */
export type Tally = {
  counts: { labelSets: number; pictures: number; annotations: number; verdicts: number; events: number };
  remarks: Map<RemarkCode, number>;
};

/** A tally of nothing yet: one for each writing. */
export function newTally(): Tally {
  return { counts: { labelSets: 0, pictures: 0, annotations: 0, verdicts: 0, events: 0 }, remarks: new Map() };
}

/** Adds to what the report will say: `count` more of this; nothing where `count` is 0. */
export function remark(tally: Tally, code: RemarkCode, count = 1): void {
  if (count > 0) tally.remarks.set(code, (tally.remarks.get(code) ?? 0) + count);
}
