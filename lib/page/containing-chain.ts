/**
 * The ancestors that an element's box really depends on: those that clip it and scroll it. A fixed or absolute box jumps over the
 * ancestors between it and its containing block (CSS Overflow 3, section 3; CSS Position 3, section 2.1).
 */

import { isShadowRoot } from './nodes.ts';
import { assignedSlotOf, documentOf, parentElementOf, parentNodeOf } from './unclobbered.ts';

export interface Container {
  readonly element: Element;
  readonly style: CSSStyleDeclaration;
}

interface ContainingChain {
  /** From the nearest outwards, without the document element and the element itself. */
  readonly containers: readonly Container[];
  /** The chain ends at the viewport: nothing of the page scrolls the element beyond `containers`. */
  readonly fixed: boolean;
}

export function containingChain(element: Element): ContainingChain {
  const containers: Container[] = [];
  let position = styleOf(element).position;
  for (let at = flatParent(element); at && at !== documentOf(at).documentElement; at = flatParent(at)) {
    const style = styleOf(at);
    if (style.display === 'contents') continue;
    if (position === 'fixed' && !containsFixed(style)) continue;
    if (position === 'absolute' && style.position === 'static' && !containsFixed(style)) continue;
    containers.push({ element: at, style });
    position = style.position;
  }
  return { containers, fixed: position === 'fixed' };
}

/** The parent in the tree as it is laid out: through slots and out of open shadow roots. */
export function flatParent(element: Element): Element | null {
  const slot = assignedSlotOf(element);
  if (slot) return slot;
  const parent = parentNodeOf(element);
  return isShadowRoot(parent) ? parent.host : parentElementOf(element);
}

function styleOf(element: Element): CSSStyleDeclaration {
  return getComputedStyle(element);
}

/** Whether a box of this style is the containing block of fixed and absolute boxes in it (CSS Transforms 1, Contain 2, ...). */
function containsFixed(style: CSSStyleDeclaration): boolean {
  return (
    style.transform !== 'none' ||
    style.translate !== 'none' ||
    style.rotate !== 'none' ||
    style.scale !== 'none' ||
    style.perspective !== 'none' ||
    style.filter !== 'none' ||
    (style.backdropFilter ?? 'none') !== 'none' ||
    /paint|layout|strict|content/.test(style.contain) ||
    /transform|translate|rotate|scale|perspective|filter/.test(style.willChange) ||
    (style.contentVisibility ?? 'visible') === 'auto'
  );
}
