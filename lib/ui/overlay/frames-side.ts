import { effect, signal as signalOf, untracked } from '@preact/signals';
import { PartsFollower } from '../../state/overlay/follow-parts.ts';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';

/** What an overlay needs of the page for its parts in frames that it can't read; without it there are none. */
export type FramesPorts = {
  /** In a frame: its number among the top's, as it is now. */
  number(): number | null;
  /** In the top: whose number it is, to be compared. */
  windowNumbered(number: number): unknown;
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
  const { parts } = model;
  const isGuest = parts.isGuest.peek();
  const number = signalOf(frames?.number() ?? null);
  const follower = new PartsFollower(model, number);
  const ends = [() => follower[Symbol.dispose]()];
  if (frames && isGuest) {
    // A frame that comes or goes before it gives it another.
    const timer = setInterval(() => {
      number.value = frames.number();
    }, lookEvery);
    ends.push(() => clearInterval(timer));
  }
  if (frames && !isGuest) ends.push(lookAfterFrames(frames, host, model));
  signal.addEventListener('abort', () => {
    for (const end of ends) end();
  });
  return {
    followShown(filling: HTMLElement): () => void {
      const ended = new AbortController();
      frames?.followShown(filling, AbortSignal.any([signal, ended.signal]));
      return () => ended.abort();
    },
  };
}

type Model = InstanceType<typeof OverlayModel>;

/** In the top: tells frames' parts whether they can be seen, and scrolls to what is to be seen in them. */
function lookAfterFrames(frames: FramesPorts, host: HTMLElement, { parts, seen }: Model): () => void {
  /** Whose each part's number was when it was told: a frame that goes gives its number to the next. */
  const told = new Map<number, { number: number; window: unknown }>();
  const isOwn = (frame: number, number: number) => {
    const window = frames.windowNumbered(number);
    const before = told.get(frame);
    if (before?.number !== number) told.set(frame, { number, window });
    return window !== undefined && (before?.number !== number || before.window === window);
  };
  const timer = setInterval(() => {
    for (const [frame, { number }] of parts.reports.peek()) {
      const isSeen = number !== null && isOwn(frame, number) && frames.isSeen(number, host);
      parts.tellSeen(frame, seen.peek() && isSeen);
    }
    for (const frame of told.keys()) if (!parts.reports.peek().has(frame)) told.delete(frame);
  }, lookEvery);
  const stop = effect(() => {
    const part = parts.toReveal.value;
    const number = part && untracked(() => parts.reports.value.get(part.frame)?.number);
    if (part && number != null) frames.reveal(number, part);
  });
  return () => {
    clearInterval(timer);
    stop();
  };
}
