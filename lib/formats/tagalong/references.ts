import type { Annotation, Verdict } from '../../domain/annotation.ts';
import type { LabelSet } from '../../domain/label-set.ts';
import type { StoredMask } from '../../domain/mask.ts';
import type { Picture } from '../../domain/picture.ts';
import type { Problems } from './problem.ts';
import type { RowType, Summary } from './records.ts';
import { labelSetKey } from './row-order.ts';

type Rows = {
  labelSets: readonly LabelSet[];
  pictures: readonly Picture[];
  annotations: readonly Annotation[];
  verdicts: readonly Verdict[];
  masks: readonly StoredMask[];
  newer: readonly { type: RowType; row: Record<string, unknown> }[];
  summary: Summary | null;
};

/** A problem for each annotation whose mask the file lacks, unless its writer says that it lost some. */
function findMissingMasks({ annotations, masks, newer, summary }: Rows, problems: Problems): void {
  if (summary?.remarks.some(({ code }) => code === 'masksLost')) return;
  if (newer.some(({ type }) => type === 'mask')) return;
  const names = new Set(masks.map(({ sha256 }) => sha256));
  for (const { id, shape } of annotations) {
    if (shape?.kind === 'mask' && !names.has(shape.sha256))
      problems.add(null, 'missingMask', `${id} names ${shape.sha256}`);
  }
}

/** Adds a problem for each annotation and verdict that names a picture, label set version, class or mask the file lacks. */
export function findMissing(rows: Rows, problems: Problems): void {
  const pictures = new Set(rows.pictures.map((picture) => picture.id));
  const classes = new Map<string, ReadonlySet<string>>();
  for (const set of rows.labelSets) {
    classes.set(labelSetKey(set.id, set.version), new Set(set.classes.map((entry) => entry.id)));
  }
  for (const { type, row } of rows.newer) {
    if (type === 'picture') pictures.add(String(row.id));
  }
  // What a newer Tagalong's label set holds is not known here: then no version counts as missing.
  const unknownSets = rows.newer.some(({ type }) => type === 'labelSet');
  for (const row of [...rows.annotations, ...rows.verdicts]) {
    if (!pictures.has(row.picture)) problems.add(null, 'missingPicture', `${row.id} is about ${row.picture}`);
    const known = classes.get(labelSetKey(row.labelSet, row.labelSetVersion));
    if (known === undefined && !unknownSets) {
      problems.add(null, 'missingLabelSet', `${row.id} names ${row.labelSet}, version ${row.labelSetVersion}`);
    } else if (known && 'class' in row && row.class !== null && !known.has(row.class)) {
      problems.add(null, 'missingClass', `${row.id} names ${row.class}`);
    }
  }
  findMissingMasks(rows, problems);
}
