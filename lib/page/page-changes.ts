/** Notices that the page may show other pictures, or show them elsewhere. Looks at what the browser says, never at layout. */
import { pictureKinds } from './kinds/registry.ts';

interface PageChanges {
  /** This element may show another picture from now on. */
  touched(element: Element): void;
  /** There may be other pictures, or some may be shown or hidden now. */
  stale(): void;
  /** Something may have moved. */
  moved(): void;
}

const sourceAttributes = [...new Set(pictureKinds.flatMap((reader) => reader.attributes))];
const layoutAttributes = ['class', 'style', 'hidden', 'open', 'width', 'height', 'dir'];

/** More distinct elements changed at once than this are not looked into one by one. */
const mostLookedInto = 64;

export function watchPageChanges(
  document: Document,
  ownHost: Element | undefined,
  signal: AbortSignal,
  changes: PageChanges,
): void {
  const observer = new MutationObserver((records) => readRecords(records, ownHost, changes));
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: [...sourceAttributes, ...layoutAttributes],
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  // A candidate chosen anew after a resize changes no attribute: only its load tells.
  const onSource = (event: Event) => {
    if (event.target instanceof Element && hasPicture(event.target)) changes.touched(event.target);
  };
  const listen = (type: string, listener: (event: Event) => void) =>
    document.addEventListener(type, listener, { capture: true, passive: true, signal });
  listen('load', onSource);
  listen('error', onSource);
  for (const type of ['transitionend', 'animationend', 'toggle']) {
    listen(type, (event) => {
      if (event.target instanceof Element && event.target !== ownHost && hasPicture(event.target)) changes.stale();
    });
  }
  document.defaultView?.addEventListener('resize', () => changes.stale(), { passive: true, signal });
}

function readRecords(records: readonly MutationRecord[], ownHost: Element | undefined, changes: PageChanges): void {
  const restyled = new Set<Element>();
  for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
    if (target === ownHost || !(target instanceof Element)) continue;
    if (type === 'childList') {
      const nodes = [...addedNodes, ...removedNodes].filter((node) => node !== ownHost);
      if (nodes.some((node) => node.nodeType === Node.ELEMENT_NODE)) changes.stale();
      else if (nodes.length > 0) changes.moved();
    } else if (attributeName !== null && sourceAttributes.includes(attributeName)) {
      for (const element of affectedBy(target)) changes.touched(element);
    } else {
      restyled.add(target);
    }
  }
  if (restyled.size === 0) return;
  changes.moved();
  if (restyled.size > mostLookedInto || [...restyled].some(hasPicture)) changes.stale();
}

/** The element itself, or the picture that a `<source>` feeds. */
function affectedBy(target: Element): Element[] {
  if (target.localName !== 'source') return [target];
  return target.parentElement ? [...target.parentElement.children].filter((child) => child !== target) : [];
}

function hasPicture(element: Element): boolean {
  return pictureKinds.some((reader) => {
    if (reader.read(element)) return true;
    for (const _ of reader.elements(element)) return true;
    return false;
  });
}
