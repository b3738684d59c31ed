import { newestRow, setRemoved } from '../label-set-rows.ts';
import { type CommandPlanner, refuse, write } from '../plan.ts';

/** Hides a label set from every picker. What was labelled with it stays. */
export const removeLabelSet: CommandPlanner<'removeLabelSet'> = ({ labelSet }) => {
  return async (view) => {
    const newest = newestRow(await view.labelSetRows(labelSet));
    if (!newest) return refuse('unknownLabelSet', labelSet);
    return write(newest.removed ? [] : [setRemoved(newest, true)]);
  };
};
