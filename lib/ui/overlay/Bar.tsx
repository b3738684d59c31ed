import { useSignal } from '@preact/signals';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { BarNotice } from './BarNotice.tsx';
import { useBarPlace } from './bar-place.ts';
import { Chips } from './Chips.tsx';
import { Icon } from './Icon.tsx';
import { LastAnswers } from './LastAnswers.tsx';
import { OverlayContext } from './overlay-context.ts';
import { Progress } from './Progress.tsx';
import { Saving } from './Saving.tsx';

/** The one row of Tagalong on a page: what the keys do, how far one is, and whether all of it is on disk. */
export function Bar({ seenProbe }: { seenProbe: (element: HTMLElement | null) => void }) {
  const { model, stop } = useContext(OverlayContext);
  const { t, nameOf } = overlayWords.useWords();
  const bar = useRef<HTMLDivElement>(null);
  const folded = useSignal(false);
  const place = useBarPlace(bar, model.ring.current);
  const probe = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    seenProbe(probe.current);
    return () => seenProbe(null);
  }, [seenProbe]);

  const set = model.labelSet.set.value;
  const paused = model.isPaused.value;
  return (
    <section class={`bar-place bar-${place.side.value}`} aria-label={t('overlay.region')} style={place.style.value}>
      <div
        ref={bar}
        class="bar"
        role="group"
        aria-label={t('overlay.bar')}
        data-folded={folded.value}
        data-paused={paused}
      >
        <span class="bar-grip" title={t('overlay.moveBar')} onPointerDown={place.drag}>
          <span ref={probe} class="bar-logo">
            <Icon name="tag" />
          </span>
        </span>
        {folded.value ? (
          <button
            type="button"
            class="bar-button"
            aria-label={t('overlay.unfold')}
            title={t('overlay.unfold')}
            onClick={() => {
              folded.value = false;
            }}
          >
            <Saving compact />
          </button>
        ) : (
          <>
            {set && (
              <span class="bar-set" title={t('overlay.labelSet', { name: nameOf(set.name) })}>
                {nameOf(set.name)}
              </span>
            )}
            {paused ? <span class="bar-paused">{t('overlay.paused')}</span> : <Chips />}
            <Progress />
            <Saving />
            <LastAnswers />
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
              <button
                type="button"
                class="bar-button"
                aria-label={t(paused ? 'overlay.resume' : 'overlay.pause')}
                title={`${t(paused ? 'overlay.resume' : 'overlay.pause')} (Esc)`}
                onClick={() => model.setLabelling(paused ? 'on' : 'paused')}
              >
                <Icon name={paused ? 'play' : 'pause'} />
              </button>
              <button
                type="button"
                class="bar-button"
                aria-label={t('overlay.fold')}
                title={t('overlay.fold')}
                onClick={() => {
                  folded.value = true;
                }}
              >
                <Icon name="fold" />
              </button>
              <button
                type="button"
                class="bar-button"
                aria-label={t('overlay.stop')}
                title={t('overlay.stop')}
                onClick={stop}
              >
                <Icon name="close" />
              </button>
            </span>
          </>
        )}
      </div>
      <BarNotice />
    </section>
  );
}
