import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { EditorModel } from '../../state/editor-model.ts';
import { editorWords } from '../messages/editor-words.ts';
import { usePageLooks } from '../shared/use-page-looks.ts';
import { DraftForm } from './DraftForm.tsx';
import { EditorNotices } from './EditorNotices.tsx';
import { Library } from './Library.tsx';
import { SetView } from './SetView.tsx';

/** The whole label-set page. */
export function EditorApp({ model }: { model: EditorModel }) {
  usePageLooks(model.language, model.settings.settings);
  useEffect(() => {
    void model.load();
  }, [model]);
  return (
    <editorWords.WordsProvider language={model.language}>
      <EditorBody model={model} />
    </editorWords.WordsProvider>
  );
}

function EditorBody({ model }: { model: EditorModel }) {
  const { t } = editorWords.useWords();
  /** A file is held over the page. */
  const held = useSignal(false);
  useSignalEffect(() => {
    document.title = t('editor.title');
  });
  if (model.link.link.value === 'connecting')
    return <main class="editor" aria-busy="true" aria-label={t('editor.title')} />;
  return (
    <main
      class={held.value ? 'editor held' : 'editor'}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        held.value = true;
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) held.value = false;
      }}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        held.value = false;
        if (!file) return;
        event.preventDefault();
        void model.open(file);
      }}
    >
      <h1>{t('editor.title')}</h1>
      <EditorNotices model={model} />
      <div class="columns">
        <Library model={model} />
        {model.writing.value ? <DraftForm model={model} /> : <SetView model={model} />}
      </div>
      {held.value ? <p class="drop-here">{t('editor.dropNow')}</p> : null}
    </main>
  );
}
