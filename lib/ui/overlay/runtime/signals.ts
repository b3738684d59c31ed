import { sharedRuntime } from './shared-runtime.ts';

/** Stands for `@preact/signals` in scripts that are put in later. */
export const { computed, createModel, effect, signal, untracked, useSignal } = sharedRuntime().signals;
