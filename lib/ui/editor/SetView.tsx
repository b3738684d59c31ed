import { isAnswerable } from '../../domain/label-set.ts';
import type { EditorModel } from '../../state/editor-model.ts';
import { editorWords } from '../messages/editor-words.ts';
import { Button } from '../shared/Button.tsx';
import { ClassTree } from './ClassTree.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

/** A label set as it is, and what can be done with it. */
export function SetView({ model }: { model: EditorModel }) {
  const { t, nameOf } = editorWords.useWords();
  const set = model.library.selected.value;
  if (!set) return null;
  const isSeed = model.library.list.value?.find((one) => one.id === set.id)?.seed ?? false;
  const name = nameOf(set.name);
  const facts = [
    t('editor.version', { number: set.version }),
    t(set.answer === 'one' ? 'editor.answerOne' : 'editor.answerMany'),
    t('editor.classCount', { count: set.classes.filter(isAnswerable).length }),
  ];
  return (
    <section class="work" aria-label={name}>
      <header class="work-head">
        <div>
          <h2>{name}</h2>
          <p class="hint">
            <code>{set.id}</code>
            {` · ${facts.join(' · ')}`}
          </p>
          {set.derivedFrom ? (
            <p class="hint">{t('editor.derivedFrom', { id: set.derivedFrom.id, number: set.derivedFrom.version })}</p>
          ) : null}
        </div>
        <div class="actions">
          {model.saved.value ? null : <Button onPress={() => void model.use(set)}>{t('editor.use')}</Button>}
          {isSeed ? null : <Button onPress={() => model.edit(set)}>{t('editor.edit')}</Button>}
          <Button onPress={() => model.copy(set, t('editor.copyName', { name }))}>{t('editor.copy')}</Button>
          <Button onPress={() => model.download(set)}>{t('editor.download')}</Button>
          <Button kind="danger" onPress={model.library.askToRemove}>
            {t('editor.remove')}
          </Button>
        </div>
      </header>
      {set.description ? <p class="description">{nameOf(set.description)}</p> : null}
      <ClassTree set={set} remap={model.settings.settings.value.keys} />
      <RemoveDialog model={model} name={name} />
    </section>
  );
}
