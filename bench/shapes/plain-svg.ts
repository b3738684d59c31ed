import type { Point, Shape } from '../../lib/domain/shape.ts';
import { paletteColour } from '../../lib/ui/shared/class-colour.ts';
import { type MakeEngine, picture } from './engine.ts';

const namespace = 'http://www.w3.org/2000/svg';

const pointsOf = (points: readonly Point[], dx = 0, dy = 0) =>
  points.map(({ x, y }) => `${x + dx},${y + dy}`).join(' ');

/** The least that can be done: an element a shape, the browser finds what is under the pointer, no store, no undo. */
export const plainSvg: MakeEngine = (stage, img) => {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${picture.width} ${picture.height}`);
  svg.style.cssText = 'position: absolute; left: 0; top: 0; width: 100%; height: 100%;';
  stage.append(svg);
  const shapes = new Map<Element, Shape>();
  let hovered: Element | null = null;
  let selected: Element | null = null;
  let armed = false;
  let drag: { element: Element; from: Point; to: Point; isNew: boolean } | null = null;

  function place(element: Element, shape: Shape, dx = 0, dy = 0): void {
    if (shape.kind === 'box') {
      element.setAttribute('x', String(shape.x + dx));
      element.setAttribute('y', String(shape.y + dy));
      element.setAttribute('width', String(shape.width));
      element.setAttribute('height', String(shape.height));
    } else if (shape.kind === 'polygon') element.setAttribute('points', pointsOf(shape.ring, dx, dy));
  }

  function make(shape: Shape, colour: string): Element {
    const element = document.createElementNS(namespace, shape.kind === 'box' ? 'rect' : 'polygon');
    element.setAttribute('fill', 'transparent');
    element.setAttribute('stroke', colour);
    element.setAttribute('stroke-width', '2');
    element.setAttribute('vector-effect', 'non-scaling-stroke');
    place(element, shape);
    shapes.set(element, shape);
    return element;
  }

  const at = (event: PointerEvent): Point => ({ x: event.offsetX, y: event.offsetY });
  const boxOf = (from: Point, to: Point): Shape => ({
    kind: 'box',
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x) || 1,
    height: Math.abs(to.y - from.y) || 1,
  });

  svg.addEventListener('pointerdown', (event) => {
    const from = at(event);
    if (armed) {
      const element = make(boxOf(from, from), paletteColour(1).colour);
      svg.append(element);
      drag = { element, from, to: from, isNew: true };
    } else if (event.target instanceof Element && shapes.has(event.target)) {
      selected?.setAttribute('stroke-width', '2');
      selected = event.target;
      selected.setAttribute('stroke-width', '4');
      drag = { element: selected, from, to: from, isNew: false };
    }
  });
  svg.addEventListener('pointermove', (event) => {
    if (drag) {
      drag.to = at(event);
      const shape = shapes.get(drag.element);
      if (drag.isNew) place(drag.element, boxOf(drag.from, drag.to));
      else if (shape) place(drag.element, shape, drag.to.x - drag.from.x, drag.to.y - drag.from.y);
      return;
    }
    const under = event.target instanceof Element && shapes.has(event.target) ? event.target : null;
    if (under === hovered) return;
    hovered?.setAttribute('fill', 'transparent');
    hovered = under;
    hovered?.setAttribute('fill', 'rgb(255 255 255 / 0.12)');
  });
  svg.addEventListener('pointerup', () => {
    if (drag?.isNew) shapes.set(drag.element, boxOf(drag.from, drag.to));
    drag = null;
  });

  return {
    load(given) {
      for (const { shape, classNumber } of given) svg.append(make(shape, paletteColour(classNumber).colour));
    },
    arm: () => {
      armed = true;
    },
    zoom(scale) {
      const [width, height] = [`${picture.width * scale}px`, `${picture.height * scale}px`];
      Object.assign(img.style, { width, height });
      Object.assign(svg.style, { width, height });
    },
    state() {
      const box = selected?.getBoundingClientRect();
      return { count: shapes.size, selected: selected ? 1 : 0, target: box ? { x: box.left, y: box.top } : null };
    },
  };
};
