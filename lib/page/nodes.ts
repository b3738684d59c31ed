/** What a node is, by its kind and not by `instanceof`, which fails for nodes of another frame's document. */
import { namespaceOf, nodeTypeOf } from './unclobbered.ts';

/** Of an event's target, too, which may be a window. */
export function isElement(target: EventTarget | null | undefined): target is Element {
  return isNode(target) && nodeTypeOf(target) === 1;
}

export function isShadowRoot(target: EventTarget | null | undefined): target is ShadowRoot {
  return isNode(target) && nodeTypeOf(target) === 11 && 'host' in target;
}

/** In this realm or in another frame's, where `instanceof HTMLElement` is false. */
export function isHtml(element: Element): element is HTMLElement {
  return namespaceOf(element) === 'http://www.w3.org/1999/xhtml';
}

/** What has `elementsFromPoint` and `getElementById`. */
export function isTree(target: EventTarget | null | undefined): target is Document | ShadowRoot {
  return isNode(target) && (nodeTypeOf(target) === 9 || isShadowRoot(target));
}

function isNode(target: EventTarget | null | undefined): target is Node {
  return target !== null && target !== undefined && 'nodeType' in target && 'parentNode' in target;
}
