import type { Attributes } from '../../domain/annotation.ts';
import type { ClassId } from '../../domain/label-set.ts';
import type { PictureKey } from '../../domain/picture-key.ts';
import type { Drawn } from '../../drawing/tool.ts';
import type { Sides } from '../../drawing/view.ts';

/** Shapes on their way to another place: in pixels of a picture of this size. */
type Held = {
  readonly size: Sides;
  readonly shapes: readonly (Drawn & { class: ClassId | null; attributes: Attributes })[];
};

/** What was copied, and what was on the picture worked on before: as long as the page stays. */
export type Clipboard = {
  copied: Held | null;
  /** By picture, the last two: the one at work, and the one before. */
  pictures: { key: PictureKey; held: Held }[];
};

export const emptyClipboard = (): Clipboard => ({ copied: null, pictures: [] });
