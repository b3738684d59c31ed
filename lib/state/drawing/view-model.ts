import { computed, createModel, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Point } from '../../domain/shape.ts';
import {
  fitView,
  keepInReach,
  panBy,
  pinchView,
  type Sides,
  toPicture,
  type View,
  zoomAt,
} from '../../drawing/view.ts';

/** One notch of a wheel, and one press of a key, zoom by this much. */
const step = 1.25;

/** What part of the picture the loupe shows, and how large: `scale` CSS px of the stage are one image pixel. */
export const ViewModel = createModel((picture: ReadonlySignal<Sides | null>) => {
  const stage = signal<Sides>({ width: 0, height: 0 });
  const view = signal<View | null>(null);
  /** The whole picture is shown, however large the stage becomes. */
  let fitted = true;
  let pinned = false;

  function set(next: View, keepsFitted = false): void {
    const size = picture.peek();
    fitted = keepsFitted;
    if (size && !pinned) view.value = keepInReach(next, size, stage.peek());
  }
  function showWhole(): void {
    const size = picture.peek();
    if (size && stage.peek().width > 0) set(fitView(size, stage.peek()), true);
  }
  const middle = (): Point => ({ x: stage.peek().width / 2, y: stage.peek().height / 2 });

  // Stage and picture may be known in either order.
  effect(() => {
    if (picture.value && stage.value.width > 0) untracked(() => !view.peek() && showWhole());
  });

  return {
    view,
    stage,
    percent: computed(() => Math.round((view.value?.scale ?? 1) * 100)),
    /** The stage has this size now, CSS px. */
    resize(size: Sides): void {
      const before = view.peek();
      stage.value = size;
      if (!before || fitted) showWhole();
      else set(before);
    },
    fit: showWhole,
    /** The page shows it, an image px `scale` CSS px long: nothing here moves or zooms it. */
    pin(scale: number): void {
      pinned = true;
      if (view.peek()?.scale !== scale) view.value = { scale, x: 0, y: 0 };
    },
    /** One image pixel is one CSS px, about the middle of the stage. */
    actualSize(at: Point = middle()): void {
      const now = view.peek();
      if (now) set(zoomAt(now, at, 1 / now.scale));
    },
    zoom(factor: number, at: Point = middle()): void {
      const now = view.peek();
      if (now) set(zoomAt(now, at, factor));
    },
    zoomIn: (at?: Point): void => {
      const now = view.peek();
      if (now) set(zoomAt(now, at ?? middle(), step));
    },
    zoomOut: (at?: Point): void => {
      const now = view.peek();
      if (now) set(zoomAt(now, at ?? middle(), 1 / step));
    },
    pan(dx: number, dy: number): void {
      const now = view.peek();
      if (now) set(panBy(now, dx, dy));
    },
    pinch(from: readonly [Point, Point], to: readonly [Point, Point]): void {
      const now = view.peek();
      if (now) set(pinchView(now, from, to));
    },
    /** Where a point of the stage is in the picture, image px; null while nothing is shown. */
    toImage(at: Point): Point | null {
      const now = view.peek();
      return now && toPicture(now, at);
    },
    /** Where a point of the picture is on the stage, CSS px. */
    onStage(at: Point | null): Point | undefined {
      const now = view.peek();
      return at && now ? { x: at.x * now.scale + now.x, y: at.y * now.scale + now.y } : undefined;
    },
    /** The image point in the middle of the stage. */
    middle(): Point {
      const now = view.peek();
      const size = picture.peek();
      if (pinned && size) return { x: size.width / 2, y: size.height / 2 };
      return now ? toPicture(now, middle()) : { x: 0, y: 0 };
    },
    /** As it was kept: zoom, and the image point in the middle of the stage. */
    restore({ zoom, x, y }: { zoom: number; x: number; y: number }): void {
      const at = middle();
      set({ scale: zoom, x: at.x - x * zoom, y: at.y - y * zoom });
    },
    /** What `restore` takes. */
    kept(): { zoom: number; x: number; y: number } | null {
      const now = view.peek();
      if (!now || fitted) return null;
      const at = middle();
      return { zoom: now.scale, x: (at.x - now.x) / now.scale, y: (at.y - now.y) / now.scale };
    },
    /** A shape is brought into view, if it isn't: the view is moved as little as need be. */
    show(box: { x: number; y: number; width: number; height: number }): void {
      const now = view.peek();
      if (!now) return;
      const { width, height } = stage.peek();
      const edge = 24;
      const shift = (from: number, length: number, room: number) => {
        if (length > room - 2 * edge) return room / 2 - (from + length / 2);
        if (from < edge) return edge - from;
        return Math.min(0, room - edge - (from + length));
      };
      const dx = shift(box.x * now.scale + now.x, box.width * now.scale, width);
      const dy = shift(box.y * now.scale + now.y, box.height * now.scale, height);
      if (dx !== 0 || dy !== 0) set(panBy(now, dx, dy), fitted);
    },
  };
});
