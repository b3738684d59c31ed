import type { PopupModel } from '../../state/popup-model.ts';
import { popupWords } from '../messages/popup-words.ts';

/** What the person has done so far, and what is not yet in any file. */
export function TotalsSection({ model }: { model: PopupModel }) {
  const { t, number } = popupWords.useWords();
  const totals = model.sets.totals.value;
  if (!totals) return null;
  const figures = [
    { name: t('popup.today'), hint: t('popup.todayHint'), value: totals.today, warn: false },
    { name: t('popup.inSet'), hint: t('popup.inSetHint'), value: totals.answered, warn: false },
    { name: t('popup.notExported'), hint: t('popup.notExportedHint'), value: totals.notExported, warn: true },
  ];
  return (
    <section class="part totals" aria-label={t('popup.totals')}>
      <dl>
        {figures.map(({ name, hint, value, warn }) => (
          <div key={name} class={warn && value > 0 ? 'figure waiting' : 'figure'} title={hint}>
            <dt>{name}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
