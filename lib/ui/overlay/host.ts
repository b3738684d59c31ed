/**
 * The one element Tagalong adds to a page: a closed shadow root on the document element, shown as a manual popover.
 * In the top layer its absolute children belong to the initial containing block, so that the page scrolls them
 * natively whatever the page's own html does; nothing of the page's is written to.
 */
type OverlayHost = {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the host above what the page has shown since, at most `showsAMinute` times a minute. */
  bringToFront(now: number): boolean;
  remove(): void;
};

/** A page that fights us for the top layer wins: we stop, and the badge says so (design section 6). */
const showsAMinute = 10;

/** Puts the host into a document. `styles` are the texts of constructed sheets. */
export function createHost(document: Document, styles: readonly string[]): OverlayHost {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = styles.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  element.popover = 'manual';
  document.documentElement.append(element);
  element.showPopover();

  let shows: number[] = [];
  return {
    element,
    root,
    bringToFront(now) {
      shows = shows.filter((at) => now - at < 60_000);
      if (shows.length >= showsAMinute) return false;
      shows.push(now);
      if (!element.isConnected) document.documentElement.append(element);
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
      return true;
    },
    remove: () => element.remove(),
  };
}
