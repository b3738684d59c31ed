import type { Point, Shape } from '../../lib/domain/shape.ts';
import { smallestUnder } from '../../lib/drawing/hit-test.ts';
import { createShapeIndex } from '../../lib/drawing/shape-index.ts';
import { boundsOf, translateShape } from '../../lib/drawing/shapes/geometry.ts';
import css from '../../lib/ui/drawing/drawing.css?inline';
import { createShapeView } from '../../lib/ui/drawing/shape-view.ts';
import type { ShownHandle, ShownShape } from '../../lib/ui/drawing/shown-shape.ts';
import { paletteColour } from '../../lib/ui/shared/class-colour.ts';
import { type MakeEngine, picture } from './engine.ts';

const looks = (id: string, shape: Shape, classNumber: number): ShownShape => ({
  id,
  shape,
  ...paletteColour(classNumber),
  dash: false,
  unsure: false,
  label: `class ${classNumber}`,
});

function handlesOf(shape: Shape): ShownHandle[] {
  if (shape.kind === 'polygon') return shape.ring.map((point) => ({ ...point, kind: 'vertex' }));
  const { x, y, width, height } = boundsOf(shape);
  return [0, 0.5, 1].flatMap((down) =>
    [0, 0.5, 1].flatMap((right) =>
      right === 0.5 && down === 0.5 ? [] : [{ x: x + right * width, y: y + down * height, kind: 'corner' }],
    ),
  );
}

/** The renderer behind as little as makes it move: rows in a list, an index, handles, one list of what was before. */
export const renderer: MakeEngine = (stage, img) => {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  const view = createShapeView(document);
  stage.append(sheet, view.element);
  view.setFrame(picture);
  view.takePointer(true);
  const index = createShapeIndex();
  const byId = new Map<string, ShownShape>();
  const undo: { id: string; before: ShownShape | null }[] = [];
  let list: ShownShape[] = [];
  let selected: ShownShape | null = null;
  let hovered: string | null = null;
  let armed = false;
  let drag: { from: Point; item: ShownShape | null; shape: Shape } | null = null;

  const at = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY });
  const boxOf = (from: Point, to: Point): Shape => ({
    kind: 'box',
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x) || 1,
    height: Math.abs(to.y - from.y) || 1,
  });
  const under = (point: Point) => smallestUnder(index, point, { scale: 1 })[0] ?? null;

  function put(item: ShownShape): void {
    const before = byId.get(item.id) ?? null;
    undo.push({ id: item.id, before });
    byId.set(item.id, item);
    index.put(item.id, item.shape);
    list = before ? list.with(list.indexOf(before), item) : [...list, item];
    view.setShapes(list);
  }

  stage.addEventListener('pointerdown', (event) => {
    const from = at(event);
    if (armed) {
      drag = { from, item: null, shape: boxOf(from, from) };
      return;
    }
    selected = byId.get(under(from) ?? '') ?? null;
    view.setLive({
      hovered: null,
      selected: selected ? [selected] : [],
      handles: selected ? handlesOf(selected.shape) : [],
    });
    if (selected) drag = { from, item: selected, shape: selected.shape };
  });
  stage.addEventListener('pointermove', (event) => {
    const to = at(event);
    if (drag?.item) {
      drag.shape = translateShape(drag.item.shape, to.x - drag.from.x, to.y - drag.from.y);
      view.hide(new Set([drag.item.id]));
      view.setLive({ selected: [{ ...drag.item, shape: drag.shape }], handles: handlesOf(drag.shape) });
    } else if (drag) {
      drag.shape = boxOf(drag.from, to);
      view.setLive({
        draft: { shape: drag.shape, points: [], stroke: null, refused: null, colour: '#83a2f0' },
        crosshair: to,
      });
    } else {
      const id = under(to);
      if (id === hovered) return;
      hovered = id;
      view.setLive({ hovered: byId.get(id ?? '') ?? null });
    }
  });
  stage.addEventListener('pointerup', () => {
    if (!drag) return;
    const { item, shape } = drag;
    drag = null;
    if (item && shape === item.shape) return;
    const changed = item ? { ...item, shape } : looks(`new ${list.length}`, shape, 1);
    put(changed);
    view.hide(new Set());
    selected = item ? changed : null;
    view.setLive({
      draft: null,
      selected: selected ? [selected] : [],
      handles: selected ? handlesOf(selected.shape) : [],
    });
  });

  return {
    load(given) {
      list = given.map(({ id, shape, classNumber }) => looks(id, shape, classNumber));
      for (const item of list) {
        byId.set(item.id, item);
        index.put(item.id, item.shape);
      }
      view.setShapes(list);
    },
    arm: () => {
      armed = true;
      selected = null;
      view.setLive({ selected: [], handles: [] });
    },
    zoom(scale) {
      Object.assign(img.style, { width: `${picture.width * scale}px`, height: `${picture.height * scale}px` });
      view.setTransform({ scale, x: 0, y: 0 });
    },
    state() {
      const box = selected ? boundsOf(selected.shape) : null;
      return { count: list.length, selected: selected ? 1 : 0, target: box ? { x: box.x, y: box.y } : null };
    },
  };
};
