import { useContext } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { Icon } from './Icon.tsx';
import { OverlayContext } from './overlay-context.ts';

/** With so many classes all are at hand in the row, with a key each. */
const fewClasses = 9;

/** What the bar can be told: find a class, show the keys, pause, fold away, end. */
export function BarButtons({ fold }: { fold: () => void }) {
  const { model, stop } = useContext(OverlayContext);
  const { t } = overlayWords.useWords();
  const pause = model.isPaused.value ? 'overlay.resume' : 'overlay.pause';
  return (
    <span class="bar-buttons">
      {model.chips.value.length > fewClasses && (
        <button
          type="button"
          class="bar-button"
          aria-label={t('overlay.find')}
          title={`${t('overlay.find')} (/)`}
          onClick={model.finder.open}
        >
          <Icon name="find" />
        </button>
      )}
      <button
        type="button"
        class="bar-button"
        aria-label={t('overlay.help')}
        title={`${t('overlay.help')} (?)`}
        aria-expanded={model.helpOpen.value}
        onClick={() => {
          model.helpOpen.value = !model.helpOpen.value;
        }}
      >
        ?
      </button>
      {!model.isGone.value && (
        <button
          type="button"
          class="bar-button"
          aria-label={t(pause)}
          title={`${t(pause)} (Esc)`}
          onClick={() => model.setLabelling(model.isPaused.peek() ? 'on' : 'paused')}
        >
          <Icon name={model.isPaused.value ? 'play' : 'pause'} />
        </button>
      )}
      <button type="button" class="bar-button" aria-label={t('overlay.fold')} title={t('overlay.fold')} onClick={fold}>
        <Icon name="fold" />
      </button>
      <button type="button" class="bar-button" aria-label={t('overlay.stop')} title={t('overlay.stop')} onClick={stop}>
        <Icon name="close" />
      </button>
    </span>
  );
}
