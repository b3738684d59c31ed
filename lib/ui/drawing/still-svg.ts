import { cornersNode } from './corners-node.ts';
import { createHalos } from './halos.ts';
import { looksOf } from './looks.ts';
import type { Placed } from './placed-list.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import type { StillLayer } from './still-layer.ts';
import { createOutlineMaker, type OutlineNode, outline, svgNode } from './svg-nodes.ts';

/** Where more come at once, their lines are shown before their dark edges, which take as long again. */
const atOnce = 200;
/** ms. */
const halosAfter = 50;

/** What one shape is drawn with above its halo, lowest first. */
type Drawn = { item: ShownShape; readonly nodes: readonly OutlineNode[]; d: string };

/**
 * A path a shape, in the layer's own px: what is drawn for another zoom is traced anew. A transform on a group would have
 * the browser keep the layer in image px, and blur it wherever its corner falls between two of the screen's.
 */
export function createStillSvg(document: Document, size: () => { width: number; height: number }): StillLayer {
  const element = svgNode(document, 'svg', { class: 'shapes-svg', 'aria-hidden': 'true' });
  const halos = createHalos(document, size);
  const lines = svgNode(document, 'g', { class: 'shapes-lines-still' });
  const stays = cornersNode(document);
  element.append(stays.element, halos.element, lines);
  const view = document.defaultView;
  let soon = 0;
  const nodesFor = createOutlineMaker(document);
  const drawn = new Map<string, Drawn>();
  let hidden: ReadonlySet<string> = new Set();
  let to: ViewTransform = { scale: 1, x: 0, y: 0 };

  function conceal({ item, nodes, d }: Drawn): void {
    const hide = hidden.has(item.id);
    for (const node of nodes) node.style.display = hide ? 'none' : '';
    if (hide) halos.drop(item.id);
    else halos.put(item, looksOf(item, 'still'), d, to);
  }

  function trace(one: Drawn): void {
    const { item, nodes } = one;
    one.d = outline(nodes, item.shape, item.mask ?? null, to);
    if (!hidden.has(item.id)) halos.put(item, looksOf(item, 'still'), one.d, to);
  }

  /** When the lines are on the screen. */
  function halosSoon(): void {
    if (soon === 0) soon = view?.setTimeout(edge, halosAfter) ?? 0;
  }

  function edge(): void {
    soon = 0;
    halos.flush();
  }

  /** The nodes of `item`, made anew or changed where they must be. */
  function drawnFor(item: ShownShape): Drawn {
    const known = drawn.get(item.id);
    if (known?.item === item) return known;
    const looks = looksOf(item, 'still');
    if (known && looksOf(known.item, 'still') === looks) {
      const moved = known.item.shape !== item.shape || known.item.mask !== item.mask;
      known.item = item;
      if (moved) trace(known);
      return known;
    }
    const made = { item, nodes: nodesFor(looks), d: '' };
    trace(made);
    if (hidden.has(item.id)) conceal(made);
    if (known) {
      known.nodes[0]?.before(...made.nodes);
      for (const node of known.nodes) node.remove();
    }
    drawn.set(item.id, made);
    return made;
  }

  /** Puts the nodes of `list[start..end)` before `next`, the last first. */
  function order(list: readonly Placed[], start: number, end: number): void {
    let next: Node | null = drawn.get(list[end]?.item.id ?? '')?.nodes[0] ?? null;
    for (let at = end - 1; at >= start; at -= 1) {
      const item = list[at]?.item;
      if (!item) continue;
      const { nodes } = drawnFor(item);
      if (nodes.at(-1)?.nextSibling !== next || nodes[0]?.parentNode !== lines)
        for (const node of nodes) lines.insertBefore(node, next);
      next = nodes[0] ?? next;
    }
  }

  return {
    element,

    update(before, after, { start, beforeEnd, afterEnd }) {
      const stays = new Set<string>();
      for (let at = start; at < afterEnd; at += 1) stays.add(after[at]?.item.id ?? '');
      for (let at = start; at < beforeEnd; at += 1) {
        const gone = drawn.get(before[at]?.item.id ?? '');
        if (!gone || stays.has(gone.item.id)) continue;
        for (const node of gone.nodes) node.remove();
        halos.drop(gone.item.id);
        drawn.delete(gone.item.id);
      }
      order(after, start, afterEnd);
      if (afterEnd - start > atOnce) halosSoon();
      else halos.flush();
    },

    hide(ids) {
      const before = hidden;
      hidden = ids;
      for (const id of new Set([...before, ...ids])) {
        const one = drawn.get(id);
        if (one && before.has(id) !== ids.has(id)) conceal(one);
      }
      halos.flush();
    },

    draw(next) {
      to = next;
      const { width, height } = size();
      stays.round({ left: 0, top: 0, right: width * to.scale, bottom: height * (to.scaleY ?? to.scale) });
      for (const one of drawn.values()) trace(one);
      halos.flush();
    },

    look: () => undefined,
    dispose() {
      view?.clearTimeout(soon);
      element.remove();
    },
  };
}
