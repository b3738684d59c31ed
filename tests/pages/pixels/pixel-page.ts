/** A page that shows the one picture in its own way. Its files are made by `pixels.e2e.ts`. */
export interface PixelPage {
  /** Which file is shown: that is which target. */
  readonly file: 'plain' | 'large' | 'odd' | 'stored';
  /** The body's markup; `{here}` is the page's own name in a path, `{elsewhere}` another origin that has the same files. */
  readonly html: string;
  readonly css?: string;
  /** The body of `/pixels/inner/{here}`, for a frame. */
  readonly inner?: string;
  /** Instead of a page, a file by itself. */
  readonly itself?: string;
  /** Nothing leads back to its pixels where it stands, and we say so. */
  readonly untold?: true;
  /** In Firefox the size is this much of the file's own, until its bytes are read. */
  readonly scaledInFirefox?: number;
}
