import type { ShownHandle, ViewTransform } from './shown-shape.ts';
import { svgNode } from './svg-nodes.ts';

/** On the screen, CSS px. */
const side = 8;
/** Where a pointer takes hold of a handle (WCAG 2.5.8: 24 px). */
const grip = 24;

type Made = {
  readonly node: SVGGElement;
  readonly grip: SVGRectElement;
  readonly mark: SVGRectElement;
  kind: string;
  active: boolean;
};

/**
 * Handles that are kept from one drawing to the next: a drag moves them and makes none. By `x` and `y`: a transform each
 * would be a node each in what the browser composes a frame from.
 */
export function createHandles(document: Document) {
  const element = svgNode(document, 'g', { class: 'shape-handles' });
  const made: Made[] = [];

  function make(): Made {
    const node = svgNode(document, 'g');
    const mark = svgNode(document, 'rect', { class: 'shape-handle', width: side, height: side });
    const hold = svgNode(document, 'rect', { class: 'shape-grip', width: grip, height: grip });
    node.append(hold, mark);
    element.append(node);
    const one = { node, grip: hold, mark, kind: '', active: false };
    made.push(one);
    return one;
  }

  const put = (node: SVGRectElement, x: number, y: number, size: number) => {
    node.setAttribute('x', String(x - size / 2));
    node.setAttribute('y', String(y - size / 2));
  };

  return {
    element,

    draw(handles: readonly ShownHandle[], to: ViewTransform): void {
      while (made.length > handles.length) made.pop()?.node.remove();
      const scaleY = to.scaleY ?? to.scale;
      for (const [at, handle] of handles.entries()) {
        const one = made[at] ?? make();
        const [x, y] = [handle.x * to.scale + to.x, handle.y * scaleY + to.y];
        put(one.mark, x, y, side);
        put(one.grip, x, y, grip);
        const { kind, active = false } = handle;
        if (one.kind !== kind) one.node.dataset.kind = kind;
        if (one.active !== active) one.node.toggleAttribute('data-active', active);
        one.kind = kind;
        one.active = active;
      }
    },
  };
}
