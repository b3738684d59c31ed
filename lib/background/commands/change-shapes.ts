import type { Annotation } from '../../domain/annotation.ts';
import type { LabelSet } from '../../domain/label-set.ts';
import { planChange, type ShapeChange } from '../../domain/shaping.ts';
import type { Plan } from '../../storage/change.ts';
import { type CommandPlanner, refuse, write } from '../plan.ts';
import { draftPictures } from './picture-draft.ts';
import { attributesRefusal, classRefusal, namedMasks, newMasks, shapesRefusal } from './shape-rules.ts';

/** What a class may not have. A shape that stays what it was may be moved even where its class has changed its mind. */
function refusalOf(set: LabelSet, row: Annotation, change: ShapeChange): Plan | null {
  const shape = change.shape ?? row.shape;
  const classId = change.class === undefined ? row.class : change.class;
  const isNew = classId !== row.class || shape?.kind !== row.shape?.kind;
  const refusal = shape && isNew ? classRefusal(set, classId, shape) : null;
  return refusal ?? (change.attributes ? attributesRefusal(set, classId, change.attributes) : null);
}

/** Changes shapes of a picture. Those that are gone are left, and counted. */
export const changeShapes: CommandPlanner<'changeShapes'> = (payload, { stamp }) => {
  const { labelSet, labelSetVersion, picture, frame, changes } = payload;
  const outlines = changes.flatMap(({ shape }) => shape ?? []);
  const unfit = shapesRefusal(frame, outlines, payload.masks);
  const sent = unfit ? new Map() : namedMasks(payload.masks);
  return async (view) => {
    if (unfit) return unfit;
    const [set, draft, masks] = await Promise.all([
      view.labelSet(labelSet, labelSetVersion),
      draftPictures(view, labelSet, [picture], []),
      newMasks(view, frame, outlines, sent),
    ]);
    if (!set) return refuse('unknownLabelSet', labelSet);
    if (masks.refusal) return masks.refusal;
    const [drafted] = draft.pictures;
    if (!drafted || drafted.newer) return { kind: 'newer' };
    const rows = new Map(drafted.answers.annotations.map((row) => [row.id, row]));
    let left = 0;
    for (const change of changes) {
      const row = rows.get(change.row);
      if (!row?.shape) left += 1;
      const refusal = row && refusalOf(set, row, change);
      if (refusal) return refusal;
    }
    const shared = { picture: drafted.picture.id, labelSet, labelSetVersion, by: view.worker.id };
    draft.add(drafted, planChange(drafted.answers, frame, changes, { ...shared, how: 'draw', at: stamp.at }));
    return write(draft.changes, left, masks.fresh);
  };
};
