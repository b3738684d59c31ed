import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SeenPicture } from '../../state/overlay/view.ts';
import { freeSide, keptIn, margin, type Side } from './bar-geometry.ts';

/** How far the pointer must go for a press to be a drag, and how far an arrow key moves the bar, CSS px. */
const slop = 4;
const nudgeBy = 16;

/**
 * Where the bar is: at the bottom, at the top when it would cover the current picture, or where the person put it.
 * `changes` grows when pictures may have moved.
 */
export function useBarPlace(
  bar: RefObject<HTMLElement | null>,
  current: ReadonlySignal<SeenPicture | undefined>,
  changes: ReadonlySignal<unknown>,
) {
  const side = useSignal<Side>('bottom');
  const wanted = useSignal<{ x: number; y: number } | null>(null);
  const room = useSignal({ width: 0, height: 0, barWidth: 0, barHeight: 0 });
  const dragged = useRef(false);

  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return undefined;
    const look = () => {
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      // Whole px, rounded up: a part of one would stick out of the window.
      const bar = element.getBoundingClientRect();
      room.value = { width, height, barWidth: Math.ceil(bar.width), barHeight: Math.ceil(bar.height) };
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    window.addEventListener('resize', look);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', look);
    };
  }, [bar, room]);

  useSignalEffect(() => {
    void changes.value;
    const seen = current.value;
    const { width, height, barWidth, barHeight } = room.value;
    if (!seen || wanted.value) return undefined;
    // The page is scrolled to the picture in this same turn: only then does its place count.
    const frame = requestAnimationFrame(() => {
      const barRect = { x: (width - barWidth) / 2, width: barWidth, height: barHeight };
      side.value = freeSide(side.peek(), barRect, seen.picture.rect(), window.innerHeight || height);
    });
    return () => cancelAnimationFrame(frame);
  });

  function drag(down: PointerEvent): void {
    const element = bar.current;
    dragged.current = false;
    if (!element || !down.isTrusted || down.button !== 0) return;
    const grip = down.currentTarget as HTMLElement;
    const box = element.getBoundingClientRect();
    grip.setPointerCapture(down.pointerId);
    const end = new AbortController();
    const move = ({ clientX, clientY }: PointerEvent) => {
      const by = { x: clientX - down.clientX, y: clientY - down.clientY };
      dragged.current ||= Math.hypot(by.x, by.y) > slop;
      if (dragged.current) wanted.value = { x: box.x + by.x, y: box.y + by.y };
    };
    grip.addEventListener('pointermove', move, { signal: end.signal });
    for (const name of ['pointerup', 'pointercancel'] as const) {
      grip.addEventListener(name, () => end.abort(), { signal: end.signal });
    }
  }

  const arrows: Record<string, readonly [number, number]> = {
    ArrowLeft: [-nudgeBy, 0],
    ArrowRight: [nudgeBy, 0],
    ArrowUp: [0, -nudgeBy],
    ArrowDown: [0, nudgeBy],
  };
  function nudge(event: KeyboardEvent): void {
    const by = arrows[event.key];
    const box = bar.current?.getBoundingClientRect();
    if (!by || !box || !event.isTrusted) return;
    event.preventDefault();
    wanted.value = keptIn({ x: box.x + by[0], y: box.y + by[1] }, room.peek());
  }

  const style = useComputed(() => {
    if (!wanted.value) return {};
    const { x, y } = keptIn(wanted.value, room.value);
    return { left: `${x}px`, top: `${y}px`, right: 'auto', bottom: 'auto', margin: '0' };
  });
  /** The side of the window the bar is nearer to: what opens, opens away from it. */
  const nearSide = useComputed<Side>(() => {
    const { height } = room.value;
    return wanted.value ? (wanted.value.y + margin < height / 2 ? 'top' : 'bottom') : side.value;
  });
  /** Near the window's left or right edge, what opens keeps to that edge. */
  const align = useComputed(() => {
    const { width, barWidth } = room.value;
    if (!wanted.value) return 'center';
    const middle = wanted.value.x + barWidth / 2;
    return middle < width / 3 ? 'start' : middle > (width * 2) / 3 ? 'end' : 'center';
  });
  return {
    side: nearSide,
    align,
    style,
    drag,
    nudge,
    /** Whether the press that just ended moved the bar: then it is no click. */
    wasDragged: () => dragged.current,
    putBack: () => {
      wanted.value = null;
    },
  };
}
