import { flatParent } from './containing-chain.ts';
import { opacityOf } from './opacity.ts';
import type { Point } from './page-picture.ts';
import type { OpenShadowRoot } from './typing-field.ts';

/** Fainter than this is not seen well enough to be answered with (the floor password managers settled on after 2025). */
export const leastOpacity = 0.7;

/**
 * Whether an element of ours can be seen, by its opacity chain and the browser's hit test. `undefined` while a modal dialog or a
 * fullscreen element of the page makes us inert: painted perhaps, but out of the hit test's reach. A cover that lets the pointer
 * through is not noticed (where the browser tracks visibility it is).
 */
export function looksSeen(
  element: Element,
  openShadowRoot: OpenShadowRoot = ({ shadowRoot }) => shadowRoot,
): boolean | undefined {
  const box = element.getBoundingClientRect();
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot) || box.width === 0 || box.height === 0) return false;
  if (!element.checkVisibility({ visibilityProperty: true }) || opacityOf(element) < leastOpacity) return false;
  if (isInTransition(element.ownerDocument)) return false;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // Firefox's own of a shadow root does not tell what lies over its host.
  const hit = isOnTop(root, x, y) ? root.elementFromPoint(x, y) : null;
  if (hit && (hit === element || element.contains(hit))) return true;
  return isInert(element, { x, y }, openShadowRoot) ? undefined : false;
}

/** Whether the hit test of each tree round this one ends in it. */
function isOnTop(root: Document | ShadowRoot, x: number, y: number): boolean {
  if (root instanceof Document) return true;
  const outer = root.host.getRootNode();
  if (!(outer instanceof Document || outer instanceof ShadowRoot)) return false;
  return isOnTop(outer, x, y) && outer.elementFromPoint(x, y) === root.host;
}

const transition = ':active-view-transition';

/** What is painted then is a picture of the page, and of us, as it was; the hit test knows of it in Chromium only. */
function isInTransition(document: Document): boolean {
  return CSS.supports(`selector(${transition})`) && document.querySelector(transition) !== null;
}

/** Under a page's modal dialog, or beside its fullscreen element, whatever we paint. A dialog takes every hit, backdrop too. */
function isInert(element: Element, { x, y }: Point, openShadowRoot: OpenShadowRoot): boolean {
  const document = element.ownerDocument;
  for (let at: Element | null = element; at; at = flatParent(at)) if (at.matches(':modal, :fullscreen')) return false;
  if (document.fullscreenElement !== null || document.querySelector('dialog:modal') !== null) return true;
  let hit = document.elementFromPoint(x, y);
  for (let root = hit && openShadowRoot(hit); root; root = hit && openShadowRoot(hit)) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === hit || inner.getRootNode() !== root) break;
    hit = inner;
  }
  for (let at = hit; at; at = flatParent(at)) if (at.matches(':modal')) return true;
  return false;
}
