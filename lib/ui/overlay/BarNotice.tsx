import { useContext } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { OverlayContext } from './overlay-context.ts';
import { LeftOver, Trouble } from './Trouble.tsx';

/** The bar's one line of speech: why a key was refused, what was undone. `Announcer` reads it out. */
export function BarNotice() {
  const { model } = useContext(OverlayContext);
  const { t } = overlayWords.useWords();
  // A notice carries its key as data; the test of messages holds keys and uses together.
  const say = t as (key: string, params: Record<string, string | number>) => string;
  const notice = model.feedback.notice.value;
  const sweep = model.sweeping.count.value ?? model.parts.current.value?.sweep ?? null;
  const inField = model.inField.value || model.parts.inField.value;
  const typing = inField && !model.isPaused.value && notice?.key !== 'overlay.refusedField';
  const field = typing ? t('overlay.refusedField') : null;
  const frame = model.inFrame.value && !model.isPaused.value ? t('overlay.inFrame') : null;
  const swept = sweep === 0 ? t('overlay.refusedNothingToSweep') : sweep && t('overlay.sweepHint', { count: sweep });
  const hint = swept ?? field ?? frame;
  const away = model.isAway.value && !notice && !model.isPaused.value ? t('overlay.away') : null;
  const quiet = hint ?? away;
  return (
    <div class="notices">
      <LeftOver />
      <Trouble />
      <div class="notice-place">
        {(quiet ?? notice) && (
          <div class={`notice notice-${quiet ? 'quiet' : notice?.tone}`}>
            {quiet ?? (notice && say(notice.key, notice.params))}
          </div>
        )}
      </div>
    </div>
  );
}
