import type { ShownHandle, ViewTransform } from './shown-shape.ts';
import { svgNode } from './svg-nodes.ts';

/** On the screen, CSS px. */
const side = 8;
/** Where a pointer takes hold of a handle (WCAG 2.5.8: 24 px). */
const grip = 24;
const square = `M${-side / 2} ${-side / 2}h${side}v${side}h${-side}z`;

type Made = { readonly node: SVGGElement; readonly mark: SVGPathElement; kind: string; place: string; active: boolean };

/** Handles as groups that are kept from one drawing to the next: a drag moves them and makes none. */
export function createHandles(document: Document) {
  const element = svgNode(document, 'g', { class: 'shape-handles' });
  const made: Made[] = [];

  function make(): Made {
    const node = svgNode(document, 'g');
    const mark = svgNode(document, 'path', { class: 'shape-handle', d: square });
    node.append(svgNode(document, 'circle', { class: 'shape-grip', r: grip / 2 }), mark);
    element.append(node);
    return { node, mark, kind: '', place: '', active: false };
  }

  return {
    element,

    draw(handles: readonly ShownHandle[], to: ViewTransform): void {
      while (made.length > handles.length) made.pop()?.node.remove();
      const scaleY = to.scaleY ?? to.scale;
      for (const [at, { x, y, kind, active = false }] of handles.entries()) {
        let one = made[at];
        if (!one) {
          one = make();
          made.push(one);
        }
        const place = `translate(${x * to.scale + to.x} ${y * scaleY + to.y})`;
        if (one.place !== place) one.node.setAttribute('transform', place);
        if (one.kind !== kind) one.node.dataset.kind = kind;
        if (one.active !== active) one.node.toggleAttribute('data-active', active);
        Object.assign(one, { place, kind, active });
      }
    },
  };
}
