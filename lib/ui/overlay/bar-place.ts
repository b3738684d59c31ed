import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import type { SeenPicture } from '../../state/overlay/view.ts';

/** Distance of the bar from the window's edge, CSS px. */
const margin = 12;

/**
 * Where the bar is: at the bottom, at the top when it would cover the current picture, or where it was dragged to.
 */
export function useBarPlace(bar: RefObject<HTMLElement | null>, current: ReadonlySignal<SeenPicture | undefined>) {
  const side = useSignal<'bottom' | 'top'>('bottom');
  const dragged = useSignal<{ x: number; y: number } | null>(null);

  useSignalEffect(() => {
    const seen = current.value;
    const height = bar.current?.offsetHeight ?? 40;
    if (!seen || dragged.peek()) return;
    const rect = seen.picture.rect();
    const view = window.innerHeight;
    const coversBottom = rect.y + rect.height > view - height - 2 * margin;
    const coversTop = rect.y < height + 2 * margin;
    // Where it would cover the picture on both sides, it stays where the eye last found it.
    if (coversBottom && !coversTop) side.value = 'top';
    else if (coversTop || !coversBottom) side.value = coversTop && !coversBottom ? 'bottom' : side.peek();
  });

  function drag(down: PointerEvent): void {
    const element = bar.current;
    if (!element || !down.isTrusted || down.button !== 0) return;
    const grip = down.currentTarget as HTMLElement;
    const box = element.getBoundingClientRect();
    const offset = { x: down.clientX - box.x, y: down.clientY - box.y };
    grip.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => {
      const most = { x: window.innerWidth - box.width, y: window.innerHeight - box.height };
      dragged.value = {
        x: Math.max(0, Math.min(most.x, event.clientX - offset.x)),
        y: Math.max(0, Math.min(most.y, event.clientY - offset.y)),
      };
    };
    const end = new AbortController();
    grip.addEventListener('pointermove', move, { signal: end.signal });
    for (const name of ['pointerup', 'pointercancel'] as const) {
      grip.addEventListener(name, () => end.abort(), { signal: end.signal });
    }
  }

  const style = useComputed(() => {
    const at = dragged.value;
    return at ? { inset: `${at.y}px auto auto ${at.x}px`, transform: 'none' } : {};
  });
  return { side, style, drag };
}
