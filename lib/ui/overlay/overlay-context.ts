import { createContext } from 'preact';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import type { Positioner } from './positioner.ts';

export type OverlayTools = {
  readonly model: InstanceType<typeof OverlayModel>;
  readonly positioner: Positioner;
  /** Whether the overlay can be seen at this moment. */
  readonly isSeen: () => boolean;
  /** Puts text on the clipboard by the person's click; false where the browser would not. */
  readonly copy: (text: string) => boolean;
  /** What of an open dialog must be seen for its keys to count; null once it closes. */
  readonly seenInDialog: (element: HTMLElement | null) => void;
  /** What of the ring must be seen for input to count, in a part without a bar; the result ends it. */
  readonly seenRing: (element: HTMLElement) => () => void;
  /** Follows how much of the frame can be seen, by an element that fills it; the result ends it. */
  readonly followShown: (filling: HTMLElement) => () => void;
  /** Ends labelling on this page. */
  readonly stop: () => void;
};

/** What every component of the overlay may use. Always provided: there is no overlay without its model. */
export const OverlayContext = createContext<OverlayTools>(null as unknown as OverlayTools);
