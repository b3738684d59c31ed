import { onScreen } from './bounds.ts';
import { createLiveLayer } from './live-layer.ts';
import type { LiveShapes, ShownShape, ViewTransform } from './shown-shape.ts';
import { createStillPlane } from './still-plane.ts';

/** The shapes of one picture, to be put into a positioned container over it. Handles take the pointer, the rest only if told to. */
export type ShapeView = {
  readonly element: HTMLElement;
  /**
   * What pointer events come to, handles and all. A listener that may hold off the wheel or touches belongs here and not on
   * what the whole view is in: there it would be asked of every shape, which costs 10 ms a frame at 1,000.
   */
  readonly hand: HTMLElement;
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
  const element = document.createElement('div');
  element.className = 'shapes';
  const still = createStillPlane(document);
  const live = createLiveLayer(document);
  const hand = document.createElement('div');
  hand.className = 'shapes-hand';
  hand.append(live.element);
  element.append(still.element, hand);

  let frame = { width: 0, height: 0 };
  let to: ViewTransform = { scale: 1, x: 0, y: 0 };

  const view = document.defaultView;
  const watch = view
    ? new view.ResizeObserver(() => {
        const container = { width: element.clientWidth, height: element.clientHeight };
        still.setContainer(container);
        live.setContainer(container);
      })
    : null;
  watch?.observe(element);

  const placeLive = () => live.place(to, onScreen({ left: 0, top: 0, right: frame.width, bottom: frame.height }, to));

  return {
    element,
    hand,

    setFrame(size) {
      frame = { ...size };
      placeLive();
      still.setFrame(size);
    },

    setTransform(next) {
      to = { ...next };
      placeLive();
      still.setTransform(to);
    },

    setShapes: still.setShapes,
    hide: still.hide,
    setLive: live.set,

    takePointer(takes) {
      hand.classList.toggle('shapes-taking', takes);
    },

    dispose() {
      watch?.disconnect();
      still.dispose();
      element.remove();
    },
  };
}
