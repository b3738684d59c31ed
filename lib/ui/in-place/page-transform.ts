import type { Placement, Rect } from '../../state/overlay/view.ts';
import type { ViewTransform } from '../drawing/shown-shape.ts';

type Sides = Pick<Rect, 'width' | 'height'>;

/**
 * From a picture's px to those of an element that lies on what is seen of it. `scale`: screen px for one px of the
 * element's layer.
 */
export function pageTransform(
  { rect, turned, shows }: Pick<Placement, 'rect' | 'turned' | 'shows'>,
  size: Sides,
  scale: number,
): ViewTransform {
  const box = turned?.box ?? rect;
  const across = box.width / scale / (shows.width * size.width || 1);
  const down = box.height / scale / (shows.height * size.height || 1);
  return {
    scale: across,
    scaleY: down,
    x: -shows.x * size.width * across,
    y: -shows.y * size.height * down,
  };
}
