import type { Point } from '../../domain/shape.ts';
import { imagePlane, screenToImage } from '../../page/image-transform.ts';
import type { PagePicture } from '../../page/page-picture.ts';
import type { NowOnPage } from './on-page.ts';

/** How a picture lies on the screen: from fractions of it to client px. */
export type Lie = {
  readonly plane: readonly number[];
  /** Not moved since by more than a px; `mayScroll`: all of it together may be. */
  isLike(before: Lie, mayScroll: boolean): boolean;
};

const unit = { width: 1, height: 1 };
/** CSS px a picture may lie elsewhere by rounding alone. */
const still = 1;
/** As much as a point may lie outside of what is seen of a picture, fraction of its side. */
const edge = 0.001;

/** Where the picture that is drawn on is on the page, read at each call. */
export function createPicturePlace(on: NowOnPage) {
  const sized = () => on.peek()?.drawing.size.peek() ?? unit;

  function planeOf(picture: PagePicture): readonly number[] {
    return imagePlane(picture.place(sized()), unit);
  }

  return {
    /** CSS px an image px is long; where it is shown out of proportion, in the mean. */
    scale(): number {
      const { target } = on.peek() ?? {};
      if (!target) return 1;
      const { width, height } = sized();
      const [a = 1, b = 0, c = 0, d = 1] = planeOf(target.seen.picture);
      return Math.sqrt(Math.abs(a * d - b * c) / (width * height)) || 1;
    },
    /** Null where it is nowhere any more. */
    lie(): Lie | null {
      const { target } = on.peek() ?? {};
      if (!target) return null;
      const plane = planeOf(target.seen.picture);
      if (plane.every((value) => value === 0)) return null;
      return {
        plane,
        isLike: (before, mayScroll) =>
          plane.every((value, at) => (mayScroll && at > 3) || Math.abs(value - (before.plane[at] ?? 0)) <= still),
      };
    },
    /** Where a point of the screen is in the picture, as fractions of its sides. */
    partAt(at: Point): Point | null {
      const { target } = on.peek() ?? {};
      return target ? screenToImage(at, target.seen.picture.place(sized()), unit) : null;
    },
    /** Whether a picture shows something of itself at a point of the screen. */
    isOn(picture: PagePicture, at: Point): boolean {
      const place = picture.place(unit);
      const { x, y } = screenToImage(at, place, unit);
      const { shows } = place;
      const within = (value: number, from: number, length: number) =>
        value >= from - edge && value <= from + length + edge;
      return within(x, shows.x, shows.width) && within(y, shows.y, shows.height);
    },
  };
}
