import { browser } from './browser.ts';

/** A frame of a tab that we may run in. */
type KnownFrame = {
  frame: number;
  /** Of the address it shows, also where its document has an opaque origin. */
  origin: string;
  /** Its parent can read it: who labels there labels here. */
  isRead: boolean;
  width: number;
  height: number;
  /** An overlay of ours runs in it. */
  isRunning: boolean;
  /** By its number in its parent, before it that one's in its own; null in a shadow tree. */
  path: number[] | null;
};

/** What `runOnce` leaves in a frame's world. */
type World = typeof globalThis & { tagalongOverlay?: { stop: AbortController; isAlive(): boolean } };

/** Runs in each frame and stands alone: it is sent as text. */
function tellOfItself(): Omit<KnownFrame, 'frame'> {
  const running = (globalThis as World).tagalongOverlay;
  let path: number[] | null = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    let number = 0;
    while (number < at.parent.length && at.parent[number] !== at) number += 1;
    path = number < at.parent.length && path ? [number, ...path] : null;
  }
  return {
    origin: new URL(location.href).origin,
    isRead: window.frameElement !== null,
    width: innerWidth,
    height: innerHeight,
    path,
    isRunning: running !== undefined && !running.stop.signal.aborted && running.isAlive(),
  };
}

/** The frames of a tab, the top one among them, as far as the person's permission covers them. */
export async function framesOf(tab: number): Promise<KnownFrame[]> {
  const target = { tabId: tab, allFrames: true };
  const told = await browser.scripting.executeScript({ target, func: tellOfItself }).catch(() => []);
  return told.flatMap(({ frameId, result }) => (result ? [{ frame: frameId, ...result }] : []));
}

/** Puts the overlay into frames of a tab; where one runs it comes to itself. A frame that is gone by now is no error. */
export async function putInFrames(tab: number, frames: readonly number[]): Promise<void> {
  const into = (frame: number) =>
    browser.scripting
      .executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ['/overlay.js'] })
      .catch(() => undefined);
  await Promise.all(frames.map(into));
}
