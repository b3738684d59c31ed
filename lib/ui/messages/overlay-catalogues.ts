import { drawingEn } from './en/drawing.ts';
import { keysEn } from './en/keys.ts';
import { overlayEn } from './en/overlay.ts';
import { sharedEn } from './en/shared.ts';
import type { Catalogues } from './message.ts';
import { drawingZh } from './zh/drawing.ts';
import { keysZh } from './zh/keys.ts';
import { overlayZh } from './zh/overlay.ts';
import { sharedZh } from './zh/shared.ts';

const en = { ...sharedEn, ...keysEn, ...overlayEn, ...drawingEn };
export type OverlayCatalogue = typeof en;

/** What the overlay says, in every language; the background hands out one of them. */
export const overlayCatalogues: Catalogues<OverlayCatalogue> = {
  en,
  zh: { ...sharedZh, ...keysZh, ...overlayZh, ...drawingZh },
};
