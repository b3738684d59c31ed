import { useContext } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { OverlayContext } from './overlay-context.ts';

/** "12 of 48 on this page", and the pace. A click lets the page's furniture in, or out again. */
export function Progress() {
  const { model } = useContext(OverlayContext);
  const { t, number } = overlayWords.useWords();
  const own = model.page.taken.value.length;
  const total = own + model.parts.total.value;
  const answered = Math.min(model.ring.answered.value, own) + model.parts.answered.value;
  const leftOut = model.page.furniture.value;
  const pace = model.feedback.perMinute.value;
  const text = total + leftOut === 0 ? t('overlay.noPictures') : t('overlay.progress', { answered, total });
  const whole = <span class="bar-text bar-words">{text}</span>;
  // Where the row is short of room; a screen reader hears the whole sentence.
  const short = <span class="bar-short" aria-hidden="true">{`${number(answered)}/${number(total)}`}</span>;
  return (
    <span class="bar-progress">
      {model.furniture.all.value > 0 ? (
        <button
          type="button"
          class="bar-link"
          title={t(leftOut > 0 ? 'overlay.progressHint' : 'overlay.progressBack')}
          aria-pressed={leftOut === 0}
          onClick={model.furniture.toggle}
        >
          {whole}
          {short}
          {leftOut > 0 && <span class="bar-extra">+{number(leftOut)}</span>}
        </button>
      ) : (
        <>
          {whole}
          {short}
        </>
      )}
      <span class="bar-rate" title={t('overlay.rateHint')}>
        {t('overlay.rate', { count: pace === null ? '–' : number(Math.round(pace)) })}
      </span>
    </span>
  );
}
