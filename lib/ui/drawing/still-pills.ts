import { makePill, pillHeight, pillPlace, pillWidth, placePill } from './pills.ts';
import { type Bounds, shapeBounds } from './shape-bounds.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';

/** No more names than can be read. */
const most = 150;
/** A shape smaller on the screen than this bears no name, CSS px; it can be had by pointing at it. */
const least = { width: 24, height: 16, unsure: 10 };

export const onScreen = ({ left, top, right, bottom }: Bounds, to: ViewTransform): Bounds => {
  const scaleY = to.scaleY ?? to.scale;
  return {
    left: left * to.scale + to.x,
    top: top * scaleY + to.y,
    right: right * to.scale + to.x,
    bottom: bottom * scaleY + to.y,
  };
};

const apart = (one: Bounds, other: Bounds) =>
  one.right <= other.left || one.left >= other.right || one.bottom <= other.top || one.top >= other.bottom;

type Shown = { readonly item: ShownShape; readonly bounds: Bounds; readonly pill: HTMLElement };

/** The names of the shapes that lie still: as many as there is room for, the topmost first, none over another. */
export function createStillPills(document: Document) {
  const element = document.createElement('div');
  element.className = 'shapes-pills';
  element.setAttribute('aria-hidden', 'true');
  let shown = new Map<ShownShape, Shown>();

  function choose(
    list: readonly ShownShape[],
    { to, seen, picture, hidden }: { to: ViewTransform; seen: Bounds; picture: Bounds; hidden: ReadonlySet<string> },
  ): void {
    const taken: Bounds[] = [];
    const next = new Map<ShownShape, Shown>();
    for (let at = list.length - 1; at >= 0 && next.size < most; at -= 1) {
      const item = list[at];
      if (!item || (item.label === null && !item.unsure) || hidden.has(item.id)) continue;
      const bounds = shapeBounds(item.shape);
      const box = onScreen(bounds, to);
      if (apart(box, seen)) continue;
      const [width, height] = [box.right - box.left, box.bottom - box.top];
      const named =
        item.label !== null && (item.shape.kind === 'point' || (width >= least.width && height >= least.height));
      if (!named && !(item.unsure && Math.max(width, height) >= least.unsure)) continue;
      const { x, y } = pillPlace(box, picture);
      const room = { left: x, top: y, right: x + (named ? pillWidth(document, item) : 16), bottom: y + pillHeight };
      if (!taken.every((other) => apart(room, other))) continue;
      taken.push(room);
      const known = shown.get(item);
      const brief = !named;
      const pill =
        known && (known.pill.dataset.brief !== undefined) === brief ? known.pill : makePill(document, item, brief);
      if (brief) pill.dataset.brief = '';
      placePill(pill, { x, y });
      next.set(item, { item, bounds, pill });
      if (pill.parentNode !== element) element.append(pill);
    }
    for (const { item, pill } of shown.values()) if (next.get(item)?.pill !== pill) pill.remove();
    shown = next;
  }

  return {
    element,
    choose,

    /** Takes the pills that are there along, without asking who has room now. */
    follow(to: ViewTransform, picture: Bounds): void {
      for (const { bounds, pill } of shown.values()) placePill(pill, pillPlace(onScreen(bounds, to), picture));
    },
  };
}
