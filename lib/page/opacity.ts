import { flatParent } from './containing-chain.ts';

/**
 * How much of an element is painted, 0 to 1: the product of its own `opacity` and `filter: opacity()` and of those round it,
 * up to the top layer, which what is outside does not reach.
 */
export function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    for (const [, part = '1'] of style.filter.matchAll(/opacity\(([\d.]+)\)/g)) opacity *= Number(part);
    if (isInTopLayer(at)) break;
  }
  return opacity;
}

/** The prototype's own: a form may have a field of that name. */
function isInTopLayer(element: Element): boolean {
  return Element.prototype.matches.call(element, ':popover-open, :modal, :fullscreen');
}
