import { type Bounds, onScreen, shapeBounds } from './bounds.ts';
import { createPillNode, type PillNode } from './pill-node.ts';
import { pillPlace } from './pills.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import { svgNode } from './svg-nodes.ts';

/** More shapes than these bear no names: they would hide what they are about. */
const most = 12;

const looksLike = (one: ShownShape, other: ShownShape) =>
  one.label === other.label &&
  one.colour === other.colour &&
  one.pattern === other.pattern &&
  one.unsure === other.unsure &&
  one.dash === other.dash;

/** The names of hovered and selected shapes, wherever the still ones had no room for them. */
export function createNames(document: Document) {
  const element = svgNode(document, 'g', { class: 'shape-names' });
  const made: { item: ShownShape; pill: PillNode }[] = [];

  return {
    element,

    draw(items: readonly ShownShape[], to: ViewTransform, picture: Bounds): void {
      const named = items.length > most ? [] : items.filter(({ label, unsure }) => label !== null || unsure);
      while (made.length > named.length) made.pop()?.pill.node.remove();
      for (const [at, item] of named.entries()) {
        let one = made[at];
        if (!one || !looksLike(one.item, item)) {
          const pill = createPillNode(document, item);
          if (one) one.pill.node.replaceWith(pill.node);
          else element.append(pill.node);
          one = { item, pill };
          made[at] = one;
        }
        one.item = item;
        const { x, y } = pillPlace(onScreen(shapeBounds(item.shape), to), picture);
        one.pill.place(x, y);
      }
    },
  };
}
