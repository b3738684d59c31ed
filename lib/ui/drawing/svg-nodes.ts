import type { Mask } from '../../domain/mask.ts';
import type { Shape } from '../../domain/shape.ts';
import { type Looks, maskOpacity, type Stroke } from './looks.ts';
import type { ViewTransform } from './shown-shape.ts';
import { boxOn, pathOf } from './trace-shape.ts';

const namespace = 'http://www.w3.org/2000/svg';

export function svgNode<Name extends keyof SVGElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[Name] {
  const node = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

/** What `drawing.css` gives a stroke that says nothing else, CSS px. */
const usualWidth = 2;

/** What a stroke is drawn with; its outline is not in it yet. */
export type OutlineNode = SVGPathElement | SVGRectElement;

function model(document: Document, { colour, opacity, width, dash }: Stroke, { by, fill }: Looks): OutlineNode {
  const node = svgNode(document, by === 'rect' ? 'rect' : 'path', {
    stroke: colour,
    ...(by === 'rect' ? { 'stroke-linejoin': 'miter' } : {}),
    ...(fill ? { fill, 'fill-opacity': maskOpacity } : {}),
    ...(opacity < 1 ? { 'stroke-opacity': opacity } : {}),
  });
  if (by === 'spot') node.classList.add('shape-spot');
  if (width !== usualWidth) node.setAttribute('stroke-width', String(width));
  if (dash.length > 0) node.setAttribute('stroke-dasharray', dash.join(' '));
  return node;
}

/** Makes what draws looks, a node a stroke, the lowest with the fill: copies of those it made before. */
export function createOutlineMaker(document: Document, withHalo = false): (looks: Looks) => OutlineNode[] {
  const models = new Map<Looks, OutlineNode[]>();
  return (looks) => {
    let known = models.get(looks);
    if (!known) {
      const strokes = withHalo ? [looks.halo, ...looks.strokes] : looks.strokes;
      known = strokes.map((stroke, at) => model(document, stroke, at === 0 ? looks : { ...looks, fill: null }));
      models.set(looks, known);
    }
    return known.map((node) => node.cloneNode() as OutlineNode);
  };
}

/** Gives nodes a shape's outline. Returns it as SVG's `d` where it is one: of a box it is not. */
export function outline(nodes: readonly OutlineNode[], shape: Shape, mask: Mask | null, to: ViewTransform): string {
  if (shape.kind !== 'box') {
    const d = pathOf(shape, mask, to);
    for (const node of nodes) node.setAttribute('d', d);
    return d;
  }
  const { x, y, width, height } = boxOn(shape, to);
  for (const node of nodes) {
    node.setAttribute('x', String(x));
    node.setAttribute('y', String(y));
    node.setAttribute('width', String(width));
    node.setAttribute('height', String(height));
  }
  return '';
}
