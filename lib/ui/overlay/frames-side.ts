import { effect, untracked } from '@preact/signals';
import { PartsFollower } from '../../state/overlay/follow-parts.ts';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';

/** What an overlay needs of the page for its parts in frames that it can't read; without it there are none. */
export type FramesPorts = {
  /** In a frame: its number among the top's. */
  number: number | null;
  /** In a frame: follows how much of it can be seen. */
  followShown(filling: HTMLElement, signal: AbortSignal): void;
  /** In the top: whether the person sees the frame with this number. */
  isSeen(number: number, host: HTMLElement): boolean;
  /** In the top: scrolls so that a part of the frame can be seen. */
  reveal(number: number, part: { y: number; height: number }): void;
};

/** How often the top looks whether frames with parts can be seen, ms. */
const lookEvery = 250;

/** The side of an overlay that is about its other parts: in the top it looks after them, in a frame it tells of itself. */
export function createFramesSide(
  {
    frames,
    host,
    model,
  }: { frames?: FramesPorts | undefined; host: HTMLElement; model: InstanceType<typeof OverlayModel> },
  signal: AbortSignal,
) {
  const { parts, seen } = model;
  const follower = new PartsFollower(model, frames?.number ?? null);
  signal.addEventListener('abort', () => follower[Symbol.dispose]());
  if (frames && !parts.isGuest.peek()) {
    const timer = setInterval(() => {
      for (const [frame, { number }] of parts.reports.peek()) {
        parts.tellSeen(frame, seen.peek() && number !== null && frames.isSeen(number, host));
      }
    }, lookEvery);
    const stop = effect(() => {
      const part = parts.toReveal.value;
      const number = part && untracked(() => parts.reports.value.get(part.frame)?.number);
      if (part && number != null) frames.reveal(number, part);
    });
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      stop();
    });
  }
  return {
    followShown(filling: HTMLElement): () => void {
      const ended = new AbortController();
      frames?.followShown(filling, AbortSignal.any([signal, ended.signal]));
      return () => ended.abort();
    },
  };
}
