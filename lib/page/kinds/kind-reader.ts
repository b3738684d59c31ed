import type { PagePicture, PictureKind, Size } from '../page-picture.ts';

/** What a kind knows of one element: a `PagePicture` before it is given its number. Must read afresh at every call. */
export type PictureSource = Omit<PagePicture, 'id' | 'box' | 'rect'>;

/** How one kind of picture is found and read. To add a kind: a file beside this one, a line in `registry.ts`. */
export interface KindReader {
  readonly kind: PictureKind;
  /** Every element of `root` that may be of this kind, in any order; cheap, no layout. `undefined`: a good moment for a pause. */
  elements(root: ParentNode): Iterable<Element | undefined>;
  /** `undefined` if the element is not of this kind after all. */
  read(element: Element): PictureSource | undefined;
  /**
   * Whether it shows, or is about to show, what a person would call a picture when drawn at `shown` CSS px: no spacers, no stand-ins
   * for what is still to come, nothing broken. Least size of the element and visibility are checked by the scan; a
   * picture smaller than its element is held against `leastSide`, CSS px, here.
   */
  isPicture(element: Element, shown: Size, leastSide: number): boolean;
  /** Attributes whose change may swap what is shown, for the observer's filter. */
  readonly attributes: readonly string[];
  /** The picture is all there is on the page: neither too small nor furniture. */
  readonly alone?: boolean;
  /** Finding them takes many frames: a page's first scan leaves them to the next. */
  readonly late?: boolean;
}
