/** A page that is odd in one way, and where its pictures and their marks are to be. */
export interface OddPage {
  /** What is expected, as a sentence. */
  readonly says: string;
  /** The body's markup. Pictures that count carry `data-picture`, and show `/drawn/<number>.png`, 160 x 120 px. */
  readonly html: string;
  /** In the head: styles. */
  readonly css?: string;
  /** How many marks there are to be once all is answered. */
  readonly marks: number;
  /**
   * Runs in the page after all is answered; stands alone. What it does settles before it returns, or before its
   * promise does. Then the marks are looked at again.
   */
  readonly act?: () => void | Promise<void>;
  /** Marks that are to be left after `act`. Default: `marks`. */
  readonly marksAfter?: number;
  /**
   * Runs in the page: where the picture of an element with `data-picture` is to be seen, client px; null where none of
   * it is. Default: the border box. Stands alone.
   */
  readonly boxOf?: (element: Element) => { x: number; y: number; width: number; height: number } | null;
}

export function pageOf({ css = '', html }: OddPage): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Odd</title><link rel="icon" href="data:,">
<style>body { margin: 20px } img { display: block } ${css}</style></head><body>${html}</body></html>`;
}

/** A drawn picture that no other page shows. */
export const drawn = (number: number) => `/drawn/${number}.png`;

export const img = (number: number, style = '', more = '') =>
  `<img data-picture src="${drawn(number)}" width="160" height="120" style="${style}" ${more}>`;
