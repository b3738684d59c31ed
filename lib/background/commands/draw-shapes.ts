import { planDraw } from '../../domain/shaping.ts';
import { type CommandPlanner, refuse, write } from '../plan.ts';
import { draftPictures } from './picture-draft.ts';
import { attributesRefusal, classRefusal, namedMasks, newMasks, shapesRefusal } from './shape-rules.ts';

/** Draws shapes on a picture, or pastes them. */
export const drawShapes: CommandPlanner<'drawShapes'> = (payload, { stamp }) => {
  const { labelSet, labelSetVersion, picture, frame, how, shapes } = payload;
  const outlines = shapes.map(({ shape }) => shape);
  const unfit = shapesRefusal(frame, outlines, payload.masks);
  const sent = unfit ? new Map() : namedMasks(payload.masks);
  const rows = shapes.map(({ row }) => row);
  return async (view) => {
    if (unfit) return unfit;
    const [set, draft, masks] = await Promise.all([
      view.labelSet(labelSet, labelSetVersion),
      draftPictures(view, labelSet, [picture], rows),
      newMasks(view, frame, outlines, sent),
    ]);
    if (!set) return refuse('unknownLabelSet', labelSet);
    for (const { class: classId, shape, attributes } of shapes) {
      const refusal = classRefusal(set, classId, shape) ?? attributesRefusal(set, classId, attributes);
      if (refusal) return refusal;
    }
    if (masks.refusal) return masks.refusal;
    if (draft.idReused) return refuse('idReused');
    const [drafted] = draft.pictures;
    if (!drafted || drafted.newer) return { kind: 'newer' };
    const shared = { picture: drafted.picture.id, labelSet, labelSetVersion, by: view.worker.id };
    draft.add(drafted, planDraw(drafted.answers, frame, shapes, { ...shared, how, at: stamp.at }));
    return write(draft.changes, 0, masks.fresh);
  };
};
