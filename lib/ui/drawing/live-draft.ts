import type { Point } from '../../domain/shape.ts';
import { createOutlines } from './live-outlines.ts';
import { neutralColour } from './looks.ts';
import type { LiveShapes, ShownDraft, ViewTransform } from './shown-shape.ts';
import { svgNode } from './svg-nodes.ts';
import { pathOf } from './trace-shape.ts';

/** Of a placed point, CSS px. */
const dot = 3.5;

/** What is being drawn: the shape as far as it is one, its points, a brush's stroke, and the brush. */
export function createDraft(document: Document) {
  const element = svgNode(document, 'g', { class: 'shape-draft' });
  const outline = createOutlines(document, 'draft');
  const stroke = svgNode(document, 'path', { class: 'shape-stroke' });
  const points = svgNode(document, 'g', { class: 'shape-points' });
  const brush = svgNode(document, 'g', { class: 'shape-brush' });
  brush.append(svgNode(document, 'ellipse'), svgNode(document, 'ellipse'));
  brush.style.display = 'none';
  element.append(stroke, outline.element, points, brush);

  function drawPoints(places: readonly Point[], to: ViewTransform): void {
    while (points.childElementCount > places.length) points.lastElementChild?.remove();
    for (const [at, { x, y }] of places.entries()) {
      const node = points.children[at] ?? points.appendChild(svgNode(document, 'circle', { r: dot }));
      node.setAttribute('cx', String(x * to.scale + to.x));
      node.setAttribute('cy', String(y * (to.scaleY ?? to.scale) + to.y));
    }
  }

  function drawStroke(draft: ShownDraft | null, to: ViewTransform): void {
    const [first] = draft?.points ?? [];
    if (!draft || !first || draft.stroke === null) {
      stroke.removeAttribute('d');
      return;
    }
    const path = draft.points.length > 1 ? draft.points : [first, { x: first.x + 0.01, y: first.y }];
    stroke.setAttribute('d', pathOf({ kind: 'polyline', points: [...path] }, null, to));
    stroke.setAttribute('stroke', draft.colour ?? neutralColour);
    stroke.setAttribute('stroke-width', String(draft.stroke * to.scale));
  }

  return {
    element,

    draw(draft: ShownDraft | null, to: ViewTransform): void {
      const shape = draft?.shape;
      const looks = { colour: draft?.colour ?? null, pattern: 'plain', dash: Boolean(draft?.refused) } as const;
      outline.draw(shape ? [{ shape, ...looks }] : [], to);
      drawStroke(draft, to);
      drawPoints(draft && draft.stroke === null ? draft.points : [], to);
    },

    drawBrush(tip: LiveShapes['brush'], to: ViewTransform): void {
      brush.style.display = tip ? '' : 'none';
      if (!tip) return;
      const scaleY = to.scaleY ?? to.scale;
      for (const round of brush.children) {
        round.setAttribute('cx', String(tip.x * to.scale + to.x));
        round.setAttribute('cy', String(tip.y * scaleY + to.y));
        round.setAttribute('rx', String(tip.radius * to.scale));
        round.setAttribute('ry', String(tip.radius * scaleY));
      }
    },
  };
}
