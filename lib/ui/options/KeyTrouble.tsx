import { keycaps } from '../../keys/key-label.ts';
import { type ActionId, keyTable } from '../../keys/key-table.ts';
import type { OptionsModel } from '../../state/options/options-model.ts';
import { optionsWords } from '../messages/options-words.ts';
import { Button } from '../shared/Button.tsx';
import { isMac } from '../shared/platform.ts';

const refusals = {
  composition: 'options.keyComposition',
  digit: 'options.keyDigit',
  sweep: 'options.keySweep',
  browser: 'options.keyBrowser',
} as const;

type KeyTroubleProps = { readonly action: ActionId; readonly keys: OptionsModel['keys'] };

/** Why an action did not get its key, in words, and what is asked for meanwhile; read out by screen readers. */
export function KeyTrouble({ action, keys }: KeyTroubleProps) {
  const { t, nameOf } = optionsWords.useWords();
  const known = keys.trouble.value;
  const what = known?.action === action ? known.what : null;
  const shown = (binding: string) => keycaps(binding, isMac).join('+');

  function words(): string | null {
    if (!what) return keys.asking.value === action ? t('options.pressKeyHint') : null;
    if (what.kind === 'refused') return t(refusals[what.reason]);
    if (what.kind === 'letter') {
      const { set, name, count } = what.use;
      return t('options.keyLetter', { key: shown(what.binding), name: nameOf(name), set: nameOf(set), count });
    }
    const other = keyTable.find((row) => row.action === what.by);
    if (what.kind === 'resetTaken')
      return t('options.resetTaken', { what: other ? t(`keys.${other.action}`) : what.by });
    return t('options.keyTaken', { key: shown(what.binding), what: other ? t(`keys.${other.action}`) : what.by });
  }

  return (
    <span class={what ? 'key-trouble problem' : 'key-trouble hint'} role="status">
      {words()}
      {what?.kind === 'letter' ? <Button onPress={keys.giveAnyway}>{t('options.keyAnyway')}</Button> : null}
    </span>
  );
}
