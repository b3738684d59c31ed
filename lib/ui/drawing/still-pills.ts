import { apart, type Bounds, onScreen } from './bounds.ts';
import { createPillNode, type PillNode } from './pill-node.ts';
import { pillHeight, pillOf, pillPlace } from './pills.ts';
import type { Placed } from './placed-list.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import { svgNode } from './svg-nodes.ts';

/** No more names than can be read: where more shapes are in view, none bears one but those pointed at and selected. */
const most = 200;
/** A shape smaller on the screen than this bears no name, CSS px; it can be had by pointing at it. */
const least = { width: 24, height: 16, unsure: 10 };

type Worn = { readonly pill: PillNode; readonly brief: boolean };
/** All in the still layer's px. */
type Where = { readonly to: ViewTransform; readonly seen: Bounds; readonly picture: Bounds };

type Wearer = { readonly item: ShownShape; readonly box: Bounds; readonly named: boolean };

/** The shapes in view that are big enough for a name, or for the sign of doubt; the topmost first. */
function wearersOf(shapes: readonly Placed[], hidden: ReadonlySet<string>, { to, seen }: Where): Wearer[] {
  const found: Wearer[] = [];
  for (let at = shapes.length - 1; at >= 0; at -= 1) {
    const { item, bounds } = shapes[at] as Placed;
    if ((item.label === null && !item.unsure) || hidden.has(item.id)) continue;
    const box = onScreen(bounds, to);
    if (apart(box, seen)) continue;
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    const roomy = item.shape.kind === 'point' || (width >= least.width && height >= least.height);
    const named = roomy && item.label !== null;
    if (named || (item.unsure && Math.max(width, height) >= least.unsure)) found.push({ item, box, named });
  }
  return found;
}

/** The names of the shapes that lie still: as many as there is room for, the topmost first, none over another. */
export function createStillPills(document: Document) {
  const element = svgNode(document, 'svg', { class: 'shapes-pills', 'aria-hidden': 'true' });
  let worn = new Map<ShownShape, Worn>();

  function drop(item: ShownShape): void {
    worn.get(item)?.pill.node.remove();
    worn.delete(item);
  }

  return {
    element,
    /** Takes a pill away at once, whose shape is no longer what it was. */
    drop,

    dropHidden(hidden: ReadonlySet<string>): void {
      for (const item of worn.keys()) if (hidden.has(item.id)) drop(item);
    },

    /** Who has room now. */
    choose(shapes: readonly Placed[], hidden: ReadonlySet<string>, where: Where): void {
      const wearers = wearersOf(shapes, hidden, where);
      const crowded = wearers.length > most;
      const taken: Bounds[] = [];
      const next = new Map<ShownShape, Worn>();
      for (const { item, box, named } of wearers) {
        const brief = !named || crowded;
        if ((brief && !item.unsure) || next.size >= most) continue;
        const { x, y } = pillPlace(box, where.picture);
        const its = { left: x, top: y, right: x + pillOf(document, item, brief).width, bottom: y + pillHeight };
        if (!taken.every((other) => apart(its, other))) continue;
        taken.push(its);
        const known = worn.get(item);
        const one = known?.brief === brief ? known : { pill: createPillNode(document, item, brief), brief };
        next.set(item, one);
        one.pill.place(x, y);
        if (one.pill.node.parentNode !== element) element.append(one.pill.node);
      }
      for (const [item, one] of worn) if (next.get(item) !== one) one.pill.node.remove();
      worn = next;
    },
  };
}
