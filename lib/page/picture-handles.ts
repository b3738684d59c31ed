import type { KindReader, PictureSource } from './kinds/kind-reader.ts';
import type { PagePicture, Size } from './page-picture.ts';
import { boxOf, documentOf } from './unclobbered.ts';
import { whileAlive } from './while-alive.ts';

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
  const fresh = documentOf(element) === document ? inOurs(source, given) : inFrame(source, given);
  handles.set(element, [...(known ?? []), fresh]);
  return fresh;
}

function inOurs(source: PictureSource, id: number): PagePicture {
  return { ...source, id, rect: () => source.place().rect, box: () => boxOf(source.element) };
}

/** Its element's px are not ours, and its document may be gone at any time: then it shows nothing, nowhere. */
function inFrame(source: PictureSource, id: number): PagePicture {
  const none = { width: 0, height: 0 };
  const empty = { x: 0, y: 0, ...none };
  const nowhere = { rect: empty, turned: undefined, shows: empty };
  const place = (size?: Size) => whileAlive(() => source.place(size), nowhere);
  const rect = () => place().rect;
  return {
    ...source,
    id,
    box: rect,
    place,
    rect,
    address: () => whileAlive(source.address, ''),
    loaded: () => whileAlive(source.loaded, false),
    naturalSize: () => whileAlive(source.naturalSize, none),
  };
}
