import { boundsOfPoints } from '../shapes/rects.ts';
import { minSide } from '../shapes/shape-geometry.ts';
import { chainTool } from './chain.ts';

/**
 * A box by its extremes: the object's topmost, leftmost, lowest and rightmost point are clicked, in any order, each on
 * the object itself (Papadopoulos et al., ICCV 2017: 7 s a box against 35 s).
 */
export const extremesTool = chainTool({
  name: 'extremes',
  least: 4,
  full: 4,
  make(points) {
    const bounds = boundsOfPoints(points);
    return Math.min(bounds.width, bounds.height) < minSide ? null : { kind: 'box', ...bounds };
  },
});
