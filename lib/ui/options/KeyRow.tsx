import { useRef } from 'preact/hooks';
import { bindingsOf, type Remap } from '../../keys/bindings-of.ts';
import { keycaps } from '../../keys/key-label.ts';
import type { KeyRow as Row } from '../../keys/key-table.ts';
import type { OptionsModel } from '../../state/options/options-model.ts';
import { optionsWords } from '../messages/options-words.ts';
import { Keycap } from '../shared/Keycap.tsx';
import { isMac } from '../shared/platform.ts';
import { KeyTrouble } from './KeyTrouble.tsx';

/** What the label set decides, and the one key that closes things everywhere. */
const fixed: { readonly [action: string]: 'options.fromLabelSet' | 'options.fixedKey' } = {
  classKey: 'options.fromLabelSet',
  sweep: 'options.fromLabelSet',
  classShape: 'options.fromLabelSet',
  escape: 'options.fixedKey',
  stepBack: 'options.fixedKey',
  pan: 'options.fixedKey',
  nudge: 'options.fixedKey',
  nudgeMore: 'options.fixedKey',
  resize: 'options.fixedKey',
  resizeMore: 'options.fixedKey',
};

type KeyRowProps = { readonly row: Row; readonly remap: Remap; readonly keys: OptionsModel['keys'] };

/** One action: its keys, and the way to another one by pressing it. */
export function KeyRow({ row, remap, keys }: KeyRowProps) {
  const { t, nameOf } = optionsWords.useWords();
  const { action } = row;
  const what = t(`keys.${row.action}`);
  const bindings = bindingsOf(row, remap);
  const asking = keys.asking.value === action;
  const hint = fixed[action];
  const [letter] = remap[action]?.flatMap((binding) => keys.letters.value.get(binding) ?? []) ?? [];
  return (
    <li class="key-row" data-action={action} data-asking={asking}>
      <span class="key-what">
        <span>{what}</span>
        {letter ? (
          <span class="hint">
            {t('options.keyFromClass', { name: nameOf(letter.name), set: nameOf(letter.set), count: letter.count })}
          </span>
        ) : null}
      </span>
      <span class="key-caps">
        {bindings.map((binding) => (
          <Keycap key={binding} caps={keycaps(binding, isMac)} />
        ))}
      </span>
      <span class="key-buttons">
        {hint ? <span class="hint">{t(hint)}</span> : <ChangeButton keys={keys} action={action} what={what} />}
        {remap[action] ? (
          <button
            type="button"
            class="button quiet"
            aria-label={t('options.resetKeyOf', { what })}
            onClick={() => keys.reset(action)}
          >
            {t('options.resetKey')}
          </button>
        ) : null}
      </span>
      <KeyTrouble action={action} keys={keys} />
    </li>
  );
}

type ChangeButtonProps = Pick<KeyRowProps, 'keys'> & { readonly action: Row['action']; readonly what: string };

/** Pressed once, it takes the next key. Esc keeps the old key, Tab goes on: nobody is held here. */
function ChangeButton({ keys, action, what }: ChangeButtonProps) {
  const { t } = optionsWords.useWords();
  const asking = keys.asking.value === action;
  const used = useRef(false);
  function onKeyDown(event: KeyboardEvent): void {
    if (!asking) return;
    if (event.key === 'Tab') return keys.stopAsking();
    event.preventDefault();
    used.current = true;
    if (event.repeat) return;
    if (event.key === 'Escape') keys.stopAsking();
    else keys.press(event);
  }
  return (
    <button
      type="button"
      class={asking ? 'button asking' : 'button'}
      aria-label={asking ? t('options.pressKeyHint') : t('options.changeKeyOf', { what })}
      onClick={() => keys.ask(action)}
      onBlur={() => {
        if (asking) keys.stopAsking();
      }}
      onKeyDown={onKeyDown}
      // The space bar clicks a button when it is let go.
      onKeyUp={(event) => {
        if (used.current) event.preventDefault();
        used.current = false;
      }}
    >
      {asking ? t('options.pressKey') : t('options.changeKey')}
    </button>
  );
}
