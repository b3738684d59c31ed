import { backgroundKind } from './background.ts';
import { canvasKind } from './canvas.ts';
import { embeddedKind, imageButtonKind, posterKind, svgImageKind } from './file-kinds.ts';
import { imageDocumentKind } from './image-document.ts';
import { imgKind } from './img.ts';
import type { KindReader } from './kind-reader.ts';

/** Every kind of picture Tagalong finds. An element that two kinds claim is of the first. */
export const pictureKinds: readonly KindReader[] = [
  imageDocumentKind,
  imgKind,
  svgImageKind,
  imageButtonKind,
  embeddedKind,
  posterKind,
  canvasKind,
  backgroundKind,
];
