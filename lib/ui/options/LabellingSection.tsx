import { useId } from 'preact/hooks';
import { leastSideBounds } from '../../domain/settings.ts';
import type { OptionsModel } from '../../state/options/options-model.ts';
import { optionsWords } from '../messages/options-words.ts';
import { NumberField } from '../shared/NumberField.tsx';
import { Switch } from '../shared/Switch.tsx';

/** How labelling goes on a page. */
export function LabellingSection({ model }: { model: OptionsModel }) {
  const { t } = optionsWords.useWords();
  const titleId = useId();
  const { least, most } = leastSideBounds;
  const { settings, change } = model.settings;
  const { leastSide, goingOn, flash, ownRightClick } = settings.value;
  return (
    <section class="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('options.labelling')}</h2>
      <NumberField
        label={t('options.leastSide')}
        hint={t('options.leastSideHint', { least, most: String(most) })}
        unit={t('options.pixels')}
        value={leastSide}
        least={least}
        most={most}
        onCommit={(side) => void change({ leastSide: side })}
      />
      <Switch
        label={t('options.goingOn')}
        hint={t('options.goingOnHint')}
        checked={goingOn}
        onChange={(on) => void change({ goingOn: on })}
      />
      <Switch
        label={t('options.flash')}
        hint={t('options.flashHint')}
        checked={flash}
        onChange={(on) => void change({ flash: on })}
      />
      <Switch
        label={t('options.rightClick')}
        hint={t('options.rightClickHint')}
        checked={ownRightClick}
        onChange={(on) => void change({ ownRightClick: on })}
      />
    </section>
  );
}
