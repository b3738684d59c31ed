import { useId } from 'preact/hooks';
import { keysOf } from '../../keys/key-table.ts';
import type { OptionsModel } from '../../state/options/options-model.ts';
import { optionsWords } from '../messages/options-words.ts';
import { Button } from '../shared/Button.tsx';
import { KeyRow } from './KeyRow.tsx';

/** Every key of the page, the person's own ones, and the way back to the first ones. */
export function KeysSection({ model }: { model: OptionsModel }) {
  const { t } = optionsWords.useWords();
  const titleId = useId();
  const remap = model.settings.settings.value.keys;
  return (
    <section class="card" aria-labelledby={titleId}>
      <div class="card-head">
        <div>
          <h2 id={titleId}>{t('options.keys')}</h2>
          <p class="hint">{t('options.keysHint')}</p>
        </div>
        <Button off={Object.keys(remap).length === 0} onPress={model.keys.resetAll}>
          {t('options.resetKeys')}
        </Button>
      </div>
      <ul class="keys">
        {keysOf('page').map((row) => (
          <KeyRow key={row.action} row={row} remap={remap} keys={model.keys} />
        ))}
        <li class="keys-head">{t('options.keysInEditor')}</li>
        {keysOf('editor')
          .filter((row) => !row.contexts.includes('page'))
          .map((row) => (
            <KeyRow key={row.action} row={row} remap={remap} keys={model.keys} />
          ))}
        <li class="key-row">
          <span class="key-what">
            <span>{t('options.shortcut')}</span>
            <span class="hint">{t('options.shortcutHint')}</span>
          </span>
          <span class="key-buttons">
            <Button kind="quiet" onPress={model.ports.openShortcuts}>
              {t('options.shortcutChange')}
            </Button>
          </span>
        </li>
      </ul>
    </section>
  );
}
