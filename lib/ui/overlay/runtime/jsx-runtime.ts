import { sharedRuntime } from './shared-runtime.ts';

/** Stands for `preact/jsx-runtime` in scripts that are put in later. */
export const { Fragment, jsx, jsxs } = sharedRuntime().jsxRuntime;
