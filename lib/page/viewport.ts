import type { Rect } from './page-picture.ts';

/** The window of a document, in that document's client px. */
export function viewport(document: Document): Rect {
  const view = document.defaultView;
  return { x: 0, y: 0, width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 };
}
