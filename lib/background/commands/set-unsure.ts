import { planUnsure } from '../../domain/answering.ts';
import { type CommandPlanner, refuse, write } from '../plan.ts';
import { draftPictures } from './picture-draft.ts';

/** Marks what was said of pictures as unsure, or as sure again. */
export const setUnsure: CommandPlanner<'setUnsure'> = (payload, { stamp }) => {
  const { labelSet, labelSetVersion, unsure, pictures } = payload;
  return async (view) => {
    const [set, draft] = await Promise.all([
      view.labelSet(labelSet, labelSetVersion),
      draftPictures(view, labelSet, pictures, []),
    ]);
    if (!set) return refuse('unknownLabelSet', labelSet);
    if (draft.pictures.some(({ newer }) => newer)) return { kind: 'newer' };
    for (const drafted of draft.pictures) {
      const shared = { picture: drafted.picture.id, labelSet, labelSetVersion, by: view.worker.id };
      draft.add(drafted, planUnsure(drafted.answers, unsure, { ...shared, how: 'key', at: stamp.at }));
    }
    return write(draft.changes);
  };
};
