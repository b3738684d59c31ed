import type { Bounds } from './bounds.ts';
import { svgNode } from './svg-nodes.ts';

/**
 * Two corners of a layer, always there and nothing to see: a layer that comes and goes, or grows and shrinks, has the
 * browser put all layers of the page together anew, 2 ms a frame.
 */
export function cornersNode(document: Document) {
  const element = svgNode(document, 'path', { fill: '#000', 'fill-opacity': 0.004, stroke: 'none' });
  const square = 'h1v1h-1z';
  return {
    element,
    /** The layer is at least as large as this from now on, its own px. */
    round({ left, top, right, bottom }: Bounds): void {
      element.setAttribute('d', `M${left} ${top}${square}M${right - 1} ${bottom - 1}${square}`);
    },
  };
}
