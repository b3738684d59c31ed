import type { Point } from '../../domain/shape.ts';
import { boundsOf } from '../../drawing/shapes/geometry.ts';
import type { FeedbackModel } from '../overlay/feedback-model.ts';
import type { NowOnPage } from './on-page.ts';
import type { createPicturePlace } from './picture-place.ts';

/** Of a pointer's event: client px, and the keys held. */
export type PointerAt = Point & { readonly shift: boolean; readonly alt: boolean };
/** `part`: where in the picture, as fractions of its sides. */
type Told = {
  type: 'pointerDown' | 'pointerMove' | 'pointerUp' | 'doubleClick';
  part: Point;
  shift: boolean;
  alt: boolean;
};

type TellingPorts = {
  on: NowOnPage;
  place: ReturnType<typeof createPicturePlace>;
  feedback: InstanceType<typeof FeedbackModel>;
  /** The key that opens the loupe, as a person reads it. */
  loupeKey(): string;
  /** The hand has taken a step; something is under way now, or not. */
  stepped(isBusy: boolean): void;
};

/** CSS px a shape's side has at least for a hand to place it well (design section 7). */
const leastSide = 12;

/** From the pointer over the page to the hand on the picture. What comes before the picture's size is known waits for it. */
export function createTelling({ on, place, feedback, loupeKey, stepped }: TellingPorts) {
  let waiting: Told[] = [];

  function step({ part, ...event }: Told): void {
    const { drawing } = on.peek() ?? {};
    const size = drawing?.size.peek();
    if (!drawing || !size) return;
    drawing.view.pin(place.scale());
    const before = drawing.byId.peek();
    drawing.hand.pointer({ ...event, at: { x: part.x * size.width, y: part.y * size.height } });
    stepped(drawing.hand.isBusy());
    const made = drawing.shapes.peek().find(({ id }) => !before.has(id));
    if (made) offerLoupe(boundsOf(made.shape));
  }

  /** What is smaller than a hand can place is better drawn large. */
  function offerLoupe({ width, height }: { width: number; height: number }): void {
    const side = Math.min(width, height) * place.scale();
    if (side > 0 && side < leastSide) feedback.say('drawing.small', { key: loupeKey() }, 'warning');
  }

  return {
    tell(type: Told['type'], { x, y, shift, alt }: PointerAt): void {
      const part = place.partAt({ x, y });
      const { drawing } = on.peek() ?? {};
      if (!drawing || !part) return;
      if (drawing.size.peek()) return step({ type, part, shift, alt });
      if (drawing.loading.peek() === 'failed') return feedback.say('drawing.notLoaded', {}, 'warning');
      waiting.push({ type, part, shift, alt });
    },
    /** The picture's size is known, maybe: its scale is laid before the tools, and what the pointer did meanwhile. */
    catchUp(): void {
      const { drawing } = on.peek() ?? {};
      if (!drawing?.size.peek()) return;
      drawing.view.pin(place.scale());
      for (const told of waiting.splice(0)) step(told);
    },
    waits: (): boolean => waiting.length > 0,
    forget(): void {
      waiting = [];
    },
  };
}
