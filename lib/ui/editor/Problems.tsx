import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { EditorModel } from '../../state/editor-model.ts';
import { editorWords } from '../messages/editor-words.ts';
import { problemText } from './problem-text.ts';

/** As many problems as a person mends before looking again. */
const mostShown = 20;

type ProblemsProps = { model: EditorModel; list: RefObject<HTMLTextAreaElement | null> };

function selectLine(field: HTMLTextAreaElement | null, line: number): void {
  if (!field) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}

/** What is wrong, line by line, in words; pressing a line goes there. */
export function Problems({ model, list }: ProblemsProps) {
  const { t, nameOf } = editorWords.useWords();
  const titleId = useId();
  const { problems, inconsistent, preview } = model.draft;
  const own = problems.value;
  // What holds between classes is told by the lines already, where there are lines.
  const between = own.length > 0 ? [] : inconsistent.value;
  const count = own.length + between.length;
  return (
    <div role="status">
      {count === 0 ? null : (
        <section class="problems" aria-labelledby={titleId}>
          <h3 id={titleId}>{t('editor.problems', { count })}</h3>
          <ul>
            {own.slice(0, mostShown).map((problem, index) => (
              <li key={index}>
                {problem.line === null ? (
                  <span class="line">{t('editor.inSet')}</span>
                ) : model.draft.file.value ? (
                  <span class="line">{t('editor.atLine', { line: problem.line })}</span>
                ) : (
                  <button type="button" class="line" onClick={() => selectLine(list.current, problem.line ?? 1)}>
                    {t('editor.atLine', { line: problem.line })}
                  </button>
                )}
                <span>{problemText(t, problem.code, problem.text)}</span>
              </li>
            ))}
            {between.slice(0, mostShown).map((problem) => {
              const entry = preview.value.classes.find((one) => one.id === problem.class);
              return (
                <li key={`${problem.code} ${problem.class}`}>
                  <span class="line">{entry ? nameOf(entry.name) : t('editor.inSet')}</span>
                  <span>{problemText(t, problem.code, entry?.key ?? '')}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
