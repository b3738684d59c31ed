import type { PopupModel } from '../../state/popup-model.ts';
import { popupWords } from '../messages/popup-words.ts';
import { Button } from '../shared/Button.tsx';
import { Segmented } from '../shared/Segmented.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';

/** Writes the label set's labels into a file. The job runs in the background: closing the popup does not end it. */
export function ExportSection({ model }: { model: PopupModel }) {
  const { t, number } = popupWords.useWords();
  const { form, job, running, notStarted } = model.exporting;
  const totals = model.sets.totals.value;
  const nothing = totals !== null && totals.answered === 0 && totals.annotations === 0;
  const current = job.value;
  return (
    <section class="part export" aria-label={t('popup.export')}>
      {running.value ? (
        <div class="export-row">
          <progress
            aria-label={t('popup.exporting')}
            max={Math.max(1, current?.total ?? 1)}
            value={current?.state === 'running' ? current.written : 0}
          />
          <span class="figures">
            {t('popup.exportProgress', { written: number(current?.written ?? 0), total: number(current?.total ?? 0) })}
          </span>
          <Button onPress={() => void model.exporting.cancel()}>{t('popup.cancel')}</Button>
        </div>
      ) : (
        <div class="export-row">
          <Segmented
            label={t('popup.exportForm')}
            labelHidden
            options={[
              { value: 'json', text: t('popup.json') },
              { value: 'jsonl', text: t('popup.jsonLines') },
            ]}
            value={form.value}
            onChange={model.exporting.chooseForm}
          />
          <Button off={nothing} describedBy="export-outcome" onPress={() => void model.exporting.start()}>
            {t('popup.export')}
          </Button>
        </div>
      )}
      <div id="export-outcome" role="status">
        {notStarted.value ? <p class="trouble">{t('popup.exportNotStarted')}</p> : null}
        {nothing && !current ? <p class="hint">{t('popup.exportEmpty')}</p> : null}
        {current && !notStarted.value ? <ExportOutcome job={current} /> : null}
      </div>
    </section>
  );
}
