import { useId, useMemo } from 'preact/hooks';
import { isAnswerable } from '../../domain/label-set.ts';
import { keyProblems } from '../../state/class-rows.ts';
import type { EditorModel } from '../../state/editor-model.ts';
import { editorWords } from '../messages/editor-words.ts';
import { ClassTree } from './ClassTree.tsx';

const keyText = { command: 'editor.keyTaken', notAKey: 'editor.keyUnusable' } as const;

/** As many as a person mends before looking again. */
const mostKeys = 5;

/** The label set as it will be. */
export function DraftPreview({ model }: { model: EditorModel }) {
  const { t, nameOf } = editorWords.useWords();
  const titleId = useId();
  const set = model.draft.preview.value;
  const remap = model.settings.settings.value.keys;
  const keys = useMemo(() => keyProblems(set, remap), [set, remap]);
  const used = set.classes.filter((entry) => !entry.retired).length;
  const retired = model.draft.base.value ? set.classes.length - used : 0;
  return (
    <section class="preview" aria-labelledby={titleId}>
      <div class="preview-head">
        <h3 id={titleId}>{t('editor.preview')}</h3>
        {used > 0 ? (
          <span class="hint">{t('editor.classCount', { count: set.classes.filter(isAnswerable).length })}</span>
        ) : null}
      </div>
      <div class="preview-box">
        {used === 0 ? <p class="empty">{t('editor.previewEmpty')}</p> : <ClassTree set={set} remap={remap} />}
      </div>
      {retired > 0 ? <p class="hint">{t('editor.retired', { count: retired })}</p> : null}
      {keys.slice(0, mostKeys).map(({ entry, key, reason }) => (
        <p class="hint warning" key={entry.id}>
          {t(keyText[reason], { name: nameOf(entry.name), key: key.toUpperCase() })}
        </p>
      ))}
    </section>
  );
}
