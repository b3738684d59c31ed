import { useId, useRef } from 'preact/hooks';
import type { EditorModel } from '../../state/editor-model.ts';
import type { LabelSetSummary } from '../../state/label-sets-model.ts';
import { editorWords } from '../messages/editor-words.ts';
import { Button } from '../shared/Button.tsx';

/** The sets there are, and the two ways to a new one. */
export function Library({ model }: { model: EditorModel }) {
  const { t } = editorWords.useWords();
  const file = useRef<HTMLInputElement>(null);
  const sets = model.library.list.value ?? [];
  const own = sets.filter((set) => !set.seed);
  const seeds = sets.filter((set) => set.seed);
  return (
    <nav class="library" aria-label={t('editor.library')}>
      <div class="library-new">
        <Button onPress={model.startNew}>{t('editor.new')}</Button>
        <Button onPress={() => file.current?.click()}>{t('editor.open')}</Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) void model.open(chosen);
            // So that the same file can be opened again once it is mended.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p class="hint">{t('editor.dropHint')}</p>
      <SetList model={model} title={t('editor.own')} sets={own} empty={t('editor.noOwn')} />
      {seeds.length > 0 ? <SetList model={model} title={t('editor.seeds')} sets={seeds} /> : null}
    </nav>
  );
}

type SetListProps = { model: EditorModel; title: string; sets: readonly LabelSetSummary[]; empty?: string };

function SetList({ model, title, sets, empty }: SetListProps) {
  const { t, nameOf } = editorWords.useWords();
  const titleId = useId();
  const selected = model.writing.value ? null : model.library.selected.value?.id;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {sets.length === 0 ? (
        <p class="hint">{empty}</p>
      ) : (
        <ul class="sets">
          {sets.map((set) => (
            <li key={set.id}>
              <button
                type="button"
                class="set"
                aria-current={set.id === selected ? 'true' : undefined}
                onClick={() => void model.show(set.id)}
              >
                <span class="set-name">{nameOf(set.name)}</span>
                <span class="hint">{t('editor.classCount', { count: set.classes })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
