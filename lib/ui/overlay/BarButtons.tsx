import { useContext } from 'preact/hooks';
import { keyText } from '../../keys/key-label.ts';
import { overlayWords } from '../messages/overlay-words.ts';
import { Icon } from './Icon.tsx';
import { OverlayContext } from './overlay-context.ts';

/** With so many classes all are at hand in the row, with a key each. */
const fewClasses = 9;

/** What the bar can be told: find a class, show the keys, pause, fold away, end. */
export function BarButtons({ fold }: { fold: () => void }) {
  const { model, stop } = useContext(OverlayContext);
  const { t } = overlayWords.useWords();
  const keys = model.settings.value.keys;
  const titled = (name: string, key: string) => (key ? `${name} (${key})` : name);
  // Then nothing can be put in any more, and nothing goes on.
  const gone = model.isGone.value;
  const pause = model.isPaused.value ? 'overlay.resume' : 'overlay.pause';
  return (
    <span class="bar-buttons">
      {!gone && model.labelSet.classes.value.length > fewClasses && (
        <button
          type="button"
          class="bar-button"
          aria-label={t('overlay.find')}
          title={titled(t('overlay.find'), keyText('finder', keys))}
          onClick={model.finder.open}
        >
          <Icon name="find" />
        </button>
      )}
      {!gone && (
        <button
          type="button"
          class="bar-button"
          aria-label={t('overlay.help')}
          title={titled(t('overlay.help'), keyText('help', keys))}
          aria-expanded={model.helpOpen.value}
          onClick={() => {
            model.helpOpen.value = !model.helpOpen.value;
          }}
        >
          ?
        </button>
      )}
      {!gone && (
        <button
          type="button"
          class="bar-button"
          aria-label={t(pause)}
          title={titled(t(pause), keyText('escape', keys))}
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
