import type { LabelSet } from '../../domain/label-set.ts';
import { checkLabelSet } from '../../domain/label-set-check.ts';
import { nextVersion } from '../../domain/label-set-versions.ts';
import type { Change } from '../../storage/change.ts';
import { addVersion, newestRow, setRemoved } from '../label-set-rows.ts';
import { type CommandPlanner, refuse, write } from '../plan.ts';

const sameContent = (one: LabelSet, other: LabelSet) =>
  JSON.stringify({ ...one, version: 0 }) === JSON.stringify({ ...other, version: 0 });

/** Whether a file's own later version can be taken as it is: no class lost, every number as it was. */
function follows(previous: LabelSet, set: LabelSet): boolean {
  if (set.version <= previous.version) return false;
  const numbers = new Map(set.classes.map((entry) => [entry.id, entry.number]));
  return previous.classes.every((entry) => numbers.get(entry.id) === entry.number);
}

/** The version that comes after `previous`; a class that the set calls retired is left out of the draft, so it stays so. */
function versionAfter(previous: LabelSet, set: LabelSet): LabelSet {
  if (follows(previous, set)) return set;
  return nextVersion(previous, { ...set, classes: set.classes.filter((entry) => !entry.retired) });
}

/** Stores a label set: a new one as it is, or the next version of one that is there. The same again changes nothing. */
export const saveLabelSet: CommandPlanner<'saveLabelSet'> = ({ set }) => {
  return async (view) => {
    const problem = checkLabelSet(set)[0];
    if (problem) return refuse('invalid', `${problem.code} ${problem.class ?? ''}`);
    const before = newestRow(await view.labelSetRows(set.id));
    if (!before) return write([addVersion(set, { seed: false, removed: false })]);
    const next = versionAfter(before.set, set);
    const changes: Change[] = [];
    if (!sameContent(before.set, next)) changes.push(addVersion(next, { seed: false, removed: false }));
    else if (before.removed) changes.push(setRemoved(before, false));
    return write(changes);
  };
};
