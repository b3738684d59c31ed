import { type Bounds, onScreen } from './bounds.ts';
import { listChange } from './list-change.ts';
import { createLiveLayer } from './live-layer.ts';
import type { LiveShapes, ShownShape, ViewTransform } from './shown-shape.ts';
import { createStillCanvas } from './still-canvas.ts';
import type { StillLayer } from './still-layer.ts';
import { createStillPills } from './still-pills.ts';
import { createStillSvg } from './still-svg.ts';

/** Past so many shapes bitmaps are faster than SVG; back to SVG only well below (docs/adr/0013). */
const svgUpTo = 1_500;
const svgAgainFrom = 1_200;
/** Up to so many, every step of a zoom is drawn anew; more are stretched, and drawn when the zoom has rested. */
const drawnAtOnce = 200;
/** ms without another step after which a zoom is over. */
const rest = 120;

/** The shapes of one picture, to be put into a positioned container over it. Handles take the pointer, the rest only if told to. */
export type ShapeView = {
  readonly element: HTMLElement;
  /** The picture's size in image px. */
  setFrame(size: { width: number; height: number }): void;
  /** Where the picture is shown now: image px to the container's CSS px. */
  setTransform(to: ViewTransform): void;
  /** The shapes that lie still, the lowest first. What changed is told by the objects' identity. */
  setShapes(list: readonly ShownShape[]): void;
  /** Those of the still shapes that are not to be seen: hidden, or drawn as live ones. */
  hide(ids: ReadonlySet<string>): void;
  /** What is not named stays as it is. */
  setLive(changes: Partial<LiveShapes>): void;
  /**
   * Whether pointer events over the view are to be had there (they bubble to its container), or pass to what lies below.
   * Where they are, the browser asks none of the shapes what lies under the pointer.
   */
  takePointer(takes: boolean): void;
  dispose(): void;
};

/** A view with nothing on it. `document`: the one it will stand in. */
export function createShapeView(document: Document): ShapeView {
  const view = document.defaultView;
  const element = document.createElement('div');
  element.className = 'shapes';
  const plane = document.createElement('div');
  plane.className = 'shapes-still';
  const pills = createStillPills(document);
  const live = createLiveLayer(document);
  const catcher = document.createElement('div');
  catcher.className = 'shapes-catch';
  element.append(plane, pills.element, live.element);

  let frame = { width: 0, height: 0 };
  let to: ViewTransform = { scale: 1, x: 0, y: 0 };
  /** What the still layer was drawn for; the plane's own transform makes up the difference. */
  let drawn: ViewTransform = to;
  let list: readonly ShownShape[] = [];
  let hidden: ReadonlySet<string> = new Set();
  let still: StillLayer = createStillSvg(document, () => frame);
  let kind: 'svg' | 'canvas' = 'svg';
  let timer = 0;
  let pillFrame = 0;
  plane.append(still.element);

  const picture = (): Bounds => onScreen({ left: 0, top: 0, right: frame.width, bottom: frame.height }, to);
  const container = { width: 0, height: 0 };
  const seen = (): Bounds => ({ left: 0, top: 0, right: container.width, bottom: container.height });
  const scaleYOf = ({ scale, scaleY = scale }: ViewTransform) => scaleY;

  const watch = view ? new view.ResizeObserver(measure) : null;
  watch?.observe(element);

  function measure(): void {
    container.width = element.clientWidth;
    container.height = element.clientHeight;
    lookAt();
    choosePills();
  }

  /** What of the still layer can be seen, in its own px. */
  function lookAt(): void {
    const [kx, ky] = [to.scale / drawn.scale, scaleYOf(to) / scaleYOf(drawn)];
    const left = to.x - drawn.x * kx;
    const top = to.y - drawn.y * ky;
    const { right, bottom } = seen();
    still.look({ left: -left / kx, top: -top / ky, right: (right - left) / kx, bottom: (bottom - top) / ky });
  }

  function placePlane(): void {
    const [kx, ky] = [to.scale / drawn.scale, scaleYOf(to) / scaleYOf(drawn)];
    plane.style.transform = `matrix(${kx}, 0, 0, ${ky}, ${to.x - drawn.x * kx}, ${to.y - drawn.y * ky})`;
    lookAt();
  }

  function settle(): void {
    timer = 0;
    // The layer's own origin is the picture's corner but for the fraction of a px, so that its tiles lie on whole ones.
    const next = { ...to, x: to.x - Math.floor(to.x), y: to.y - Math.floor(to.y) };
    if (next.scale !== drawn.scale || scaleYOf(next) !== scaleYOf(drawn) || next.x !== drawn.x || next.y !== drawn.y) {
      drawn = next;
      still.draw(drawn);
    }
    placePlane();
    choosePills();
  }

  function choosePills(): void {
    if (pillFrame !== 0 || !view) return;
    pillFrame = view.requestAnimationFrame(() => {
      pillFrame = 0;
      pills.choose(list, hidden, { to, seen: seen(), picture: picture() });
    });
  }

  /** The kind of layer that suits so many shapes. */
  function suit(count: number): void {
    const next = count > svgUpTo ? 'canvas' : count < svgAgainFrom ? 'svg' : kind;
    if (next === kind) return;
    kind = next;
    still.dispose();
    still = kind === 'svg' ? createStillSvg(document, () => frame) : createStillCanvas(document, () => frame);
    still.draw(drawn);
    still.hide(hidden);
    still.update(list, { start: 0, beforeEnd: 0, afterEnd: list.length });
    plane.append(still.element);
    lookAt();
  }

  return {
    element,

    setFrame(size) {
      frame = { ...size };
      live.place(to, picture());
      settle();
    },

    setTransform(next) {
      const scaled = next.scale !== to.scale || scaleYOf(next) !== scaleYOf(to);
      to = { ...next };
      live.place(to, picture());
      pills.follow({ to, seen: seen(), picture: picture() });
      if (scaled && list.length <= drawnAtOnce) settle();
      else placePlane();
      view?.clearTimeout(timer);
      timer = view?.setTimeout(settle, rest) ?? 0;
    },

    setShapes(next) {
      const change = listChange(list, next);
      list = next;
      if (!change) return;
      const before = kind;
      suit(next.length);
      if (kind === before) still.update(next, change);
      choosePills();
    },

    hide(ids) {
      hidden = ids;
      still.hide(ids);
      choosePills();
    },

    setLive: live.set,

    takePointer(takes) {
      if (takes) live.element.before(catcher);
      else catcher.remove();
    },

    dispose() {
      view?.clearTimeout(timer);
      if (pillFrame !== 0) view?.cancelAnimationFrame(pillFrame);
      watch?.disconnect();
      still.dispose();
      element.remove();
    },
  };
}
