import type { KindReader } from './kinds/kind-reader.ts';
import type { PagePicture } from './page-picture.ts';

/** Kept as long as the page keeps the element, and no longer. */
const handles = new WeakMap<Element, PagePicture[]>();
let given = 0;

/** The one handle of this element as a picture of the reader's kind; `undefined` if it is none. */
export function pictureHandle(element: Element, reader: KindReader): PagePicture | undefined {
  const known = handles.get(element);
  const handle = known?.find((each) => each.kind === reader.kind);
  if (handle) return handle;
  const source = reader.read(element);
  if (!source) return undefined;
  given += 1;
  const fresh: PagePicture = { ...source, id: given };
  handles.set(element, [...(known ?? []), fresh]);
  return fresh;
}
