import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { classRows, findRows } from '../../state/class-rows.ts';
import type { PopupModel } from '../../state/popup-model.ts';
import { popupWords } from '../messages/popup-words.ts';
import { ClassRow } from '../shared/ClassRow.tsx';
import { classColour } from '../shared/class-colour.ts';
import { TextField } from '../shared/TextField.tsx';
import { VirtualList } from '../shared/VirtualList.tsx';

/** With more classes than this a filter stands above them. */
const manyClasses = 8;

/** The set's classes with their keys and how often each was put. */
export function ClassSection({ model }: { model: PopupModel }) {
  const { t, nameOf, number } = popupWords.useWords();
  const filter = useSignal('');
  const set = model.sets.set.value;
  const remap = model.settings.settings.value.keys;
  const rows = useMemo(() => (set ? classRows(set, remap) : []), [set, remap]);
  if (!set || rows.length === 0) return null;
  const counts = model.sets.totals.value?.classes ?? {};
  const many = rows.length > manyClasses;
  const shown = findRows(rows, many ? filter.value : '');
  return (
    <section class={many ? 'part classes many' : 'part classes'} aria-label={t('popup.classes')}>
      {many ? (
        <TextField
          label={t('popup.classFilter')}
          labelHidden
          placeholder={t('popup.classFilterOf', { count: rows.filter((row) => !row.heading).length })}
          value={filter.value}
          onInput={(text) => {
            filter.value = text;
          }}
        />
      ) : null}
      {shown.length === 0 ? <p class="empty">{t('popup.noClassFound', { text: filter.value })}</p> : null}
      <VirtualList
        label={t('popup.classes')}
        items={shown}
        keyOf={(row) => row.entry.id}
        rowHeight={24}
        rows={many ? 5 : manyClasses}
        draw={({ entry, depth, heading, cap }) => (
          <ClassRow
            name={nameOf(entry.name)}
            colour={classColour(entry)}
            cap={cap}
            depth={depth}
            heading={heading}
            end={heading ? undefined : number(counts[entry.id] ?? 0)}
          />
        )}
      />
    </section>
  );
}
