import { useEffect, useId, useRef } from 'preact/hooks';
import type { EditorModel } from '../../state/editor-model.ts';
import { editorWords } from '../messages/editor-words.ts';
import { Button } from '../shared/Button.tsx';

/** Asks before a label set leaves the pickers. */
export function RemoveDialog({ model, name }: { model: EditorModel; name: string }) {
  const { t } = editorWords.useWords();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { removing, keep, remove } = model.library;
  const open = removing.value !== 'no';
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={keep}>
      <h2 id={titleId}>{t('editor.removeTitle', { name })}</h2>
      <p>{t('editor.removeBody')}</p>
      <p class="trouble" role="alert">
        {removing.value === 'failed' ? t('editor.removeFailed') : null}
      </p>
      <div class="actions">
        <Button onPress={keep}>{t('editor.removeNo')}</Button>
        <Button kind="danger" onPress={() => void remove()}>
          {t('editor.removeYes')}
        </Button>
      </div>
    </dialog>
  );
}
