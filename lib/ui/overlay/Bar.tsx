import { useSignal } from '@preact/signals';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { overlayWords } from '../messages/overlay-words.ts';
import { AllClasses } from './AllClasses.tsx';
import { BarButtons } from './BarButtons.tsx';
import { BarNotice } from './BarNotice.tsx';
import { useBarPlace } from './bar-place.ts';
import { Chips } from './Chips.tsx';
import { Icon } from './Icon.tsx';
import { LastAnswers } from './LastAnswers.tsx';
import { LaterPart } from './LaterPart.tsx';
import { OverlayContext } from './overlay-context.ts';
import { Progress } from './Progress.tsx';
import { Saving } from './Saving.tsx';

/** With more classes than this the row is short of room: it leaves out what can be done without. */
const fewClasses = 9;

/** The one row of Tagalong on a page: what the keys do, how far one is, and whether all of it is on disk. */
export function Bar({ seenProbe }: { seenProbe: (element: HTMLElement | null) => void }) {
  const { model } = useContext(OverlayContext);
  const { t, nameOf } = overlayWords.useWords();
  const bar = useRef<HTMLDivElement>(null);
  const folded = useSignal(false);
  const place = useBarPlace(bar, model.ring.current, model.page.seen);
  const probe = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    seenProbe(probe.current);
    return () => seenProbe(null);
  }, [seenProbe]);

  const set = model.labelSet.set.value;
  const paused = model.isPaused.value;
  const gripName = t(folded.value ? 'overlay.unfold' : 'overlay.moveBar');
  return (
    <section class="bar-place" aria-label={t('overlay.region')} data-side={place.side.value} style={place.style.value}>
      <div
        ref={bar}
        class="bar"
        role="group"
        aria-label={t('overlay.bar')}
        data-folded={folded.value}
        data-paused={paused}
        data-seen={model.seen.value}
        data-many={model.labelSet.classes.value.length > fewClasses}
      >
        <button
          type="button"
          class="bar-grip"
          aria-label={gripName}
          title={folded.value ? gripName : t('overlay.moveBarHint')}
          onPointerDown={place.drag}
          onKeyDown={place.nudge}
          onDblClick={place.putBack}
          onClick={() => {
            if (!place.wasDragged()) folded.value = false;
          }}
        >
          <span ref={probe} class="bar-logo">
            <Icon name="tag" />
          </span>
          {folded.value && <Saving compact />}
        </button>
        {!folded.value && (
          <>
            {set && (
              <span class="bar-set" title={t('overlay.labelSet', { name: nameOf(set.name) })}>
                {nameOf(set.name)}
              </span>
            )}
            {paused ? <span class="bar-paused">{t('overlay.paused')}</span> : !model.editor.loupe.value && <Chips />}
            {!model.editor.loupe.value && (
              <span class="bar-state">
                <Progress />
                <Saving />
                <LastAnswers />
              </span>
            )}
            <BarButtons
              fold={() => {
                model.classesOpen.value = false;
                folded.value = true;
              }}
            />
          </>
        )}
      </div>
      <div class="bar-aside" data-align={place.align.value}>
        <AllClasses />
        {model.editor.inPlace.value && <LaterPart name="hand" />}
        <BarNotice />
      </div>
    </section>
  );
}
