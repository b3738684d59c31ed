import { isExtensionAlive } from './native-runtime.ts';

/** What one put-in script leaves for the next one, on the isolated world's own global: the page can't see it. */
type Running = { stop: AbortController; isAlive(): boolean };
type World = typeof globalThis & { tagalongOverlay?: Running };

/**
 * Runs a script that may be put into the same page many times. While one that belongs to this living extension runs,
 * another does nothing; one left over from before an update is ended first, so that there are never two. (Firefox, and
 * Chromium after an update, give a new world: there the overlay finds what is left by itself.) `end` ends the script.
 */
export function runOnce(start: (signal: AbortSignal, end: () => void) => void): void {
  const world = globalThis as World;
  const running = world.tagalongOverlay;
  if (running && !running.stop.signal.aborted && running.isAlive()) return;
  running?.stop.abort();
  const stop = new AbortController();
  // What is over is kept by nothing: else the page would hold all of it for as long as it is open.
  const forget = () => {
    if (world.tagalongOverlay?.stop === stop) delete world.tagalongOverlay;
  };
  stop.signal.addEventListener('abort', forget, { once: true });
  world.tagalongOverlay = { stop, isAlive: isExtensionAlive };
  start(stop.signal, () => stop.abort());
}
