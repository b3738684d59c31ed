import type { Health } from '../../state/link-model.ts';
import type { PopupModel } from '../../state/popup-model.ts';
import { popupWords } from '../messages/popup-words.ts';
import { Button } from '../shared/Button.tsx';
import { Notice } from '../shared/Notice.tsx';
import { RecoveryNotice } from './RecoveryNotice.tsx';

/** Whatever keeps the person from labelling as usual: what happened, what is safe, what to do. */
export function LinkNotices({ model }: { model: PopupModel }) {
  const { t } = popupWords.useWords();
  const { link, health, replayed } = model.link;
  const reload = (text: string) => (
    <Button kind="primary" onPress={model.ports.reload}>
      {text}
    </Button>
  );
  if (link.value === 'silent') {
    return (
      <Notice tone="bad" title={t('popup.silentTitle')} actions={reload(t('popup.tryAgain'))}>
        <p>{t('popup.silentBody')}</p>
      </Notice>
    );
  }
  if (link.value === 'version') {
    return (
      <Notice tone="warn" title={t('popup.versionTitle')} actions={reload(t('popup.reload'))}>
        <p>{t('popup.versionBody')}</p>
      </Notice>
    );
  }
  if (link.value === 'newer') {
    return (
      <Notice tone="warn" title={t('popup.newerTitle')}>
        <p>{t('popup.newerBody')}</p>
      </Notice>
    );
  }
  const state = health.value;
  if (state?.state === 'closed') {
    return (
      <Notice tone="bad" title={t('popup.closedTitle')} actions={reload(t('popup.tryAgain'))}>
        <p>{t('popup.closedBody', { reason: state.reason })}</p>
      </Notice>
    );
  }
  if (state?.state === 'recovery') return <RecoveryNotice model={model} damage={state} />;
  return (
    <>
      <div role="status">
        {replayed.value === null ? null : (
          <Notice tone="plain">
            <p>{t('popup.recovered', { count: replayed.value })}</p>
          </Notice>
        )}
      </div>
      {state ? <OddRows health={state} /> : null}
    </>
  );
}

function OddRows({ health }: { health: Extract<Health, { state: 'ok' }> }) {
  const { t } = popupWords.useWords();
  if (health.newer === 0 && health.broken === 0) return null;
  return (
    <Notice tone="warn">
      {health.newer > 0 ? <p>{t('popup.newerRows', { count: health.newer })}</p> : null}
      {health.broken > 0 ? <p>{t('popup.brokenRows', { count: health.broken })}</p> : null}
    </Notice>
  );
}
