import { apart, type Bounds, onScreen } from './bounds.ts';
import { createPillNode, type PillNode } from './pill-node.ts';
import { pillHeight, pillPlace } from './pills.ts';
import type { Placed } from './placed-list.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import { svgNode } from './svg-nodes.ts';

/** No more names than can be read. */
const most = 150;
/** A shape smaller on the screen than this bears no name, CSS px; it can be had by pointing at it. */
const least = { width: 24, height: 16, unsure: 10 };

type Worn = { readonly pill: PillNode; readonly brief: boolean };
/** All in the still layer's px. */
type Where = { readonly to: ViewTransform; readonly seen: Bounds; readonly picture: Bounds };

/** Whether there is room for a name (`named`), for the sign of doubt only (`brief`), or for nothing. */
function roomOn(item: ShownShape, box: Bounds): 'named' | 'brief' | null {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const roomy = item.shape.kind === 'point' || (width >= least.width && height >= least.height);
  if (roomy && item.label !== null) return 'named';
  return item.unsure && Math.max(width, height) >= least.unsure ? 'brief' : null;
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
    choose(shapes: readonly Placed[], hidden: ReadonlySet<string>, { to, seen, picture }: Where): void {
      const taken: Bounds[] = [];
      const next = new Map<ShownShape, Worn>();
      for (let at = shapes.length - 1; at >= 0 && next.size < most; at -= 1) {
        const { item, bounds } = shapes[at] as Placed;
        if ((item.label === null && !item.unsure) || hidden.has(item.id)) continue;
        const box = onScreen(bounds, to);
        const room = apart(box, seen) ? null : roomOn(item, box);
        if (room === null) continue;
        const brief = room === 'brief';
        const known = worn.get(item);
        const one = known?.brief === brief ? known : { pill: createPillNode(document, item, brief), brief };
        const { x, y } = pillPlace(box, picture);
        const its = { left: x, top: y, right: x + one.pill.pill.width, bottom: y + pillHeight };
        if (!taken.every((other) => apart(its, other))) continue;
        taken.push(its);
        next.set(item, one);
        one.pill.place(x, y);
        if (one.pill.node.parentNode !== element) element.append(one.pill.node);
      }
      for (const [item, one] of worn) if (next.get(item) !== one) one.pill.node.remove();
      worn = next;
    },
  };
}
