/**
 * Runs `work` now; calls that come while it runs lead to one more run after it. For reading anew what may change many
 * times a second. A run that fails counts as ended: `work` tells of its own errors.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work().catch(() => undefined);
    } while (again);
    running = null;
  };
  return () => {
    if (running) again = true;
    else running = run();
    return running;
  };
}
