/** The element that shows this document; `undefined` for our own, and for one no frame of the same origin shows. */
export function frameElementOf(shown: Document): Element | undefined {
  return shown === document ? undefined : (shown.defaultView?.frameElement ?? undefined);
}
