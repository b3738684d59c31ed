import { vi } from 'vitest';

/** Longest wait for what comes in a moment, ms: a busy machine of two cores can take seconds over it. */
const patience = 4000;

/** Tries again until it passes. For what is waited for, and never for how fast it is. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: patience, interval: 20 });
