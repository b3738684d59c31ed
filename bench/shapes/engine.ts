import type { Point, Shape } from '../../lib/domain/shape.ts';

/** The picture all engines show, and the window they show it in, CSS px. */
export const picture = { width: 1600, height: 1200 };

export type Kind = 'box' | 'polygon';
/** A shape to begin with: a box, or a polygon of 12 points, in the colour of one of twelve classes. */
export type Given = { readonly id: string; readonly shape: Shape; readonly classNumber: number };

/** What is measured, each behind the same few words. Everything else is done by real pointer events from outside. */
export type Engine = {
  /** Shows these shapes, all at once. */
  load(shapes: readonly Given[]): void;
  /** From now on a drag over nothing draws a box. */
  arm(): void;
  /** Shows the picture so many times as wide and high. */
  zoom(scale: number): void;
  /** So that the driver can tell that its input did what it should. */
  state(): { count: number; selected: number; target: Point | null };
};

export type MakeEngine = (stage: HTMLElement, img: HTMLImageElement) => Engine;

/** What the page offers the driver. */
export type BenchPage = {
  /** ms from the call to the frame that shows the shapes; `presented` where the browser tells when that was on the screen. */
  load(): Promise<{ painted: number; presented: number | null }>;
  arm(): void;
  /** Zooms in and out again in so many steps, a step a frame. */
  zoom(steps: number): Promise<void>;
  state(): ReturnType<Engine['state']>;
  /** The picture as a JPEG, in base64. */
  picture(): Promise<string>;
};
