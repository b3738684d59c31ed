import { type Emphasis, type Looks, looksOf } from './looks.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import { createOutlineMaker, type OutlineNode, outline, svgNode } from './svg-nodes.ts';

type Outlined = Pick<ShownShape, 'shape' | 'mask' | 'colour' | 'pattern' | 'dash'>;
type Made = { looks: Looks; nodes: readonly OutlineNode[]; shape: unknown; mask: unknown };

/** Shapes that are about to change, in a group of their own; their paths are kept from one drawing to the next. */
export function createOutlines(document: Document, emphasis: Emphasis) {
  const element = svgNode(document, 'g', { class: `shapes-${emphasis}` });
  const nodesFor = createOutlineMaker(document, true);
  const made: Made[] = [];
  let last: ViewTransform | null = null;

  return {
    element,

    draw(items: readonly Outlined[], to: ViewTransform): void {
      while (made.length > items.length) for (const node of made.pop()?.nodes ?? []) node.remove();
      for (const [at, item] of items.entries()) {
        const looks = looksOf(item, emphasis);
        let one = made[at];
        if (one?.looks !== looks) {
          const nodes = nodesFor(looks);
          if (one) {
            one.nodes[0]?.before(...nodes);
            for (const node of one.nodes) node.remove();
          } else element.append(...nodes);
          one = { looks, nodes, shape: null, mask: null };
          made[at] = one;
        }
        if (one.shape === item.shape && one.mask === item.mask && to === last) continue;
        outline(one.nodes, item.shape, item.mask ?? null, to);
        one.shape = item.shape;
        one.mask = item.mask;
      }
      last = to;
    },
  };
}
