import { listChange } from '../../drawing/list-change.ts';
import { type Bounds, onScreen } from './bounds.ts';
import { type Placed, placedAfter } from './placed-list.ts';
import type { ShownShape, ViewTransform } from './shown-shape.ts';
import { createStillCanvas } from './still-canvas.ts';
import type { StillLayer } from './still-layer.ts';
import { createStillPills } from './still-pills.ts';
import { createStillSvg } from './still-svg.ts';

/** Past so many shapes bitmaps are faster than SVG; back to SVG only well below (docs/adr/0013). */
const svgUpTo = 1_500;
const svgAgainFrom = 1_200;
/** ms without another step after which a zoom is over, and what was stretched is drawn anew. */
const rest = 120;
/** Stretched by more than this it is drawn anew on the way: lines would be bars, or not to be seen. */
const mostStretch = 2;
/** ms after a change at which names are laid out: after the shapes are on the screen. */
const namesAfter = 50;

const scaleYOf = ({ scale, scaleY = scale }: ViewTransform) => scaleY;

/** What lies still: the shapes and their names, on one plane that is panned and stretched as a whole. */
export function createStillPlane(document: Document) {
  const view = document.defaultView;
  const element = document.createElement('div');
  element.className = 'shapes-still';
  const pills = createStillPills(document);

  let frame = { width: 0, height: 0 };
  const size = () => frame;
  let container = { width: 0, height: 0 };
  let to: ViewTransform = { scale: 1, x: 0, y: 0 };
  /** What the plane was drawn for; its own transform makes up the difference. */
  let drawn: ViewTransform = to;
  let list: readonly ShownShape[] = [];
  let shapes: readonly Placed[] = [];
  let hidden: ReadonlySet<string> = new Set();
  let kind: 'svg' | 'canvas' = 'svg';
  let still: StillLayer = createStillSvg(document, size);
  let leaving: StillLayer | null = null;
  let resting = 0;
  let naming = 0;
  element.append(still.element, pills.element);

  const stretch = () => ({ x: to.scale / drawn.scale, y: scaleYOf(to) / scaleYOf(drawn) });

  /** What can be seen of the plane, in its own px. */
  function seen(): Bounds {
    const { x, y } = stretch();
    const [left, top] = [drawn.x - to.x / x, drawn.y - to.y / y];
    return { left, top, right: left + container.width / x, bottom: top + container.height / y };
  }

  function place(): void {
    const { x, y } = stretch();
    element.style.transform = `matrix(${x}, 0, 0, ${y}, ${to.x - drawn.x * x}, ${to.y - drawn.y * y})`;
    // While it is stretched no more of it is drawn than there is: another zoom follows.
    if (x === 1 && y === 1) still.look(seen());
  }

  function nameSoon(): void {
    if (naming === 0) naming = view?.setTimeout(name, namesAfter) ?? 0;
  }

  function name(): void {
    naming = 0;
    const picture = onScreen({ left: 0, top: 0, right: frame.width, bottom: frame.height }, drawn);
    pills.choose(shapes, hidden, { to: drawn, seen: seen(), picture });
  }

  /** Draws for the transform that holds now. */
  function settle(): void {
    view?.clearTimeout(resting);
    resting = 0;
    // The plane's own corner is the picture's but for the fraction of a px, so that bitmaps lie on whole ones.
    const next = { ...to, x: to.x - Math.floor(to.x), y: to.y - Math.floor(to.y) };
    const same = next.scale === drawn.scale && scaleYOf(next) === scaleYOf(drawn);
    if (!same || next.x !== drawn.x || next.y !== drawn.y) {
      drawn = next;
      still.look(seen());
      still.draw(drawn);
      if (!same && naming === 0) name();
    }
    place();
    nameSoon();
  }

  function dropLeaving(): void {
    leaving?.dispose();
    leaving = null;
  }

  /** The kind of layer that suits so many shapes. */
  function suit(): boolean {
    const next = shapes.length > svgUpTo ? 'canvas' : shapes.length < svgAgainFrom ? 'svg' : kind;
    if (next === kind) return false;
    kind = next;
    dropLeaving();
    // What was shown stays until all of it is there in the other kind.
    if (kind === 'canvas') leaving = still;
    else still.dispose();
    still = kind === 'svg' ? createStillSvg(document, size) : createStillCanvas(document, size, dropLeaving);
    still.look(seen());
    still.draw(drawn);
    still.hide(hidden);
    still.update([], shapes, { start: 0, beforeEnd: 0, afterEnd: shapes.length });
    element.prepend(still.element);
    return true;
  }

  return {
    element,

    setFrame(next: { width: number; height: number }): void {
      frame = { ...next };
      settle();
    },

    /** The size of what shows the plane, CSS px. */
    setContainer(next: { width: number; height: number }): void {
      container = { ...next };
      still.look(seen());
      nameSoon();
    },

    setTransform(next: ViewTransform): void {
      to = { ...next };
      const { x, y } = stretch();
      const far = Math.max(x, y, 1 / x, 1 / y) > mostStretch;
      if (far) {
        settle();
        return;
      }
      place();
      view?.clearTimeout(resting);
      resting = view?.setTimeout(settle, rest) ?? 0;
    },

    setShapes(next: readonly ShownShape[]): void {
      const change = listChange(list, next);
      if (!change) return;
      const before = shapes;
      for (let at = change.start; at < change.beforeEnd; at += 1) pills.drop(list[at] as ShownShape);
      list = next;
      shapes = placedAfter(before, next, change);
      if (!suit()) still.update(before, shapes, change);
      nameSoon();
    },

    hide(ids: ReadonlySet<string>): void {
      if (ids.size === hidden.size && [...ids].every((id) => hidden.has(id))) return;
      hidden = new Set(ids);
      still.hide(hidden);
      pills.dropHidden(hidden);
      nameSoon();
    },

    dispose(): void {
      view?.clearTimeout(resting);
      view?.clearTimeout(naming);
      dropLeaving();
      still.dispose();
      element.remove();
    },
  };
}
