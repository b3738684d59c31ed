import type { HTMLAttributeReferrerPolicy } from 'preact';
import { useContext } from 'preact/hooks';
import type { LastAnswerView } from '../../state/overlay/view.ts';
import { overlayWords } from '../messages/overlay-words.ts';
import { classColour } from '../shared/class-colour.ts';
import { OverlayContext } from './overlay-context.ts';

/** As many as the model keeps: their room is there from the start, so that the bar does not grow under the eye. */
const lastKept = 5;

/** With the same settings the page used it is the same request, which its cache has answered. */
function asThePageLoadsIt({ picture: { element } }: LastAnswerView) {
  if (!(element instanceof HTMLImageElement)) return {};
  const { referrerPolicy, crossOrigin } = element;
  return {
    referrerPolicy: referrerPolicy as HTMLAttributeReferrerPolicy,
    ...(crossOrigin === null ? {} : { crossOrigin: crossOrigin as 'anonymous' | 'use-credentials' }),
  };
}

function LastAnswer({ answer }: { answer: LastAnswerView }) {
  const { model } = useContext(OverlayContext);
  const { t, nameOf } = overlayWords.useWords();
  const { label } = answer;
  const name = typeof label === 'string' ? t(`overlay.${label}`) : nameOf(label.name);
  const colour = typeof label === 'string' ? 'var(--tl-mark-neutral)' : classColour(label).colour;
  return (
    <button
      type="button"
      class="last"
      aria-label={t('overlay.lastAnswer', { name })}
      title={name}
      data-saved={answer.saved}
      style={{ '--tl-class': colour }}
      onClick={() => {
        model.parts.takeRing();
        model.ring.step({ type: 'wentTo', picture: answer.picture.id });
      }}
    >
      <img
        src={answer.address}
        alt=""
        loading="eager"
        decoding="async"
        draggable={false}
        {...asThePageLoadsIt(answer)}
      />
    </button>
  );
}

/** The last five answers, newest last; a click goes there. */
export function LastAnswers() {
  const { model } = useContext(OverlayContext);
  const { t } = overlayWords.useWords();
  const last = model.feedback.last.value;
  return (
    <div class="lasts" role="group" aria-label={t('overlay.lastAnswers')}>
      {Array.from({ length: lastKept - last.length }, (_, at) => (
        <span key={`slot-${at}`} class="last-slot" />
      ))}
      {last.toReversed().map((answer) => (
        <LastAnswer key={`${answer.command}-${answer.picture.id}`} answer={answer} />
      ))}
    </div>
  );
}
