import type { ClassId } from '../../domain/label-set.ts';
import type { DialogProps } from '../overlay/runtime/shared-runtime.ts';
import { classColour } from '../shared/class-colour.ts';
import { Keycap } from '../shared/Keycap.tsx';
import { Swatch } from '../shared/Swatch.tsx';
import { classLine } from './class-line.ts';

type FinderRowProps = DialogProps & {
  readonly id: ClassId;
  /** Place in the ranking, from 0, of so many. */
  readonly rank: number;
  readonly count: number;
  readonly isActive: boolean;
};

/** A class that fits: colour, name, its other names, where it stands in the tree, its key, how often it was used. */
export function FinderRow({ tools: { model }, words, id, rank, count, isActive }: FinderRowProps) {
  const { labelSet } = model;
  const found = labelSet.find(id);
  if (!found) return null;
  const { also, path } = classLine(found, labelSet.find, words.nameOf);
  const name = words.nameOf(found.name);
  const key = labelSet.keys.value.byClass.get(id);
  const uses = labelSet.counts.value[id] ?? 0;
  return (
    // The field has the focus and the keys; rows are pointed at (`takeClick`).
    <div
      id={`find-${rank}`}
      class="find-row"
      role="option"
      aria-selected={isActive}
      aria-setsize={count}
      aria-posinset={rank + 1}
      tabIndex={-1}
      data-rank={rank}
    >
      <Swatch colour={classColour(found)} />
      <span class="find-name">{name}</span>
      {/* For the eye: read out at every arrow, other names and counts would bury the name. */}
      <span class="find-also" aria-hidden="true">
        {also}
      </span>
      <span class="find-path">{path}</span>
      {key && <Keycap caps={[key]} />}
      <span class="find-uses" aria-hidden="true">
        {uses > 0 ? words.number(uses) : ''}
      </span>
    </div>
  );
}
