import { type Bounds, onScreen } from './bounds.ts';
import type { LiveShapes, ViewTransform } from './shown-shape.ts';

type Line = { axis: 'x' | 'y'; at: number };

/**
 * The crosshair and what points were drawn to: lines over the whole picture. Boxes moved by a transform, so that the
 * crosshair, which follows every move of the pointer, is never painted anew.
 */
export function createLines(document: Document) {
  const element = document.createElement('div');
  element.className = 'shapes-lines';
  const made: HTMLElement[] = [];

  function place(node: HTMLElement, { axis, at }: Line, picture: Bounds): void {
    const size = axis === 'x' ? picture.bottom - picture.top : picture.right - picture.left;
    const length = `${Math.max(0, size)}px`;
    if (node.dataset.axis !== axis) node.dataset.axis = axis;
    const [long, thin] = axis === 'x' ? (['height', 'width'] as const) : (['width', 'height'] as const);
    if (node.style[long] !== length) node.style[long] = length;
    if (node.style[thin] !== '') node.style[thin] = '';
    node.style.transform =
      axis === 'x' ? `translate(${at - 1.5}px, ${picture.top}px)` : `translate(${picture.left}px, ${at - 1.5}px)`;
  }

  return {
    element,

    draw({ crosshair, guides }: Pick<LiveShapes, 'crosshair' | 'guides'>, to: ViewTransform, picture: Bounds): void {
      const lines: (Line & { role: string })[] = guides.map(({ axis, at }) => ({
        axis,
        at: axis === 'x' ? at * to.scale + to.x : at * (to.scaleY ?? to.scale) + to.y,
        role: 'guide',
      }));
      if (crosshair) {
        const { left, top } = onScreen(
          { left: crosshair.x, top: crosshair.y, right: crosshair.x, bottom: crosshair.y },
          to,
        );
        lines.unshift({ axis: 'x', at: left, role: 'crosshair' }, { axis: 'y', at: top, role: 'crosshair' });
      }
      while (made.length > lines.length) made.pop()?.remove();
      for (const [at, line] of lines.entries()) {
        let node = made[at];
        if (!node) {
          node = document.createElement('div');
          node.className = 'shapes-line';
          element.append(node);
          made.push(node);
        }
        if (node.dataset.role !== line.role) node.dataset.role = line.role;
        place(node, line, picture);
      }
    },
  };
}
