import { planVerdict } from '../../domain/answering.ts';
import { type CommandPlanner, refuse, write } from '../plan.ts';
import { draftPictures } from './picture-draft.ts';

/** Says `done` or `skipped` of pictures. */
export const giveVerdict: CommandPlanner<'giveVerdict'> = (payload, { stamp }) => {
  const { labelSet, labelSetVersion, verdict, pictures } = payload;
  const rows = pictures.map((entry) => entry.row);
  return async (view) => {
    const named = pictures.map((entry) => entry.picture);
    const [set, draft] = await Promise.all([
      view.labelSet(labelSet, labelSetVersion),
      draftPictures(view, labelSet, named, rows),
    ]);
    if (!set) return refuse('unknownLabelSet', labelSet);
    if (draft.idReused) return refuse('idReused');
    if (draft.pictures.some(({ newer }) => newer)) return { kind: 'newer' };
    for (const [index, drafted] of draft.pictures.entries()) {
      const row = rows[index];
      if (row === undefined) continue;
      const shared = { picture: drafted.picture.id, labelSet, labelSetVersion, by: view.worker.id };
      draft.add(drafted, planVerdict(drafted.answers, row, verdict, { ...shared, how: 'key', at: stamp.at }));
    }
    return write(draft.changes);
  };
};
