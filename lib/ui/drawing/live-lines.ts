import { type Bounds, onScreen } from './bounds.ts';
import type { LiveShapes, ViewTransform } from './shown-shape.ts';

const roles = ['crosshair', 'guide'] as const;
const axes = ['x', 'y'] as const;
type Role = (typeof roles)[number];
type Axis = (typeof axes)[number];

/** Nearly 1 and nearly 0: at either end the browser leaves the layer's blending, or the layer itself, out. */
const [seen, unseen] = ['0.999', '0.002'];

/**
 * The crosshair and what points were drawn to: lines over the whole picture. Boxes moved by a transform, so that the
 * crosshair, which follows every move of the pointer, is never painted anew. A box has one role and axis for good and is
 * never taken away, only not to be seen: a layer that comes, goes or changes its size has the browser put all layers of the
 * page together anew.
 */
export function createLines(document: Document) {
  const element = document.createElement('div');
  element.className = 'shapes-lines';
  const made = new Map<string, HTMLElement[]>();

  function make(role: Role, axis: Axis): HTMLElement {
    const node = document.createElement('div');
    node.className = 'shapes-line';
    node.dataset.role = role;
    node.dataset.axis = axis;
    element.append(node);
    return node;
  }

  function place({ style }: HTMLElement, axis: Axis, at: number, picture: Bounds): void {
    const size = axis === 'x' ? picture.bottom - picture.top : picture.right - picture.left;
    const length = `${Math.max(0, size)}px`;
    const long = axis === 'x' ? 'height' : 'width';
    if (style[long] !== length) style[long] = length;
    style.opacity = seen;
    style.transform =
      axis === 'x' ? `translate(${at - 1.5}px, ${picture.top}px)` : `translate(${picture.left}px, ${at - 1.5}px)`;
  }

  return {
    element,

    draw({ crosshair, guides }: Pick<LiveShapes, 'crosshair' | 'guides'>, to: ViewTransform, picture: Bounds): void {
      const cross = crosshair && onScreen({ left: crosshair.x, top: crosshair.y, right: 0, bottom: 0 }, to);
      const placesOf = (role: Role, axis: Axis): number[] => {
        if (role === 'crosshair') return cross ? [axis === 'x' ? cross.left : cross.top] : [];
        const those = guides.filter((guide) => guide.axis === axis);
        return those.map(({ at }) => (axis === 'x' ? at * to.scale + to.x : at * (to.scaleY ?? to.scale) + to.y));
      };
      for (const role of roles) {
        for (const axis of axes) {
          const nodes = made.get(role + axis) ?? [];
          made.set(role + axis, nodes);
          const places = placesOf(role, axis);
          while (nodes.length < places.length) nodes.push(make(role, axis));
          for (const [n, node] of nodes.entries()) {
            const at = places[n];
            if (at === undefined) node.style.opacity = unseen;
            else place(node, axis, at, picture);
          }
        }
      }
    },
  };
}
