import { useContext } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { unsavedField } from './left-overs.ts';
import { OverlayContext } from './overlay-context.ts';
import { unsavedText } from './unsaved-text.ts';

/**
 * What stays readable when the script is ended from outside. At an update Firefox does that to every script of ours, with
 * no last word: the bar would stand there as if keys still counted. This is hidden as long as `heartbeat.ts` beats; then
 * the browser itself shows it, in place of bar and ring. The answers stand in a field, for no button works any more.
 */
export function LeftBehind() {
  const { model } = useContext(OverlayContext);
  const words = overlayWords.useWords();
  const answers = model.sending.answers.value;
  const count = answers.length;
  return (
    <div class="left-behind" role="alert">
      <span>{count > 0 ? words.t('overlay.goneUnsaved', { count }) : words.t('overlay.gone')}</span>
      {count > 0 && (
        <textarea class={unsavedField} readOnly wrap="off" rows={4} aria-label={words.t('overlay.unsaved')}>
          {unsavedText(model, answers, words)}
        </textarea>
      )}
    </div>
  );
}
