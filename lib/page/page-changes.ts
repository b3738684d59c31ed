/** Notices that the page may show other pictures, or show them elsewhere. Looks at what the browser says, never at layout. */

import { stylesChanged } from './background-search.ts';
import { pictureKinds } from './kinds/registry.ts';
import { onFileArrived } from './kinds/shown-file.ts';
import { isElement } from './nodes.ts';
import type { PageRoot } from './page-roots.ts';

interface PageChanges {
  /** This element may show another picture from now on. */
  touched(element: Element): void;
  /** These, and what is in them, may look otherwise from now on. */
  restyled(elements: ReadonlySet<Element>): void;
  /** Whether a picture near the view is in this element, or is it. */
  holds(element: Element): boolean;
  /** There may be other pictures, or some may be shown or hidden now. */
  stale(): void;
  /** Something may have moved. */
  moved(): void;
}

/** What is found by its style is for the next scan to find. */
const named = pictureKinds.filter((reader) => !reader.late);
const sourceAttributes = [...new Set(named.flatMap((reader) => reader.attributes))];
const layoutAttributes = ['class', 'style', 'hidden', 'open', 'width', 'height', 'dir'];

/** Elements whose load brings styles, or a document with pictures. */
const bringsMore = /^(?:link|style|i?frame)$/;

/** More distinct elements changed at once than this are not looked into one by one. */
const mostLookedInto = 64;

/** Gives a function that has one more tree watched, each once however often it is told. The document's own comes first. */
export function watchPageChanges(
  document: Document,
  ownHost: Element | undefined,
  signal: AbortSignal,
  changes: PageChanges,
): (root: PageRoot) => void {
  const observer = new MutationObserver((records) => readRecords(records, ownHost, changes));
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  const watched = new WeakSet<PageRoot>();

  // A candidate chosen anew after a resize changes no attribute: only its load tells. Of a frame: another document.
  const onSource = ({ target }: Event) => {
    if (!isElement(target)) return;
    if (hasPicture(target)) changes.touched(target);
    else if (bringsMore.test(target.localName)) lookForAll();
  };
  const lookForAll = () => {
    stylesChanged();
    changes.stale();
  };
  const onLook = ({ target }: Event) => {
    if (!isElement(target) || target === ownHost) return;
    if (hasPicture(target) || changes.holds(target)) changes.stale();
  };
  document.defaultView?.addEventListener('resize', lookForAll, { passive: true, signal });
  onFileArrived(() => changes.stale(), signal);

  function watch(root: PageRoot): void {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: [...sourceAttributes, ...layoutAttributes],
    });
    const listen = (types: readonly string[], listener: (event: Event) => void) => {
      for (const type of types) root.addEventListener(type, listener, { capture: true, passive: true, signal });
    };
    listen(['load', 'error', 'play', 'seeked', 'emptied'], onSource);
    listen(['transitionend', 'animationend', 'toggle'], onLook);
    // The document's own scrolling is watched apart, by who waits for its end.
    if (root !== document) listen(['scroll'], () => changes.moved());
  }
  watch(document);
  return watch;
}

function readRecords(records: readonly MutationRecord[], ownHost: Element | undefined, changes: PageChanges): void {
  const restyled = new Set<Element>();
  for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
    if (target === ownHost) continue;
    if (type === 'childList') {
      const nodes = [...addedNodes, ...removedNodes].filter((node) => node !== ownHost);
      if (nodes.some(isElement)) changes.stale();
      else if (nodes.length > 0) changes.moved();
    } else if (!isElement(target)) {
    } else if (attributeName !== null && sourceAttributes.includes(attributeName)) {
      for (const element of affectedBy(target)) changes.touched(element);
    } else {
      restyled.add(target);
    }
  }
  if (restyled.size === 0) return;
  changes.moved();
  if (restyled.size > mostLookedInto) return changes.stale();
  changes.restyled(restyled);
  if ([...restyled].some((element) => hasPicture(element) || changes.holds(element))) changes.stale();
}

/** The element itself, or the picture that a `<source>` feeds. */
function affectedBy(target: Element): Element[] {
  if (target.localName !== 'source') return [target];
  return target.parentElement ? [...target.parentElement.children].filter((child) => child !== target) : [];
}

function hasPicture(element: Element): boolean {
  return named.some((reader) => {
    if (reader.read(element)) return true;
    for (const _ of reader.elements(element)) return true;
    return false;
  });
}
