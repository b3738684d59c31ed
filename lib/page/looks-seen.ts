import { flatParent } from './containing-chain.ts';

/** Fainter than this is not seen well enough to be answered with (the floor password managers settled on after 2025). */
const faintest = 0.7;

/**
 * Whether an element of ours can be seen, by its opacity chain and the browser's hit test. `undefined` while a modal dialog or a
 * fullscreen element of the page makes us inert: painted perhaps, but out of the hit test's reach. A cover that lets the pointer
 * through is not noticed (where the browser tracks visibility it is).
 */
export function looksSeen(element: Element): boolean | undefined {
  const box = element.getBoundingClientRect();
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot) || box.width === 0 || box.height === 0) return false;
  if (!element.checkVisibility({ visibilityProperty: true }) || opacity(element) < faintest) return false;
  const hit = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (hit && (hit === element || element.contains(hit))) return true;
  return isInert(element) ? undefined : false;
}

/** The product up to the top layer, which the page's own opacity does not reach. */
function opacity(element: Element): number {
  let product = 1;
  for (let at: Element | null = element; at; at = flatParent(at)) {
    product *= Number(getComputedStyle(at).opacity);
    if (isInTopLayer(at)) break;
  }
  return product;
}

function isInTopLayer(element: Element): boolean {
  return element.matches(':popover-open, :modal, :fullscreen');
}

/** Under a page's modal dialog, or beside its fullscreen element, whatever we paint. */
function isInert(element: Element): boolean {
  const document = element.ownerDocument;
  for (let at: Element | null = element; at; at = flatParent(at)) if (at.matches(':modal, :fullscreen')) return false;
  return document.fullscreenElement !== null || document.querySelector('dialog:modal') !== null;
}
