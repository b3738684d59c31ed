import { isExtensionAlive } from './native-runtime.ts';

/** What one put-in script leaves for the next one, on the isolated world's own global: the page can't see it. */
type Running = { stop: AbortController; isAlive(): boolean; again(): void };
type World = typeof globalThis & { tagalongOverlay?: Running };

/** What a started script may do about itself. */
export type Run = {
  /** Ends with everything the script does. */
  readonly signal: AbortSignal;
  /** Ends the script. */
  end(): void;
  /** Starts another in its place. This one goes on until it ends by itself: it may have something left to do. */
  anew(): void;
};

/**
 * Runs a script that may be put into the same page many times. While one that belongs to this living extension runs,
 * another only tells it so, by what `start` gives back; one left over from before an update is ended first, so that
 * there are never two. (Firefox, and Chromium after an update, give a new world: there the overlay finds what is left
 * by itself.)
 */
export function runOnce(start: (run: Run) => () => void): void {
  const world = globalThis as World;
  // Its own only: an element of the page's with this id would be found, too.
  const running = Object.hasOwn(world, 'tagalongOverlay') ? world.tagalongOverlay : undefined;
  if (running && !running.stop.signal.aborted && running.isAlive()) return running.again();
  running?.stop.abort();
  begin();

  function begin(): void {
    const stop = new AbortController();
    const own: Running = { stop, isAlive: isExtensionAlive, again: () => undefined };
    // What is over is kept by nothing: else the page would hold all of it for as long as it is open.
    const forget = () => {
      if (world.tagalongOverlay === own) delete world.tagalongOverlay;
    };
    stop.signal.addEventListener('abort', forget, { once: true });
    world.tagalongOverlay = own;
    own.again = start({ signal: stop.signal, end: () => stop.abort(), anew: begin });
  }
}
