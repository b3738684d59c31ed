import { isDeepEqual } from '../../domain/deep-equal.ts';
import type { LabelSet } from '../../domain/label-set.ts';
import type { StoredMask } from '../../domain/mask.ts';
import type { Picture } from '../../domain/picture.ts';
import { shareableAddress } from './address-privacy.ts';
import { type MergeConflict, mergeRows } from './merge.ts';
import type { Dataset } from './read.ts';
import { labelSetKey } from './row-order.ts';

type Rows = Pick<Dataset, 'labelSets' | 'pictures' | 'annotations' | 'verdicts' | 'masks'>;

const withShareableAddresses = (picture: Picture): Picture => ({
  ...picture,
  address: shareableAddress(picture.address),
  sightings: picture.sightings.map((seen) => ({ ...seen, page: shareableAddress(seen.page) })),
});

/** Two exports may differ in whether addresses are whole: the shortened row is then the one both can vouch for. */
function alikePictures(a: Picture, b: Picture): Picture | null {
  if (isDeepEqual(a, b)) return a;
  const [short, other] = [withShareableAddresses(a), withShareableAddresses(b)];
  return isDeepEqual(short, other) ? short : null;
}

/** A version of a label set never changes, so it merges like a row whose `rev` is always the same. */
const asRow = (set: LabelSet) => ({ id: labelSetKey(set.id, set.version), rev: 1, set });

/** Nor does a mask: it is named by what it is. */
const maskAsRow = (mask: StoredMask) => ({ id: mask.sha256, rev: 1, mask });

/**
 * Joins what two files hold. Each worker's rows stay their own; pictures are joined by id only (by key is the work of
 * whoever makes one dataset of many workers). Where `conflicts` is not empty the files don't agree on what was said.
 */
export function mergeDatasets(first: Rows, second: Rows): { rows: Rows; conflicts: MergeConflict<unknown>[] } {
  const sets = mergeRows(first.labelSets.map(asRow), second.labelSets.map(asRow));
  const pictures = mergeRows(first.pictures, second.pictures, alikePictures);
  const annotations = mergeRows(first.annotations, second.annotations);
  const verdicts = mergeRows(first.verdicts, second.verdicts);
  const masks = mergeRows(first.masks.map(maskAsRow), second.masks.map(maskAsRow));
  return {
    rows: {
      labelSets: sets.rows.map((row) => row.set),
      pictures: pictures.rows,
      annotations: annotations.rows,
      verdicts: verdicts.rows,
      masks: masks.rows.map(({ mask }) => mask),
    },
    conflicts: [
      ...sets.conflicts,
      ...pictures.conflicts,
      ...annotations.conflicts,
      ...verdicts.conflicts,
      ...masks.conflicts,
    ],
  };
}
