import { type Bounds, onScreen, shapeBounds } from './bounds.ts';
import { neutralColour } from './looks.ts';
import { pillHeight, pillOf, pillPlace } from './pills.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import { svgNode } from './svg-nodes.ts';

/** More shapes than these bear no names: they would hide what they are about. */
const most = 12;

/** The names of hovered and selected shapes, wherever the still ones had no room for them. */
export function createNames(document: Document) {
  const element = svgNode(document, 'g', { class: 'shape-names' });
  const made: { node: SVGGElement; item: ShownShape }[] = [];

  function make(item: ShownShape): SVGGElement {
    const node = svgNode(document, 'g', { class: 'shape-name', ...(item.dash ? { 'data-dash': '' } : {}) });
    const pill = pillOf(document, item);
    node.append(svgNode(document, 'rect', { width: pill.width, height: pillHeight, rx: 3 }));
    if (pill.swatch !== null)
      node.append(svgNode(document, 'rect', { width: 8, height: 8, rx: 2, fill: item.colour ?? neutralColour }));
    if (pill.text) {
      const text = node.appendChild(svgNode(document, 'text'));
      text.textContent = pill.text.words;
    }
    if (pill.sign !== null) {
      const sign = node.appendChild(svgNode(document, 'text', { class: 'shape-unsure' }));
      sign.textContent = '?';
    }
    return node;
  }

  function place(node: SVGGElement, item: ShownShape, { x, y }: { x: number; y: number }): void {
    const pill = pillOf(document, item);
    const offsets = [
      { x: 0, y: 0 },
      ...(pill.swatch !== null ? [{ x: pill.swatch, y: (pillHeight - 8) / 2 }] : []),
      ...(pill.text ? [{ x: pill.text.at, y: 13 }] : []),
      ...(pill.sign !== null ? [{ x: pill.sign, y: 13 }] : []),
    ];
    for (const [at, offset] of offsets.entries()) {
      node.children[at]?.setAttribute('x', String(x + offset.x));
      node.children[at]?.setAttribute('y', String(y + offset.y));
    }
  }

  return {
    element,

    draw(items: readonly ShownShape[], to: ViewTransform, picture: Bounds): void {
      const named = items.length > most ? [] : items.filter(({ label, unsure }) => label !== null || unsure);
      while (made.length > named.length) made.pop()?.node.remove();
      for (const [at, item] of named.entries()) {
        let one = made[at];
        const looksOther =
          one?.item.label !== item.label ||
          one.item.colour !== item.colour ||
          one.item.unsure !== item.unsure ||
          one.item.dash !== item.dash;
        if (!one || looksOther) {
          const node = make(item);
          if (one) one.node.replaceWith(node);
          else element.append(node);
          one = { node, item };
          made[at] = one;
        }
        one.item = item;
        place(one.node, item, pillPlace(onScreen(shapeBounds(item.shape), to), picture));
      }
    },
  };
}
