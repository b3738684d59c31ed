/**
 * What the rest of Tagalong knows of a picture on the page. Everything here is read from the page; nothing is written into it.
 *
 * All lengths are CSS px. "Client" positions count from the viewport's corner, as `getBoundingClientRect` does; "page" positions
 * are client positions plus the document's scroll at the time they were read, so that scrolling the page does not age them.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box by its top left corner and its size. A `DOMRect` is one. */
export interface Rect extends Point, Size {}

/** One for each way a page shows a picture; `kinds/` reads them. */
export type PictureKind =
  | 'img'
  | 'image-document'
  | 'image-button'
  | 'svg-image'
  | 'embedded'
  | 'poster'
  | 'canvas'
  | 'background';

/** How a picture stands that is turned or skewed: `box`, turned about its middle by the CSS `matrix(a, b, c, d, 0, 0)`. */
export interface Turned {
  readonly box: Rect;
  /** Its columns have length 1: scale is in the box. */
  readonly matrix: readonly [a: number, b: number, c: number, d: number];
}

/** How an image lies on the screen: with its true size, all that leads from its pixels to the screen (`image-transform.ts`). */
export interface ImagePlace {
  /** Where its pixels are seen, client px: without border and padding, without what object-fit leaves empty or cuts off. */
  readonly rect: Rect;
  /** Where they stand askew: how. `rect` is then the upright box round them. */
  readonly turned: Turned | undefined;
  /** What of the whole image is seen there, as fractions of its width and height: 0, 0, 1, 1 where all of it is. */
  readonly shows: Rect;
}

/**
 * A handle on one place of the page that shows a picture. The same element gives the same handle (`===`) in every scan, so it can
 * be the key of a Map; what it shows may change, which `address()` and `loaded()` tell.
 */
export interface PagePicture {
  /** Counts from 1 in this visit of the page. For lists that want a key; never stored. */
  readonly id: number;
  readonly element: Element;
  readonly kind: PictureKind;
  /**
   * The absolute address of what it shows, or is about to show: `currentSrc`, for a `data:` picture the whole data URL. '' while
   * the browser has not chosen one yet (lazy `srcset`). Changes the moment the page swaps the picture. Reads no layout.
   */
  address(): string;
  /** Whether what `address()` names is decoded and what the person sees. A broken picture is not loaded. Reads no layout. */
  loaded(): boolean;
  /**
   * How it lies on the screen now. With the picture's true size it is exact, for drawing on it: `turned` then also tells what is
   * mirrored, upside down or on its side, which else counts as upright. That costs a walk up the page.
   */
  place(size?: Size): ImagePlace;
  /** As `place().rect`. */
  rect(): Rect;
  /** Of its element, client px: moves as its pixels do, and is several times cheaper to read. In a frame it is `rect()`. */
  box(): Rect;
  /** As the page reports it, density-corrected: not the true pixels (`trueSize` has those). 0 x 0 while not loaded. */
  naturalSize(): Size;
}

/** What one scan saw of a picture. A new object whenever anything in it changed; the `picture` handle stays. */
export interface SeenPicture {
  readonly picture: PagePicture;
  readonly address: string;
  readonly loaded: boolean;
  /** The element's border box, page px, at the last reading. Good for order and nearness; `picture.rect()` is exact. */
  readonly place: Rect;
  /** Page furniture (small among its neighbours, or in the page's header, nav or footer): left out of next and of sweep. */
  readonly furniture: boolean;
}

/** Handed to the watcher's listener, at most once a frame. Arrays keep their identity while they did not change. */
export interface PicturesChange {
  /** Every picture, furniture too, in the order the eye sees. */
  readonly pictures: readonly SeenPicture[];
  /** Whether the page has been looked through: at first only what is near the window is known. */
  readonly complete: boolean;
  /** Those within two screens of the view, nearest first, at most 200: the ones worth a mark. */
  readonly near: readonly SeenPicture[];
  /** Of the near ones, those at least half in view by the browser's own reckoning (may lag a frame: ask `isInView` at a key). */
  readonly inView: ReadonlySet<PagePicture>;
  /** Pictures that show another address than last reported: what was drawn on them is about another picture. */
  readonly swapped: readonly PagePicture[];
  /** Pictures no longer on the page, or no longer a picture. */
  readonly gone: readonly PagePicture[];
  /** Whether a near picture changed its place or size since last reported. */
  readonly moved: boolean;
}

/** Where a mark on a picture has to be. */
export interface Placement extends ImagePlace {
  /** What of `rect` is neither cut off nor covered by the page, client px, in the window or not. `undefined`: nothing. */
  readonly part: Rect | undefined;
  /** CSS `border-radius` of its corners; '' where they are square. */
  readonly radius: string;
  /** Scrolling does not carry it along as it does what is round it: it is `sticky`, or in something that is. */
  readonly sticks: boolean;
  /** Nothing is known round it that clips or covers: while its own box stays, so does all of this. */
  readonly steady: boolean;
}

/** What scrolls a picture: one layer of marks for each. */
export type ScrollFrame =
  | { readonly type: 'page' }
  | { readonly type: 'fixed' }
  | { readonly type: 'scroller'; readonly element: Element };

/** Whether the picture still shows, loaded, what the person aimed at: to be asked at the key, not at the last scan. */
export function stillShows(seen: Pick<SeenPicture, 'picture' | 'address'>): boolean {
  return seen.address !== '' && seen.picture.loaded() && seen.picture.address() === seen.address;
}
