import { rectBetween } from '../shapes/rects.ts';
import { spanTool } from './span.ts';

/** A box by dragging from corner to corner, or by clicking both. */
export const boxTool = spanTool('box', (from, to) => ({ kind: 'box', ...rectBetween(from, to) }));
