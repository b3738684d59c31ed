import type { Looks, Stroke } from './looks.ts';
import { maskOpacity } from './looks.ts';

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

/** Makes the paths that draw looks: one a stroke, the top one with the fill. Copies one that was made before. */
export function createPathMaker(document: Document): (looks: Looks, point: boolean) => SVGPathElement[] {
  const models = new Map<Looks, SVGPathElement[]>();
  const model = (stroke: Stroke, fill: string | null, point: boolean) =>
    svgNode(document, 'path', {
      fill: fill ?? 'none',
      ...(fill ? { 'fill-opacity': maskOpacity, 'fill-rule': 'evenodd' } : {}),
      stroke: stroke.colour,
      'stroke-width': stroke.width,
      'stroke-linejoin': 'round',
      'vector-effect': 'non-scaling-stroke',
      ...(point ? { 'stroke-linecap': 'round' } : {}),
      ...(stroke.opacity < 1 ? { 'stroke-opacity': stroke.opacity } : {}),
      ...(stroke.dash.length > 0 ? { 'stroke-dasharray': stroke.dash.join(' ') } : {}),
    });
  return (looks, point) => {
    let known = models.get(looks);
    if (!known) {
      known = looks.strokes.map((stroke, at) => model(stroke, at === 0 ? looks.fill : null, point));
      models.set(looks, known);
    }
    return known.map((node) => node.cloneNode() as SVGPathElement);
  };
}
