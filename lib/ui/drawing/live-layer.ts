import { type Bounds, onScreen } from './bounds.ts';
import { cornersNode } from './corners-node.ts';
import { createDraft } from './live-draft.ts';
import { createHandles } from './live-handles.ts';
import { createLines } from './live-lines.ts';
import { createNames } from './live-names.ts';
import { createOutlines } from './live-outlines.ts';
import { type LiveShapes, nothingLive, type ViewTransform } from './shown-shape.ts';
import { svgNode } from './svg-nodes.ts';

/** What moves with the hand, above the shapes that lie still: always SVG, in the container's own px. */
export function createLiveLayer(document: Document) {
  const element = document.createElement('div');
  element.className = 'shapes-live';
  element.setAttribute('aria-hidden', 'true');
  const svg = svgNode(document, 'svg', { class: 'shapes-live-svg' });
  const hovered = createOutlines(document, 'hovered');
  const selected = createOutlines(document, 'selected');
  const draft = createDraft(document);
  const marquee = svgNode(document, 'g', { class: 'shapes-marquee' });
  marquee.append(svgNode(document, 'rect'), svgNode(document, 'rect'));
  const handles = createHandles(document);
  const lines = createLines(document);
  const names = createNames(document);
  const stays = cornersNode(document);
  svg.append(stays.element, hovered.element, selected.element, draft.element, names.element, handles.element);
  element.append(lines.element, svg);
  let live = nothingLive;
  let to: ViewTransform = { scale: 1, x: 0, y: 0 };
  let picture: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

  function drawNames(): void {
    const { hovered, selected } = live;
    names.draw(hovered && !selected.includes(hovered) ? [...selected, hovered] : selected, to, picture);
  }

  function drawMarquee(): void {
    if (!live.marquee) {
      marquee.remove();
      return;
    }
    const { x, y, width, height } = live.marquee;
    const box = onScreen({ left: x, top: y, right: x + width, bottom: y + height }, to);
    for (const rect of marquee.children) {
      rect.setAttribute('x', String(box.left));
      rect.setAttribute('y', String(box.top));
      rect.setAttribute('width', String(box.right - box.left));
      rect.setAttribute('height', String(box.bottom - box.top));
    }
    if (!marquee.parentNode) svg.insertBefore(marquee, handles.element);
  }

  /** Draws what differs between what is shown and `next`; all of it where `all` is set. */
  function draw(next: LiveShapes, all = false): void {
    const before = live;
    live = next;
    const differs = (...names: (keyof LiveShapes)[]) => all || names.some((name) => before[name] !== next[name]);
    if (differs('hovered')) hovered.draw(next.hovered ? [next.hovered] : [], to);
    if (differs('selected')) selected.draw(next.selected, to);
    if (differs('hovered', 'selected')) drawNames();
    if (differs('draft')) draft.draw(next.draft, to);
    if (differs('brush')) draft.drawBrush(next.brush, to);
    if (differs('marquee')) drawMarquee();
    if (differs('handles')) handles.draw(next.handles, to);
    if (differs('crosshair', 'guides')) lines.draw(next, to, picture);
  }

  return {
    element,
    /** The size of what shows the layer, CSS px. */
    setContainer: ({ width, height }: { width: number; height: number }) =>
      stays.round({ left: 0, top: 0, right: width, bottom: height }),
    set: (changes: Partial<LiveShapes>) => draw({ ...live, ...changes }),
    place(transform: ViewTransform, pictureOnScreen: Bounds): void {
      to = transform;
      picture = pictureOnScreen;
      draw(live, true);
    },
  };
}
