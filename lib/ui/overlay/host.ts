/**
 * The one element Tagalong adds to a page: a closed shadow root on the document element, shown as a manual popover.
 * In the top layer its absolute children belong to the initial containing block, so that the page scrolls them
 * natively whatever the page's own html does; nothing of the page's is written to.
 */
export type OverlayHost = {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Adds a sheet of styles by its text. */
  addStyle(text: string): void;
  /** Whether it is as we made it: on the document element, in the top layer, styled, with no attribute of the page's. */
  stands(): boolean;
  /**
   * Puts the host up again as we made it, above what the page has shown since, at most `showsAMinute` times a minute.
   * False once there are no more tries.
   */
  bringToFront(now: number): boolean;
  /** The person wants it tried anew. */
  forgetTries(): void;
  remove(): void;
};

/** A page that fights us for the top layer wins: we stop, and the badge says so (design section 6). */
const showsAMinute = 10;

/** The document's own, whatever the page's markup is named. */
function rootElementOf(document: Document): Element | null {
  for (let at = document.firstChild; at; at = at.nextSibling) if (at.nodeType === 1) return at as Element;
  return null;
}

/** Puts a host into a document. `styles` are the texts of constructed sheets. */
export function createHost(document: Document, styles: readonly string[]): OverlayHost {
  const element = Document.prototype.createElement.call(document, 'div');
  const root = element.attachShadow({ mode: 'closed' });
  let sheets: readonly CSSStyleSheet[] = [];
  let shows: number[] = [];

  function addStyle(text: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets = [...sheets, sheet];
    root.adoptedStyleSheets = [...sheets];
  }

  const isOpen = () => element.matches(':popover-open');
  const isPlain = () => element.attributes.length === 1 && element.getAttribute('popover') === 'manual';
  // Another document's empties the list of adopted sheets.
  const isStyled = () => root.adoptedStyleSheets.length === sheets.length;
  const stands = () => element.parentNode === rootElementOf(document) && isOpen() && isPlain() && isStyled();

  function putUp(): void {
    const parent = rootElementOf(document);
    if (!parent) return;
    for (const name of isPlain() ? [] : element.getAttributeNames()) element.removeAttribute(name);
    if (element.parentNode !== parent) parent.append(element);
    if (!isStyled()) root.adoptedStyleSheets = [...sheets];
    if (!isPlain()) element.popover = 'manual';
    try {
      if (isOpen()) element.hidePopover();
      element.showPopover();
    } catch {
      // A listener of the page's took us out meanwhile: `stands` tells.
    }
  }

  for (const text of styles) addStyle(text);
  putUp();
  return {
    element,
    root,
    addStyle,
    stands,
    bringToFront(now) {
      shows = shows.filter((at) => now - at < 60_000);
      if (shows.length >= showsAMinute) return false;
      shows.push(now);
      putUp();
      return true;
    },
    forgetTries() {
      shows = [];
    },
    remove: () => element.remove(),
  };
}
