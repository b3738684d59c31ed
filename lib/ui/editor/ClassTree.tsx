import { useMemo } from 'preact/hooks';
import type { LabelSet } from '../../domain/label-set.ts';
import type { Remap } from '../../keys/bindings-of.ts';
import { classRows } from '../../state/class-rows.ts';
import { editorWords } from '../messages/editor-words.ts';
import { ClassRow } from '../shared/ClassRow.tsx';
import { classColour } from '../shared/class-colour.ts';
import { VirtualList } from '../shared/VirtualList.tsx';

/** The classes in use as a tree, with keys, colours, other names and numbers. */
export function ClassTree({ set, remap }: { set: LabelSet; remap: Remap }) {
  const { t, nameOf, number } = editorWords.useWords();
  const classes = useMemo(() => classRows(set, remap), [set, remap]);
  return (
    <VirtualList
      label={t('editor.preview')}
      items={classes}
      keyOf={(row) => row.entry.id}
      rowHeight={26}
      draw={({ entry, depth, heading, cap }) => (
        <ClassRow
          name={nameOf(entry.name)}
          aliases={entry.aliases.join(', ')}
          colour={classColour(entry)}
          cap={cap}
          depth={depth}
          heading={heading}
          end={number(entry.number)}
          endHint={t('editor.numberHint', { number: entry.number })}
        />
      )}
    />
  );
}
