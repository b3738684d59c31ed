import { useSignal } from '@preact/signals';
import { useContext, useEffect } from 'preact/hooks';
import { type Announced, announce } from '../../state/overlay/announce.ts';
import type { OverlayCatalogue } from '../messages/overlay-catalogues.ts';
import { overlayWords } from '../messages/overlay-words.ts';
import type { Words } from '../messages/words-context.tsx';
import { OverlayContext } from './overlay-context.ts';

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

function inWords(part: Announced, { t, nameOf, language }: Words<OverlayCatalogue>): string {
  const nameOfLabel = (label: Extract<Announced, { type: 'answer' }>['label']) =>
    typeof label === 'string' ? t(`overlay.${label}`) : nameOf(label.name);
  // A message carries its key as data; the test of messages holds keys and uses together.
  if (part.type === 'words') return (t as (key: string, params: object) => string)(part.key, part.params);
  if (part.type === 'answer') {
    const label = nameOfLabel(part.label);
    const name = part.put ? label : t('overlay.takenOff', { name: label });
    return t(part.saved ? 'overlay.sayAnswer' : 'overlay.sayAnswerUnsaved', { name });
  }
  const { at, total, classes, verdict, unsure } = part;
  const labels = [...classes, ...(verdict ? [verdict] : [])].map(nameOfLabel);
  const names = labels.join(language === 'zh' ? '、' : ', ');
  const answered = t(unsure ? 'overlay.sayUnsure' : 'overlay.sayAnswered', { names });
  const state = labels.length > 0 ? answered : t('overlay.sayOpen');
  const about = part.about || t('overlay.sayNoText');
  return at > 0 ? t('overlay.sayPicture', { at, total, about, state }) : t('overlay.sayOther', { about, state });
}

/** The overlay's one live region: what the bar, the ring and the marks show, said politely, the last thing only. */
export function Announcer() {
  const { model } = useContext(OverlayContext);
  const words = overlayWords.useWords();
  const said = useSignal<{ parts: readonly Announced[]; odd: boolean }>({ parts: [], odd: false });
  useEffect(
    () =>
      announce(model, after, (parts) => {
        said.value = { parts, odd: !said.value.odd };
      }),
    [model, said],
  );
  const { parts, odd } = said.value;
  const text = parts.map((part) => inWords(part, words)).join(words.language === 'zh' ? '。' : '. ');
  // The same words twice are read twice only if something in them changed.
  return (
    <div class="unseen" role="status" aria-live="polite" aria-atomic="true">
      {odd ? text : `${text}\u00a0`}
    </div>
  );
}
