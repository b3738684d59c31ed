import type { OptionsModel } from '../../state/options/options-model.ts';
import { optionsWords } from '../messages/options-words.ts';
import { Button } from '../shared/Button.tsx';
import { Notice } from '../shared/Notice.tsx';

/** What keeps options from being changed. */
export function OptionsNotices({ model }: { model: OptionsModel }) {
  const { t } = optionsWords.useWords();
  const link = model.link.link.value;
  const reload = (
    <Button kind="primary" onPress={model.ports.reload}>
      {t('options.reload')}
    </Button>
  );
  return (
    <>
      {link === 'silent' ? (
        <Notice tone="bad" title={t('options.noAnswerTitle')} actions={reload}>
          <p>{t('options.noAnswerBody')}</p>
        </Notice>
      ) : null}
      {link === 'version' ? (
        <Notice tone="warn" title={t('options.versionTitle')} actions={reload}>
          <p>{t('options.versionBody')}</p>
        </Notice>
      ) : null}
      <div role="alert">
        {model.settings.refused.value ? (
          <Notice tone="bad">
            <p>{t('options.notChanged')}</p>
          </Notice>
        ) : null}
      </div>
    </>
  );
}
