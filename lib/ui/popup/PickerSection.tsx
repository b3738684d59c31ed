import type { PopupModel } from '../../state/popup-model.ts';
import { popupWords } from '../messages/popup-words.ts';
import { Button } from '../shared/Button.tsx';
import { LabelSetPicker } from './LabelSetPicker.tsx';

/** Which label set this tab uses, and the way to the page where sets are made. */
export function PickerSection({ model }: { model: PopupModel }) {
  const { t } = popupWords.useWords();
  const sets = model.sets.list.value;
  const current = model.tab.tab.value?.labelSet ?? null;
  return (
    <section class="part picker-row" aria-label={t('shared.labelSet')}>
      {sets && sets.length === 0 ? (
        <p class="hint">{t('popup.noLabelSets')}</p>
      ) : (
        <LabelSetPicker sets={sets ?? []} current={current} onChoose={(id) => void model.tab.choose(id)} />
      )}
      <Button kind="quiet" onPress={model.ports.openLabelSets}>
        {t('popup.labelSets')}
      </Button>
    </section>
  );
}
