/** Where a picture was seen and what the page says of it: text only, bounded, fit to be stored and written to any file. */
import { pageTextLength, type Sighting, storedAddress } from '../domain/picture.ts';
import { frameElementOf } from './frame-element.ts';
import { isTree } from './nodes.ts';
import type { PagePicture } from './page-picture.ts';
import { attributeOf, closestTo, documentOf, rootOf, titleOf } from './unclobbered.ts';

/** `at`: UTC ms. The rights a page declares are read beside this when there is a place for them in the export (issue 5). */
export function describePicture(picture: PagePicture, at: number): Sighting {
  const { element } = picture;
  const document = addressed(documentOf(element));
  return {
    page: storedAddress(document.URL),
    title: pageText(titleOf(document)),
    alt: pageText(attributeOf(element, 'alt')) ?? pageText(attributeOf(element, 'aria-label')),
    caption: figureCaption(element) ?? describedBy(element) ?? pageText(attributeOf(element, 'title')),
    at,
  };
}

/** A frame that carries its own markup has no address: it belongs to the page that holds it. */
function addressed(shown: Document): Document {
  const outer = frameElementOf(shown)?.ownerDocument;
  return outer && shown.URL.startsWith('about:') ? addressed(outer) : shown;
}

/** Of a figure with several pictures the caption is every picture's. */
function figureCaption(element: Element): string | null {
  const caption = closestTo(element, 'figure')?.querySelector('figcaption');
  return caption ? pageText(textOf(caption)) : null;
}

function describedBy(element: Element): string | null {
  const ids = attributeOf(element, 'aria-describedby')?.split(/\s+/).slice(0, 10) ?? [];
  const root = rootOf(element);
  const texts = ids.map((id) => (id && 'getElementById' in root ? findText(root, id) : ''));
  return pageText(texts.join(' '));
}

function findText(root: Node, id: string): string {
  const found = isTree(root) ? root.getElementById(id) : null;
  return found ? textOf(found) : '';
}

/** As it is read on the screen: no scripts, no styles, nothing hidden. */
function textOf(element: Element): string {
  return 'innerText' in element ? String(element.innerText) : (element.textContent ?? '');
}

/** White space made single, at most `pageTextLength` code units and no half character at the end; null for none. */
export function pageText(text: string | null): string | null {
  if (text === null) return null;
  // A page may hand over megabytes; what is kept comes from its beginning.
  const plain = text
    .slice(0, 20 * pageTextLength)
    .replace(/\s+/g, ' ')
    .trim();
  const kept = plain.slice(0, pageTextLength);
  const whole = plain.length > kept.length ? kept.replace(/[\ud800-\udbff]$/, '') : kept;
  return whole === '' ? null : whole.toWellFormed();
}
