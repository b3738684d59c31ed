import { useContext } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { Icon } from './Icon.tsx';
import { OverlayContext } from './overlay-context.ts';

/** What the bar can be told: show the keys, pause, fold away, end. */
export function BarButtons({ fold }: { fold: () => void }) {
  const { model, stop } = useContext(OverlayContext);
  const { t } = overlayWords.useWords();
  const pause = model.isPaused.value ? 'overlay.resume' : 'overlay.pause';
  return (
    <span class="bar-buttons">
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
