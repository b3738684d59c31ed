import { useId, useRef, useState } from 'preact/hooks';
import { hasText } from '../../state/has-text.ts';
import type { LabelSetSummary } from '../../state/label-sets-model.ts';
import { popupWords } from '../messages/popup-words.ts';

type LabelSetPickerProps = {
  sets: readonly LabelSetSummary[];
  current: string | null;
  onChoose: (id: string) => void;
};

/** A combobox (WAI-ARIA 1.2, list autocomplete): type to find, arrows to move, Enter to choose, Esc to leave it. */
export function LabelSetPicker({ sets, current, onChoose }: LabelSetPickerProps) {
  const { t, nameOf } = popupWords.useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const chosen = sets.find((set) => set.id === current);
  const found = sets.filter((set) => hasText(text, [...Object.values(set.name), set.id]));

  const show = (filter: string) => {
    setText(filter);
    setOpen(true);
    setAt(
      filter === ''
        ? Math.max(
            0,
            sets.findIndex((set) => set.id === current),
          )
        : 0,
    );
  };
  const hide = () => {
    setOpen(false);
    setText('');
  };
  const choose = (set: LabelSetSummary | undefined) => {
    if (!set) return;
    hide();
    if (set.id !== current) onChoose(set.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) show('');
      else setAt((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % Math.max(1, found.length));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(found[at]);
    } else if (event.key === 'Escape' && open) {
      // Else the browser would close the whole popup.
      event.preventDefault();
      event.stopPropagation();
      hide();
    }
  };

  return (
    <div class="picker">
      <input
        ref={field}
        class="text"
        role="combobox"
        aria-label={t('popup.labelSetFilter')}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found[at] ? `${id}-${at}` : ''}
        autocomplete="off"
        spellcheck={false}
        value={open ? text : chosen ? nameOf(chosen.name) : ''}
        placeholder={chosen ? nameOf(chosen.name) : ''}
        onClick={() => (open ? hide() : show(''))}
        onInput={(event) => show(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={hide}
      />
      <div class="options" hidden={!open}>
        <div role="listbox" id={`${id}-list`} aria-label={t('shared.labelSet')}>
          {(open ? found : []).map((set, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and its keys choose
            <div
              key={set.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              ref={(element) => {
                if (index === at) element?.scrollIntoView({ block: 'nearest' });
              }}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setAt(index)}
              onClick={() => choose(set)}
            >
              <span class="option-name">{nameOf(set.name)}</span>
              {set.id === current ? <span class="tick" aria-hidden="true" /> : null}
              <span class="option-hint">
                {t('popup.setHint', { count: set.classes })}
                {' · '}
                {t(set.answer === 'one' ? 'popup.answerOne' : 'popup.answerMany')}
              </span>
            </div>
          ))}
        </div>
        {found.length === 0 ? <p class="empty">{t('popup.noLabelSetFound', { text })}</p> : null}
      </div>
    </div>
  );
}
