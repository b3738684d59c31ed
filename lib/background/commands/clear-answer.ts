import { planClear } from '../../domain/answering.ts';
import { type CommandPlanner, refuse, write } from '../plan.ts';
import { draftPictures } from './picture-draft.ts';

/** Takes tags and verdict off pictures. */
export const clearAnswer: CommandPlanner<'clearAnswer'> = ({ labelSet, labelSetVersion, pictures }) => {
  return async (view) => {
    const [set, draft] = await Promise.all([
      view.labelSet(labelSet, labelSetVersion),
      draftPictures(view, labelSet, pictures, []),
    ]);
    if (!set) return refuse('unknownLabelSet', labelSet);
    if (draft.pictures.some(({ newer }) => newer)) return { kind: 'newer' };
    for (const drafted of draft.pictures) draft.add(drafted, planClear(drafted.answers));
    return write(draft.changes);
  };
};
