import { useSignal } from '@preact/signals';
import { useContext } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { OverlayContext } from './overlay-context.ts';

const blockedText = {
  recovery: 'overlay.blockedRecovery',
  newer: 'overlay.blockedNewer',
  version: 'overlay.blockedVersion',
} as const;

/** What stands in the way of saving: it stays until it is over, with a way to keep the work. */
function Trouble() {
  const { model, copy } = useContext(OverlayContext);
  const { t } = overlayWords.useWords();
  const copied = useSignal(false);
  const saving = model.sending.saving.value;
  const blocked = model.blocked.value ?? (saving.state === 'blocked' ? saving.reason : null);
  const trouble = saving.state === 'trouble' ? t('overlay.notSavedTrying', saving) : null;
  const text = blocked ? t(blockedText[blocked]) : trouble;
  if (!text) return null;
  return (
    <div class="notice notice-warning" role="alert">
      <span>{text}</span>
      {saving.state !== 'saved' && (
        <button
          type="button"
          class="notice-button"
          onClick={() => {
            copied.value = copy(model.sending.snapshot());
          }}
        >
          {t(copied.value ? 'overlay.copied' : 'overlay.copyUnsaved')}
        </button>
      )}
    </div>
  );
}

/** The bar's one line of speech: why a key was refused, what was undone. Read out by screen readers. */
export function BarNotice() {
  const { model } = useContext(OverlayContext);
  const { t } = overlayWords.useWords();
  // A notice carries its key as data; the test of messages holds keys and uses together.
  const say = t as (key: string, params: Record<string, string | number>) => string;
  const notice = model.feedback.notice.value;
  const sweep = model.sweeping.count.value;
  const field = model.inField.value && !model.isPaused.value ? t('overlay.refusedField') : null;
  const hint = sweep !== null ? t('overlay.sweepHint', { count: sweep }) : field;
  const away = model.isAway.value && !notice && !model.isPaused.value ? t('overlay.away') : null;
  const quiet = hint ?? away;
  return (
    <div class="notices">
      <Trouble />
      <div class="notice-place" role="status" aria-live="polite">
        {(quiet ?? notice) && (
          <div class={`notice notice-${quiet ? 'quiet' : notice?.tone}`}>
            {quiet ?? (notice && say(notice.key, notice.params))}
          </div>
        )}
      </div>
    </div>
  );
}
