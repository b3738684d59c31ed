/** Milliseconds a driver waits for a browser to reach a state before it gives up. */
const patience = 20_000;

/**
 * Asks again and again until there is an answer, and gives it back. Errors count as "not yet"; the last one is the
 * reason when the time is up.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  within = patience,
): Promise<Exclude<T, undefined | null | false>> {
  const end = performance.now() + within;
  let reason: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) {
        return answer as Exclude<T, undefined | null | false>;
      }
      reason = undefined;
    } catch (error) {
      reason = error;
    }
    if (performance.now() > end) throw new Error(`waited ${within} ms for ${what}`, { cause: reason });
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
