import type { Annotation, Verdict } from '../../domain/annotation.ts';
import type { Event } from '../../domain/event.ts';
import type { LabelSet } from '../../domain/label-set.ts';
import type { StoredMask } from '../../domain/mask.ts';
import type { Picture } from '../../domain/picture.ts';
import type { RemarkCode } from '../../domain/remark-codes.ts';
import type { ReadRow } from '../../domain/row-versions.ts';
import type { Header } from './records.ts';

/** Rows as the store reads them, in pages. Pages may have any size; a good one is 5,000 rows. */
export type Pages<Row> = AsyncIterable<readonly ReadRow<Row>[]>;

/** What a file is made of. Each list ascends by id (label sets by id and version, events by `seq`, masks by name), once each. */
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
  /** The masks that those annotations and events name, by name. Read last: what they name may be known only then. */
  masks: Pages<StoredMask>;
};

/** How a writing goes: read it for progress while it runs, and for the report after. */
export type Tally = {
  counts: { labelSets: number; pictures: number; annotations: number; verdicts: number; events: number; masks: number };
  remarks: Map<RemarkCode, number>;
};

/** A tally of nothing yet: one for each writing. */
export function newTally(): Tally {
  return {
    counts: { labelSets: 0, pictures: 0, annotations: 0, verdicts: 0, events: 0, masks: 0 },
    remarks: new Map(),
  };
}

/** Adds to what the report will say: `count` more of this; nothing where `count` is 0. */
export function remark(tally: Tally, code: RemarkCode, count = 1): void {
  if (count > 0) tally.remarks.set(code, (tally.remarks.get(code) ?? 0) + count);
}
