import { useContext } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { OverlayContext } from './overlay-context.ts';

/** "12 of 48 on this page", and the pace. A click lets in the pictures that were left out as page furniture. */
export function Progress() {
  const { model } = useContext(OverlayContext);
  const { t, number } = overlayWords.useWords();
  const total = model.page.taken.value.length;
  const answered = Math.min(model.ring.answered.value, total);
  const leftOut = model.page.furniture.value;
  const pace = model.feedback.perMinute.value;
  const text = t('overlay.progress', { answered, total });
  return (
    <span class="bar-progress">
      {leftOut > 0 ? (
        <button
          type="button"
          class="bar-link"
          title={t('overlay.progressHint')}
          onClick={() => model.page.letFurnitureIn()}
        >
          {text}
          <span class="bar-extra">+{number(leftOut)}</span>
        </button>
      ) : (
        <span class="bar-text">{text}</span>
      )}
      {pace !== null && (
        <span class="bar-quiet" title={t('overlay.rateHint')}>
          {t('overlay.rate', { count: number(Math.round(pace)) })}
        </span>
      )}
    </span>
  );
}
