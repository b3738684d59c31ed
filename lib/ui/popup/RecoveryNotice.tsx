import type { Health } from '../../state/link-model.ts';
import type { PopupModel } from '../../state/popup-model.ts';
import { popupWords } from '../messages/popup-words.ts';
import { Button } from '../shared/Button.tsx';
import { Notice } from '../shared/Notice.tsx';

type RecoveryNoticeProps = { model: PopupModel; damage: Extract<Health, { state: 'recovery' }> };

/** The database opened with less than was last known to be in it: nothing is written till the person decides. */
export function RecoveryNotice({ model, damage }: RecoveryNoticeProps) {
  const { t } = popupWords.useWords();
  const anyLeft = damage.foundSeq > 0;
  const actions = (
    <>
      {anyLeft ? (
        <Button kind="primary" off={model.exporting.running.value} onPress={() => void model.exporting.start()}>
          {t('popup.recoveryExport')}
        </Button>
      ) : null}
      <Button off={model.link.mending.value} onPress={() => void model.link.acceptDamage()}>
        {t('popup.recoveryAccept')}
      </Button>
    </>
  );
  return (
    <Notice tone="bad" title={t('popup.recoveryTitle')} actions={actions}>
      <p>{t('popup.recoveryWhat', { expected: damage.expectedSeq, found: damage.foundSeq })}</p>
      <p>
        {damage.inRing > 0 ? t('popup.recoverySafe', { count: damage.inRing }) : t('popup.recoverySafeNone')}{' '}
        {t(anyLeft ? 'popup.recoveryDo' : 'popup.recoveryDoEmpty')}
      </p>
    </Notice>
  );
}
