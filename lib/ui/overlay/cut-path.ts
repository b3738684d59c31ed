import type { Placement, Rect } from '../../state/overlay/view.ts';

/** Further than anything on a mark reaches, px: where the picture is not cut, nothing of its mark is. */
const far = 500;

/**
 * A CSS `clip-path` that leaves of a mark what lies on `part` of its picture; '' where that is all of it. `scale`:
 * screen px for one px of the mark's layer; `outset` as of the mark.
 */
export function cutPath({ rect, turned }: Placement, part: Rect, outset: number, scale: number): string {
  const left = part.x > rect.x + 0.5 ? part.x : rect.x - far;
  const top = part.y > rect.y + 0.5 ? part.y : rect.y - far;
  const right = part.x + part.width < rect.x + rect.width - 0.5 ? part.x + part.width : rect.x + rect.width + far;
  const bottom = part.y + part.height < rect.y + rect.height - 0.5 ? part.y + part.height : rect.y + rect.height + far;
  if (left < rect.x && top < rect.y && right > rect.x + rect.width && bottom > rect.y + rect.height) return '';
  const box = turned?.box ?? rect;
  const [a, b, c, d] = turned?.matrix ?? [1, 0, 0, 1];
  const det = a * d - b * c || 1;
  const corner = (x: number, y: number) => {
    // From the screen into the mark: back about its middle, which turning leaves in place.
    const u = x - box.x - box.width / 2;
    const v = y - box.y - box.height / 2;
    const across = ((d * u - c * v) / det + box.width / 2) / scale + outset;
    const down = ((a * v - b * u) / det + box.height / 2) / scale + outset;
    return `${across.toFixed(2)}px ${down.toFixed(2)}px`;
  };
  return `polygon(${[corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)].join(', ')})`;
}
