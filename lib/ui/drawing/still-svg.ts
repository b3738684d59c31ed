import { looksOf } from './looks.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import type { StillLayer } from './still-layer.ts';
import { createPathMaker, svgNode } from './svg-nodes.ts';
import { pathOf } from './trace-shape.ts';

/** What one shape is drawn with, lowest first. */
type Drawn = { item: ShownShape; readonly nodes: readonly SVGPathElement[] };

const asItIs: ViewTransform = { scale: 1, x: 0, y: 0 };

export function createStillSvg(document: Document): StillLayer {
  const element = svgNode(document, 'svg', { class: 'shapes-svg', 'aria-hidden': 'true' });
  const group = svgNode(document, 'g');
  element.append(group);
  const pathsFor = createPathMaker(document);
  const drawn = new Map<string, Drawn>();
  let shown: readonly ShownShape[] = [];
  let hidden: ReadonlySet<string> = new Set();

  const conceal = ({ item, nodes }: Drawn) => {
    for (const node of nodes) node.style.display = hidden.has(item.id) ? 'none' : '';
  };

  function make(item: ShownShape): Drawn {
    const nodes = pathsFor(looksOf(item, 'still'), item.shape.kind === 'point');
    const d = pathOf(item.shape, item.mask ?? null, asItIs);
    for (const node of nodes) node.setAttribute('d', d);
    const made = { item, nodes };
    if (hidden.has(item.id)) conceal(made);
    return made;
  }

  /** The nodes of `item`, made anew or changed where they must be. */
  function drawnFor(item: ShownShape): Drawn {
    const known = drawn.get(item.id);
    if (known?.item === item) return known;
    if (known && looksOf(known.item, 'still') === looksOf(item, 'still')) {
      if (known.item.shape !== item.shape || known.item.mask !== item.mask) {
        const d = pathOf(item.shape, item.mask ?? null, asItIs);
        for (const node of known.nodes) node.setAttribute('d', d);
      }
      known.item = item;
      return known;
    }
    const made = make(item);
    if (known) {
      known.nodes[0]?.before(...made.nodes);
      for (const node of known.nodes) node.remove();
    }
    drawn.set(item.id, made);
    return made;
  }

  return {
    element,

    update(list, { start, beforeEnd, afterEnd }) {
      const stays = new Set<string>();
      for (let at = start; at < afterEnd; at += 1) stays.add(list[at]?.id ?? '');
      for (let at = start; at < beforeEnd; at += 1) {
        const gone = drawn.get(shown[at]?.id ?? '');
        if (!gone || stays.has(gone.item.id)) continue;
        for (const node of gone.nodes) node.remove();
        drawn.delete(gone.item.id);
      }
      shown = list;
      let next: Node | null = drawn.get(list[afterEnd]?.id ?? '')?.nodes[0] ?? null;
      const fresh = afterEnd - start > 1 && drawn.size === start ? document.createDocumentFragment() : null;
      for (let at = fresh ? start : afterEnd - 1; fresh ? at < afterEnd : at >= start; at += fresh ? 1 : -1) {
        const item = list[at];
        if (!item) continue;
        const { nodes } = drawnFor(item);
        if (fresh) for (const node of nodes) fresh.append(node);
        else {
          if (nodes.at(-1)?.nextSibling !== next || nodes[0]?.parentNode !== group)
            for (const node of nodes) group.insertBefore(node, next);
          next = nodes[0] ?? next;
        }
      }
      if (fresh) group.append(fresh);
    },

    hide(ids) {
      const before = hidden;
      hidden = ids;
      for (const id of new Set([...before, ...ids])) {
        const one = drawn.get(id);
        if (one && before.has(id) !== ids.has(id)) conceal(one);
      }
    },

    draw({ scale, scaleY = scale, x, y }) {
      group.setAttribute('transform', `matrix(${scale} 0 0 ${scaleY} ${x} ${y})`);
    },

    look: () => undefined,
    dispose: () => element.remove(),
  };
}
