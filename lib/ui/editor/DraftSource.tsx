import type { RefObject } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { isAnswerable } from '../../domain/label-set.ts';
import type { EditorModel } from '../../state/editor-model.ts';
import { editorWords } from '../messages/editor-words.ts';
import { Button } from '../shared/Button.tsx';

type DraftSourceProps = { model: EditorModel; list: RefObject<HTMLTextAreaElement | null> };

/** Where the list's first line stands and how high a line is, CSS px: as in editor.css. */
const firstLine = 8;
const lineHeight = 20;
/** As many lines as are marked; a list may have thousands of wrong ones. */
const mostMarked = 200;

/** One text for all numbers: a list may have thousands of lines. */
const lineNumbers = (text: string) =>
  Array.from({ length: text.split('\n').length }, (_, index) => index + 1).join('\n');

/** What the classes come from: a list in a field, its lines numbered, or a file. */
export function DraftSource({ model, list }: DraftSourceProps) {
  const { t } = editorWords.useWords();
  const id = useId();
  const gutter = useRef<HTMLDivElement>(null);
  const { file, text, problems, setText } = model.draft;
  const read = file.value;
  if (read) {
    const count = read.set?.classes.filter(isAnswerable).length ?? 0;
    return (
      <div class="source">
        <h3>{t('editor.list')}</h3>
        <div class="from-file">
          <p>
            {read.set ? t('editor.fromFile', { count, file: read.name }) : t('editor.notRead', { file: read.name })}
          </p>
          <Button kind="quiet" onPress={model.startNew}>
            {t('editor.asList')}
          </Button>
        </div>
      </div>
    );
  }
  const wrong = new Set(problems.value.flatMap(({ line }) => (line === null ? [] : [line])));
  return (
    <div class="source">
      <h3>
        <label for={id}>{t('editor.list')}</label>
      </h3>
      <div class="list">
        <div class="gutter" ref={gutter} aria-hidden="true">
          {lineNumbers(text.value)}
          {[...wrong].slice(0, mostMarked).map((line) => (
            <span key={line} class="wrong" style={{ top: `${firstLine + (line - 1) * lineHeight}px` }}>
              {line}
            </span>
          ))}
        </div>
        <textarea
          id={id}
          ref={list}
          wrap="off"
          spellcheck={false}
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          placeholder={t('editor.listExample')}
          value={text.value}
          onInput={(event) => setText(event.currentTarget.value)}
          onScroll={(event) => {
            if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
      <p class="hint" id={`${id}-hint`}>
        {t('editor.listHint')}
      </p>
    </div>
  );
}
