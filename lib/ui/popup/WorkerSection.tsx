import type { PopupModel } from '../../state/popup-model.ts';
import { popupWords } from '../messages/popup-words.ts';
import { TextField } from '../shared/TextField.tsx';

/** What the person is called in exports; both may stay empty. */
export function WorkerSection({ model }: { model: PopupModel }) {
  const { t } = popupWords.useWords();
  const { worker, saving, rename } = model.worker;
  if (!worker.value) return null;
  return (
    <section class="part worker" aria-label={t('popup.worker')}>
      <div class="worker-fields">
        <TextField
          label={t('popup.workerName')}
          value={worker.value.name ?? ''}
          onCommit={(name) => void rename({ name })}
        />
        <TextField
          label={t('popup.employee')}
          value={worker.value.employee ?? ''}
          onCommit={(employee) => void rename({ employee })}
        />
      </div>
      <div role="status">
        {saving.value === 'saved' ? <p class="hint">{t('popup.workerSaved')}</p> : null}
        {saving.value === 'failed' ? <p class="trouble">{t('popup.workerFailed')}</p> : null}
      </div>
    </section>
  );
}
