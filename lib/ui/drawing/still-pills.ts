import { apart, type Bounds, onScreen, shapeBounds } from './bounds.ts';
import { paintPill } from './paint-pill.ts';
import { type Pill, pillHeight, pillOf, pillPlace } from './pills.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';

/** No more names than can be read. */
const most = 150;
/** A shape smaller on the screen than this bears no name, CSS px; it can be had by pointing at it. */
const least = { width: 24, height: 16, unsure: 10 };

type Shown = { readonly item: ShownShape; readonly bounds: Bounds; readonly pill: Pill };
type Where = { readonly to: ViewTransform; readonly seen: Bounds; readonly picture: Bounds };

/**
 * The names of the shapes that lie still: as many as there is room for, the topmost first, none over another. One bitmap:
 * an element each would be asked at every hit test.
 */
export function createStillPills(document: Document) {
  const element = document.createElement('canvas');
  element.className = 'shapes-pills';
  element.setAttribute('aria-hidden', 'true');
  let shown: Shown[] = [];
  let isClear = true;

  function room({ bounds, pill }: Shown, { to, picture }: Where): Bounds {
    const { x, y } = pillPlace(onScreen(bounds, to), picture);
    return { left: x, top: y, right: x + pill.width, bottom: y + pillHeight };
  }

  /** The pill `item` would bear at this size; null for none. */
  function worn(item: ShownShape, bounds: Bounds, { to, seen }: Where): Pill | null {
    const box = onScreen(bounds, to);
    if (apart(box, seen)) return null;
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    const roomy = item.shape.kind === 'point' || (width >= least.width && height >= least.height);
    if (roomy) return pillOf(document, item);
    return item.unsure && Math.max(width, height) >= least.unsure ? pillOf(document, item, true) : null;
  }

  function paint(where: Where): void {
    const ratio = document.defaultView?.devicePixelRatio ?? 1;
    const [width, height] = [Math.round(where.seen.right * ratio), Math.round(where.seen.bottom * ratio)];
    if (shown.length === 0 && isClear) return;
    if (element.width !== width || element.height !== height) {
      element.width = width;
      element.height = height;
      element.style.width = `${width / ratio}px`;
      element.style.height = `${height / ratio}px`;
    }
    const context = element.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, where.seen.right, where.seen.bottom);
    for (const one of shown) {
      const { left, top } = room(one, where);
      paintPill(context, one.item, one.pill, { x: left, y: top });
    }
    isClear = shown.length === 0;
  }

  return {
    element,

    /** Who has room now. */
    choose(list: readonly ShownShape[], hidden: ReadonlySet<string>, where: Where): void {
      const taken: Bounds[] = [];
      const next: Shown[] = [];
      for (let at = list.length - 1; at >= 0 && next.length < most; at -= 1) {
        const item = list[at];
        if (!item || (item.label === null && !item.unsure) || hidden.has(item.id)) continue;
        const bounds = shapeBounds(item.shape);
        const pill = worn(item, bounds, where);
        if (!pill) continue;
        const one = { item, bounds, pill };
        const its = room(one, where);
        if (!taken.every((other) => apart(its, other))) continue;
        taken.push(its);
        next.push(one);
      }
      shown = next;
      paint(where);
    },

    /** Takes the pills that are there along, without asking who has room now. */
    follow: paint,
  };
}
