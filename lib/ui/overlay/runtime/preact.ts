import { sharedRuntime } from './shared-runtime.ts';

/** Stands for `preact` in scripts that are put in later. */
export const { Component } = sharedRuntime().preact;
