import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyText } from '../../keys/key-label.ts';
import { classColour } from '../shared/class-colour.ts';
import { Keycap } from '../shared/Keycap.tsx';
import { Swatch } from '../shared/Swatch.tsx';
import { HandTools } from './HandTools.tsx';
import { InPlaceSaid } from './InPlaceSaid.tsx';
import type { InPlaceProps } from './in-place-props.ts';
import { listenOnPage } from './listen-on-page.ts';

/** The class that is drawn, or that none is. */
function Armed({ inPlace, tools: { model }, words: { t, nameOf } }: InPlaceProps) {
  const armed = inPlace.on.value?.drawing.hand.armed.value ?? null;
  const view = armed === null ? null : model.labelSet.viewOf(armed);
  return (
    <span class="hand-class">
      {view && <Swatch colour={classColour(view)} />}
      {view ? t('drawing.armed', { name: nameOf(view.name) }) : t('drawing.noneArmed')}
    </span>
  );
}

/**
 * What is in the hand over the page's pictures, beside the bar: the class, the tools, the way to the loupe and the way
 * out. As long as it is there the pointer is ours over pictures.
 */
export function Hand(props: InPlaceProps) {
  const { inPlace, tools, words } = props;
  const { model, isSeen } = tools;
  const { t } = words;
  const strip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = strip.current?.getRootNode();
    const window = strip.current?.ownerDocument.defaultView;
    if (!(root instanceof ShadowRoot) || !window) return undefined;
    const ended = new AbortController();
    listenOnPage({ window, root, model, inPlace, isSeen }, ended.signal);
    return () => ended.abort();
  }, [model, inPlace, isSeen]);
  const on = inPlace.on.value;
  const keys = model.settings.value.keys;
  const toLoupe = keyText('loupe', keys);
  const press = (act: () => void) => (event: MouseEvent) => event.isTrusted && model.seen.peek() && act();
  return (
    <div ref={strip} class="hand" role="group" aria-label={t('drawing.inPlace')}>
      <Armed {...props} />
      {on && <span class="hand-count">{t('drawing.shapesCount', { count: on.drawing.shapes.value.length })}</span>}
      {on && <HandTools {...props} drawing={on.drawing} />}
      <button
        type="button"
        class="tool"
        title={toLoupe ? `${t('keys.loupe')} (${toLoupe})` : undefined}
        onClick={press(model.editor.open)}
      >
        {t('drawing.toLoupe')}
      </button>
      <button type="button" class="tool" onClick={press(model.editor.close)}>
        <Keycap caps={[keyText('escape', keys) || '×']} />
        <span class="hand-out">{t('drawing.giveBack')}</span>
      </button>
      {on && <InPlaceSaid {...props} drawing={on.drawing} />}
    </div>
  );
}
