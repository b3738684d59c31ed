import { planRemoveShapes } from '../../domain/shaping.ts';
import { type CommandPlanner, refuse, write } from '../plan.ts';
import { draftPictures } from './picture-draft.ts';

/** Takes shapes off a picture. Those that are gone already are left, and counted. */
export const removeShapes: CommandPlanner<'removeShapes'> = ({ labelSet, labelSetVersion, picture, rows }) => {
  return async (view) => {
    const [set, draft] = await Promise.all([
      view.labelSet(labelSet, labelSetVersion),
      draftPictures(view, labelSet, [picture], []),
    ]);
    if (!set) return refuse('unknownLabelSet', labelSet);
    const [drafted] = draft.pictures;
    if (!drafted || drafted.newer) return { kind: 'newer' };
    const writes = planRemoveShapes(drafted.answers, rows);
    draft.add(drafted, writes);
    return write(draft.changes, new Set(rows).size - writes.length);
  };
};
