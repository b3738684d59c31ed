import { neutralColour } from './looks.ts';
import { type Pill, pillHeight, pillOf } from './pills.ts';
import type { ShownShape } from './shown-shape.ts';
import { svgNode } from './svg-nodes.ts';

/** Side of the spot of colour, px, and where it is from the pill's top. */
const side = 8;
const down = (pillHeight - side) / 2;
/** The words' baseline from the pill's top. */
const baseline = 12;

/** classBackground's patterns, as what is drawn dark on the spot of colour; from its own upper left corner. */
const marks: Readonly<
  Record<ShownShape['pattern'], readonly (readonly [x: number, y: number, w: number, h: number])[]>
> = {
  plain: [],
  stripes: [
    [0, 5, 3, 3],
    [2.5, 2.5, 3, 3],
    [5, 0, 3, 3],
  ],
  dots: [
    [1, 1, 2, 2],
    [5, 1, 2, 2],
    [1, 5, 2, 2],
    [5, 5, 2, 2],
  ],
  bars: [
    [1, 0, 1.5, 8],
    [5, 0, 1.5, 8],
  ],
};

export type PillNode = {
  readonly node: SVGGElement;
  /** Puts the upper left corner to a place, px. By `x` and `y` of its parts: no transform, no layer each. */
  place(x: number, y: number): void;
};

type Offset = { readonly x: number; readonly y: number };
type Model = { readonly node: SVGGElement; readonly pill: Pill; readonly offsets: readonly Offset[] };
/** Pills that were made once are copied; there are as many as classes, twice. */
const models = new Map<string, Model>();
const mostModels = 2_000;

function createModel(document: Document, item: ShownShape, brief: boolean): Model {
  const pill = pillOf(document, item, brief);
  const node = svgNode(document, 'g', { class: 'shape-pill', ...(item.dash ? { 'data-dash': '' } : {}) });
  const offsets: Offset[] = [];
  const add = (part: SVGElement, x: number, y: number) => {
    offsets.push({ x, y });
    node.append(part);
    return part;
  };
  add(svgNode(document, 'rect', { class: 'pill-ground', width: pill.width, height: pillHeight, rx: 3 }), 0, 0);
  if (pill.swatch !== null) {
    const colour = item.colour ?? neutralColour;
    add(svgNode(document, 'rect', { width: side, height: side, rx: 2, fill: colour }), pill.swatch, down);
    for (const [x, y, width, height] of marks[item.pattern])
      add(svgNode(document, 'rect', { width, height, fill: '#000', 'fill-opacity': 0.55 }), pill.swatch + x, down + y);
  }
  if (pill.text) add(svgNode(document, 'text'), pill.text.at, baseline).textContent = pill.text.words;
  if (pill.sign !== null)
    add(svgNode(document, 'text', { class: 'pill-unsure' }), pill.sign, baseline).textContent = '?';
  return { node, pill, offsets };
}

/** A pill that can be seen: the class's name with its colour, and the sign of doubt. `brief`: the sign alone. */
export function createPillNode(document: Document, item: ShownShape, brief = false): PillNode {
  const key = `${brief} ${item.dash} ${item.unsure} ${item.pattern} ${item.colour} ${item.label}`;
  let model = models.get(key);
  if (model?.node.ownerDocument !== document) {
    if (models.size > mostModels) models.clear();
    model = createModel(document, item, brief);
    models.set(key, model);
  }
  const node = model.node.cloneNode(true) as SVGGElement;
  const { offsets } = model;
  return {
    node,
    place(x, y) {
      for (const [at, offset] of offsets.entries()) {
        const part = node.children[at];
        part?.setAttribute('x', String(x + offset.x));
        part?.setAttribute('y', String(y + offset.y));
      }
    },
  };
}
