import { sharedRuntime } from './shared-runtime.ts';

/** Stands for `preact/hooks` in scripts that are put in later. */
export const { useEffect, useLayoutEffect, useMemo, useRef, useState } = sharedRuntime().hooks;
