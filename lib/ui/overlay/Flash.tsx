import type { FlashView } from '../../state/overlay/view.ts';
import { overlayWords } from '../messages/overlay-words.ts';
import { classColour } from '../shared/class-colour.ts';
import { OnPicture } from './OnPicture.tsx';

/** The name of the class just given, over its picture, for a moment. */
export function Flash({ flash }: { flash: FlashView }) {
  const { t, nameOf } = overlayWords.useWords();
  const { label } = flash;
  const verdict = typeof label === 'string';
  return (
    <OnPicture picture={flash.picture} outset={0} class="flash-place">
      <span class="flash" style={{ '--tl-class': verdict ? 'var(--tl-mark-neutral)' : classColour(label).colour }}>
        {verdict ? t(`overlay.${label}`) : nameOf(label.name)}
      </span>
    </OnPicture>
  );
}
