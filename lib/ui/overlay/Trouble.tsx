import { useSignal } from '@preact/signals';
import { useContext } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { OverlayContext } from './overlay-context.ts';
import { unsavedText } from './unsaved-text.ts';

const blockedText = {
  recovery: 'overlay.blockedRecovery',
  newer: 'overlay.blockedNewer',
  version: 'overlay.blockedVersion',
} as const;

/** Copies by its click, and says whether it did. */
function CopyButton({ text }: { text: () => string }) {
  const { copy } = useContext(OverlayContext);
  const { t } = overlayWords.useWords();
  const copied = useSignal<boolean | null>(null);
  const name = copied.value === null ? 'overlay.copyUnsaved' : copied.value ? 'overlay.copied' : 'overlay.notCopied';
  return (
    <button
      type="button"
      class="notice-button"
      onClick={() => {
        copied.value = copy(text());
      }}
    >
      {t(name)}
    </button>
  );
}

/** What stands in the way of saving: it stays until it is over, with a way to keep the work. */
export function Trouble() {
  const { model } = useContext(OverlayContext);
  const words = overlayWords.useWords();
  const { t } = words;
  const saving = model.sending.saving.value;
  const answers = model.sending.answers.value;
  const blocked = model.blocked.value ?? (saving.state === 'blocked' ? saving.reason : null);
  const count = answers.length;
  const gone = count > 0 ? t('overlay.goneUnsaved', { count }) : t('overlay.gone');
  const trouble = saving.state === 'trouble' ? t('overlay.notSavedTrying', saving) : null;
  const text = model.isGone.value ? gone : blocked ? t(blockedText[blocked]) : trouble;
  if (!text) return null;
  return (
    <div class="notice notice-warning">
      <span>{text}</span>
      {count > 0 && <CopyButton text={() => unsavedText(model, answers, words)} />}
    </div>
  );
}

/** Answers an overlay from before an update could not save: the person copies them, or lets them go. */
export function LeftOver() {
  const { model } = useContext(OverlayContext);
  const { t } = overlayWords.useWords();
  const text = model.leftOver.value;
  if (text === '') return null;
  const count = text.split('\n').length - 1;
  return (
    <div class="notice notice-warning">
      <span>{t('overlay.leftOver', { count })}</span>
      <CopyButton text={() => text} />
      <button
        type="button"
        class="notice-button"
        onClick={() => {
          model.leftOver.value = '';
        }}
      >
        {t('overlay.close')}
      </button>
    </div>
  );
}
