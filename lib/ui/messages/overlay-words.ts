import type { OverlayCatalogue } from './overlay-catalogues.ts';
import { createSpokenContext } from './words-context.tsx';

/** The overlay's words. The background hands it the catalogue of one language: none of it goes into its bundle. */
export const overlayWords = createSpokenContext<OverlayCatalogue>();
