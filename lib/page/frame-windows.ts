/** The windows of frames of the page's own origin, for hearing keys and the pointer where the focus is in one. */
import type { Point } from './page-picture.ts';
import type { PageRoot } from './page-roots.ts';
import { toPlane } from './plane.ts';
import { planeOf } from './space.ts';

type OnFrame = (frame: Window, toOurs: (x: number, y: number) => Point) => void;

interface FrameWindows {
  /** Takes note of a tree that a scan met. */
  take(root: PageRoot): void;
  /** Tells of each document's window once, until the signal. */
  watch(signal: AbortSignal, onFrame: OnFrame): void;
}

export function createFrameWindows(): FrameWindows {
  // By document: the same window shows others, and forgets its listeners with each.
  const told = new WeakSet<PageRoot>();
  const listeners = new Set<OnFrame>();
  /** Found before anyone listened. */
  let waiting: Parameters<OnFrame>[] = [];
  return {
    take(root) {
      const frame = 'defaultView' in root && root !== document ? root.defaultView : null;
      if (!frame || told.has(root)) return;
      told.add(root);
      const toOurs = (x: number, y: number) => toPlane(planeOf(frame.document), { x, y });
      if (listeners.size === 0) waiting.push([frame, toOurs]);
      for (const listener of listeners) listener(frame, toOurs);
    },
    watch(signal, onFrame) {
      for (const each of waiting) onFrame(...each);
      waiting = [];
      listeners.add(onFrame);
      signal.addEventListener('abort', () => listeners.delete(onFrame), { once: true });
    },
  };
}
