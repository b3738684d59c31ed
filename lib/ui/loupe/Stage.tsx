import { effect, signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { createShapeView } from '../drawing/shape-view.ts';
import type { LoupeProps } from './loupe-props.ts';
import { Magnifier } from './Magnifier.tsx';
import { createShownShapes } from './shown-shapes.ts';
import { listenOnStage } from './stage-pointers.ts';

/** From so many CSS px an image pixel on, its edges are shown. */
const gridFrom = 8;
const closeFrom = 3;

/** A line at each pixel's edge, as a pattern that moves with the view. */
function PixelGrid({ drawing }: LoupeProps) {
  const view = drawing.view.view.value;
  if (!view || view.scale < gridFrom) return null;
  const side = `${view.scale}px`;
  const style = { backgroundSize: `${side} ${side}`, backgroundPosition: `${view.x}px ${view.y}px` };
  return <div class="loupe-grid" style={style} />;
}

/** What shows a picture's pixels. */
function elementOf(source: HTMLImageElement | ImageBitmap): HTMLElement {
  if (source instanceof HTMLImageElement) {
    source.className = 'loupe-picture';
    source.alt = '';
    return source;
  }
  const canvas = document.createElement('canvas');
  canvas.className = 'loupe-picture';
  canvas.width = source.width;
  canvas.height = source.height;
  canvas.getContext('2d')?.drawImage(source, 0, 0);
  return canvas;
}

/** Keeps the picture, the shapes on it, and what is under way where the view has them. */
function usePicture({ drawing, tools: { model }, words }: LoupeProps) {
  const stage = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    const { document } = element.ownerDocument.defaultView ?? globalThis;
    const ended = new AbortController();
    const shapes = createShapeView(document);
    shapes.takePointer(true);
    const shown = createShownShapes(drawing, model, words.nameOf);
    const observer = new ResizeObserver(() =>
      drawing.view.resize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    drawing.view.resize({ width: element.clientWidth, height: element.clientHeight });
    const large = signal<HTMLElement | null>(null);
    const stops = [
      effect(() => {
        const picture = drawing.image.value;
        if (!picture) return undefined;
        const shownAs = elementOf(picture.source);
        large.value = shownAs;
        element.prepend(shownAs);
        return () => shownAs.remove();
      }),
      effect(() => {
        const picture = large.value;
        const view = drawing.view.view.value;
        const size = drawing.size.value;
        if (!picture || !view || !size) return;
        const { style, dataset } = picture;
        style.width = `${size.width}px`;
        style.height = `${size.height}px`;
        style.transform = `matrix(${view.scale}, 0, 0, ${view.scale}, ${view.x}, ${view.y})`;
        style.filter = drawing.looks.filter.value;
        dataset.close = String(view.scale >= closeFrom);
      }),
      effect(() => {
        const size = drawing.size.value;
        if (size) shapes.setFrame(size);
      }),
      effect(() => {
        const view = drawing.view.view.value;
        if (view) shapes.setTransform(view);
      }),
      effect(() => shapes.setShapes(shown.still())),
      effect(() => shapes.hide(drawing.notStill.value)),
      effect(() => shapes.setLive(shown.live())),
      effect(() => {
        element.dataset.cursor = drawing.hand.cursor.value;
      }),
    ];
    element.append(shapes.element);
    listenOnStage(element, shapes.hand, drawing, ended.signal);
    return () => {
      ended.abort();
      observer.disconnect();
      for (const stop of stops) stop();
      shapes.dispose();
    };
  }, [drawing, model, words]);
  return stage;
}

/** The picture with its shapes, and what the hand does on it. */
export function Stage(props: LoupeProps) {
  const { drawing, words } = props;
  const stage = usePicture(props);
  const { t } = words;
  const state = drawing.loading.value;
  return (
    <div
      ref={stage}
      class="loupe-stage"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application of its own (WAI-ARIA 1.2): it takes keys
      tabIndex={0}
      aria-label={t('drawing.stage')}
      aria-busy={state === 'loading'}
    >
      <PixelGrid {...props} />
      <Magnifier {...props} />
      {state !== 'there' && (
        <div class="loupe-loading">{t(state === 'loading' ? 'drawing.loading' : 'drawing.notLoaded')}</div>
      )}
    </div>
  );
}
