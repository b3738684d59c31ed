import { type Looks, maskOpacity, type Stroke } from './looks.ts';

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

function model(document: Document, { colour, opacity, width, dash }: Stroke, { round, fill }: Looks): SVGPathElement {
  const node = svgNode(document, 'path', {
    stroke: colour,
    ...(fill ? { fill, 'fill-opacity': maskOpacity } : {}),
    ...(opacity < 1 ? { 'stroke-opacity': opacity } : {}),
  });
  if (round) node.classList.add('shape-spot');
  if (width !== usualWidth) node.setAttribute('stroke-width', String(width));
  if (dash.length > 0) node.setAttribute('stroke-dasharray', dash.join(' '));
  return node;
}

/** Makes the paths that draw looks, one a stroke, the lowest with the fill: copies of those it made before. */
export function createPathMaker(document: Document, withHalo = false): (looks: Looks) => SVGPathElement[] {
  const models = new Map<Looks, SVGPathElement[]>();
  return (looks) => {
    let known = models.get(looks);
    if (!known) {
      const strokes = withHalo ? [looks.halo, ...looks.strokes] : looks.strokes;
      known = strokes.map((stroke, at) => model(document, stroke, at === 0 ? looks : { ...looks, fill: null }));
      models.set(looks, known);
    }
    return known.map((node) => node.cloneNode() as SVGPathElement);
  };
}
