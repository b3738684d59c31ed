import { isAnswered, planPut, planRemove } from '../../domain/answering.ts';
import { type CommandPlanner, refuse, write } from '../plan.ts';
import { draftPictures } from './picture-draft.ts';

/** Puts a class on pictures, or takes it off. A sweep leaves pictures that were answered meanwhile. */
export const answer: CommandPlanner<'answer'> = (payload, { stamp }) => {
  const { labelSet, labelSetVersion, how, pictures, act } = payload;
  const named = pictures.map((entry) => entry.picture);
  const rows = pictures.map((entry) => entry.row);
  return async (view) => {
    const [set, draft] = await Promise.all([
      view.labelSet(labelSet, labelSetVersion),
      draftPictures(view, labelSet, named, rows),
    ]);
    if (!set) return refuse('unknownLabelSet', labelSet);
    const labelClass = set.classes.find((entry) => entry.id === payload.class);
    if (!labelClass) return refuse('unknownClass', payload.class);
    if (act === 'put' && (!labelClass.tag || labelClass.retired)) return refuse('classNotAnswerable', payload.class);
    if (draft.idReused) return refuse('idReused');
    if (how === 'key' && draft.pictures.some(({ newer }) => newer)) return { kind: 'newer' };
    for (const [index, drafted] of draft.pictures.entries()) {
      const { answers, picture, newer } = drafted;
      const row = rows[index];
      if (row === undefined || (how === 'sweep' && (newer || isAnswered(answers)))) continue;
      const named = { picture: picture.id, labelSet, labelSetVersion, by: view.worker.id, how, at: stamp.at };
      const put = () => planPut(answers, set.answer, row, labelClass.id, named);
      draft.add(drafted, act === 'put' ? put() : planRemove(answers, labelClass.id));
    }
    return write(draft.changes);
  };
};
