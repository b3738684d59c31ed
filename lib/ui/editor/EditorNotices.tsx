import type { EditorModel } from '../../state/editor-model.ts';
import { editorWords } from '../messages/editor-words.ts';
import { Button } from '../shared/Button.tsx';
import { Notice } from '../shared/Notice.tsx';

const usedText = { tab: 'editor.usedInTab', newTabs: 'editor.usedInNew', nowhere: 'editor.notUsed' } as const;

/** What keeps label sets from being saved, and what has just been saved. */
export function EditorNotices({ model }: { model: EditorModel }) {
  const { t, nameOf } = editorWords.useWords();
  const { link, health } = model.link;
  const saved = model.saved.value;
  const used = model.used.value;
  const reload = (
    <Button kind="primary" onPress={model.ports.reload}>
      {t('editor.reload')}
    </Button>
  );
  return (
    <>
      {link.value === 'silent' || health.value?.state === 'closed' ? (
        <Notice tone="bad" title={t('editor.noAnswerTitle')} actions={reload}>
          <p>{t('editor.noAnswerBody')}</p>
        </Notice>
      ) : null}
      {link.value === 'version' || link.value === 'newer' ? (
        <Notice tone="warn" title={t('editor.versionTitle')} actions={reload}>
          <p>{t('editor.versionBody')}</p>
        </Notice>
      ) : null}
      {health.value?.state === 'recovery' ? (
        <Notice tone="warn">
          <p>{t('editor.recoveryBody')}</p>
        </Notice>
      ) : null}
      <div role="status">
        {saved ? (
          <Notice tone="plain" actions={<Button onPress={() => void model.use(saved)}>{t('editor.use')}</Button>}>
            <p>{t('editor.saved', { name: nameOf(saved.name), number: saved.version })}</p>
          </Notice>
        ) : null}
        {used ? (
          <Notice tone={used.where === 'nowhere' ? 'bad' : 'plain'}>
            <p>{t(usedText[used.where], { name: nameOf(used.set.name) })}</p>
          </Notice>
        ) : null}
      </div>
    </>
  );
}
