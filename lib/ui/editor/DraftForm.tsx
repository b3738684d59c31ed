import { useRef } from 'preact/hooks';
import type { EditorModel } from '../../state/editor-model.ts';
import { editorWords } from '../messages/editor-words.ts';
import { Segmented } from '../shared/Segmented.tsx';
import { TextField } from '../shared/TextField.tsx';
import { DraftPreview } from './DraftPreview.tsx';
import { DraftSource } from './DraftSource.tsx';
import { Problems } from './Problems.tsx';
import { SaveRow } from './SaveRow.tsx';

/** Where a label set is written: name, id, how it is answered, its classes, and what will come of them. */
export function DraftForm({ model }: { model: EditorModel }) {
  const { t, nameOf } = editorWords.useWords();
  const list = useRef<HTMLTextAreaElement>(null);
  const { draft } = model;
  const base = draft.base.value;
  const from = draft.derivedFrom.value;
  const file = draft.file.value;
  const title = base
    ? t('editor.editTitle', { name: nameOf(base.name) })
    : from
      ? t('editor.copyTitle', { name: nameOf(from.name) })
      : file
        ? t('editor.fileTitle', { file: file.name })
        : t('editor.newTitle');
  return (
    <section class="work" aria-label={title}>
      <h2>{title}</h2>
      <div class="draft-fields">
        <TextField
          label={t('editor.name')}
          value={draft.name.value}
          placeholder={t('editor.namePlaceholder')}
          onInput={draft.setName}
        />
        {base ? (
          <div class="field">
            <span class="field-label">{t('editor.id')}</span>
            <code class="fixed-id" title={t('editor.idFixed')}>
              {base.id}
            </code>
          </div>
        ) : (
          <TextField label={t('editor.id')} value={draft.id.value} onInput={draft.setId} />
        )}
        <Segmented
          label={t('editor.answer')}
          options={[
            { value: 'one', text: t('editor.one') },
            { value: 'many', text: t('editor.many') },
          ]}
          value={draft.answer.value}
          onChange={draft.setAnswer}
        />
      </div>
      <div class="draft-columns">
        <DraftSource model={model} list={list} />
        <DraftPreview model={model} />
      </div>
      <Problems model={model} list={list} />
      <SaveRow model={model} />
    </section>
  );
}
