import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PagePicture } from '../../state/overlay/view.ts';
import type { InPlaceProps } from './in-place-props.ts';

/** CSS px of a line and of a page, where a wheel counts in those. */
const wheelSteps = [1, 16, 400];

/** What lies in a scroller of the page scrolls with it, also where the wheel turns over us. */
function scrollOn(element: Element, event: WheelEvent): void {
  const step = wheelSteps[event.deltaMode] ?? 1;
  const { scrollTop, scrollLeft } = element;
  element.scrollBy({ left: event.deltaX * step, top: event.deltaY * step, behavior: 'instant' });
  if (element.scrollTop !== scrollTop || element.scrollLeft !== scrollLeft) event.preventDefault();
}

/**
 * Lies over a picture while something is in the hand: the cursor says so, and what lies below is neither dragged nor
 * followed. What a press does is told by the window's own events (listen-on-page.ts). Must be a direct child of its layer.
 */
export function Cover({ picture, inPlace, layer, tools }: InPlaceProps & { picture: PagePicture }) {
  const element = useRef<HTMLDivElement>(null);
  const frame = layer?.frame;
  useLayoutEffect(() => {
    const own = element.current;
    if (!own?.parentElement) return undefined;
    const remove = tools.positioner.add({ picture, outset: 0, layer: own.parentElement, element: own });
    tools.positioner.placeNew();
    const turn = (event: WheelEvent) => {
      if (frame?.type === 'scroller' && event.isTrusted) scrollOn(frame.element, event);
    };
    if (frame?.type === 'scroller') own.addEventListener('wheel', turn, { passive: false });
    return () => {
      own.removeEventListener('wheel', turn);
      remove();
    };
  }, [picture, tools, frame]);
  return <div ref={element} class="cover" data-cursor={inPlace.on.value?.drawing.hand.cursor.value} />;
}
