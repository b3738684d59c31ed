import { imageDocumentKind } from './image-document.ts';
import { imgKind } from './img.ts';
import type { KindReader } from './kind-reader.ts';

/** Every kind of picture Tagalong finds. An element that two kinds claim is of the first. */
export const pictureKinds: readonly KindReader[] = [imageDocumentKind, imgKind];
