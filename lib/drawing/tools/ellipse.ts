import { middle } from '../shapes/points.ts';
import { spanTool } from './span.ts';

/** An ellipse by dragging from corner to corner of the box it lies in, or by clicking both. */
export const ellipseTool = spanTool('ellipse', (from, to) => {
  const { x: cx, y: cy } = middle(from, to);
  return { kind: 'ellipse', cx, cy, rx: Math.abs(to.x - from.x) / 2, ry: Math.abs(to.y - from.y) / 2, angle: 0 };
});
