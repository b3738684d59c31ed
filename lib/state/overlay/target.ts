import type { PictureKey } from '../../domain/picture-key.ts';
import type { SeenPicture } from '../../page/page-picture.ts';

/** A picture an act is about, as it was seen, and the key that leads to its labels. */
export type Target = { seen: SeenPicture; key: PictureKey };
