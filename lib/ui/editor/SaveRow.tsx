import { useId } from 'preact/hooks';
import type { EditorModel } from '../../state/editor-model.ts';
import { editorWords } from '../messages/editor-words.ts';
import { Button } from '../shared/Button.tsx';

const lackText = {
  name: 'editor.lackName',
  id: 'editor.lackId',
  seed: 'editor.lackSeed',
  classes: 'editor.lackClasses',
  problems: 'editor.lackProblems',
} as const;

/** Saves, or says what it still takes. */
export function SaveRow({ model }: { model: EditorModel }) {
  const { t } = editorWords.useWords();
  const hintId = useId();
  const [lack] = model.lacks.value;
  const { base, saving } = model.draft;
  const before = base.value?.version ?? model.replaces.value?.version;
  const hint = lack ? t(lackText[lack]) : model.replaces.value ? t('editor.replaces') : null;
  return (
    <div class="save-row">
      <Button
        kind="primary"
        off={lack !== undefined || saving.value === 'saving'}
        describedBy={hint ? hintId : undefined}
        onPress={() => void model.save()}
      >
        {before ? t('editor.saveVersion', { number: before + 1 }) : t('editor.save')}
      </Button>
      <p class="hint" id={hintId}>
        {hint}
      </p>
      <p class="trouble" role="alert">
        {saving.value === 'failed' ? t('editor.saveFailed') : null}
      </p>
    </div>
  );
}
