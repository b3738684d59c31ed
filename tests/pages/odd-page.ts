/** A page that is odd in one way, and where its pictures and their marks are to be. */
import { expect } from 'vitest';
import type { Session } from '../e2e/driver/session.ts';
import type { Labelling } from '../e2e/labelling.ts';
import type { Answer } from '../gallery/server.ts';

/** For what a person does. */
export interface Hands {
  readonly session: Session;
  readonly labelling: Labelling;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface OddPage {
  /** What is expected, as a sentence. */
  readonly says: string;
  /**
   * The body's markup. Pictures that count carry `data-picture`, and show `/drawn/<number>.png`, 160 x 120 px.
   * `{elsewhere}` is another origin that has the same.
   */
  readonly html: string;
  /** In the head: styles. */
  readonly css?: string;
  /** Instead of a page made of `html` and `css`. */
  readonly whole?: Answer;
  /** Instead of any page of its own: where it is. */
  readonly path?: string;
  /** Bodies of further pages, for its frames: `/inner/<name>`. */
  readonly inner?: Readonly<Record<string, string>>;
  /** What counts as a picture, where the page can't say so itself. Default: `[data-picture]`. */
  readonly counts?: string;
  /** How many marks there are to be once all is answered. */
  readonly marks: number;
  /**
   * Runs in the page after all is answered; stands alone. What it does settles before it returns, or before its
   * promise does. Then the marks are looked at again.
   */
  readonly act?: () => void | Promise<void>;
  /** What a person does instead of `act`, or before it. */
  readonly hands?: (hands: Hands) => Promise<void>;
  /** Puts back what outlives the page. */
  readonly after?: (hands: Hands) => Promise<void>;
  /** Marks that are to be left after `act`. Default: `marks`. */
  readonly marksAfter?: number;
  /** ms from rest until all is right again. Default: 100. */
  readonly inTime?: number;
  /**
   * Runs in the page: where the picture of an element that counts is to be seen, client px; null where none of
   * it is. Default: the border box. Stands alone.
   */
  readonly boxOf?: (element: Element) => Box | null;
  /** `boxOf` gives the px of the window also for what is in a frame. */
  readonly throughFrames?: boolean;
}

/** Presses the first class's key until there are so many marks: right after the page moved the ring, a key is let pass. */
export async function answered(labelling: Labelling, marks: number): Promise<void> {
  await expect
    .poll(async () => {
      await labelling.press('1');
      return (await labelling.see()).marks.length;
    })
    .toBe(marks);
}

export function pageOf({ css = '', html }: Pick<OddPage, 'css' | 'html'>): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Odd</title><link rel="icon" href="data:,">
<style>body { margin: 20px } img { display: block } ${css}</style></head><body>${html}</body></html>`;
}

/** A drawn picture that no other page shows. */
export const drawn = (number: number) => `/drawn/${number}.png`;

export const img = (number: number, style = '', more = '') =>
  `<img data-picture src="${drawn(number)}" width="160" height="120" style="${style}" ${more}>`;
