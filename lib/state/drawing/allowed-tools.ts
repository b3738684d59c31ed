import type { LabelClass } from '../../domain/label-set.ts';
import type { ShapeKind } from '../../domain/shape.ts';
import type { ToolName } from '../../drawing/tool.ts';

/** The tools that draw a kind of shape, the first one first. */
const toolsOf: Readonly<Record<ShapeKind, readonly ToolName[]>> = {
  box: ['box', 'extremes'],
  rotatedBox: ['rotatedBox'],
  polygon: ['polygon', 'freehand'],
  polyline: ['polyline'],
  point: ['point'],
  ellipse: ['ellipse'],
  mask: ['brush', 'eraser'],
};

/** What may be in the hand: `select`, and the tools of the shapes that these classes allow, in the order they name them. */
export function allowedTools(classes: readonly Pick<LabelClass, 'shapes'>[]): readonly ToolName[] {
  const kinds = new Set(classes.flatMap(({ shapes }) => shapes));
  return ['select', ...[...kinds].flatMap((kind) => toolsOf[kind])];
}

/** Whether a class may be put on a shape of this kind. */
export const allowsShape = ({ shapes }: Pick<LabelClass, 'shapes'>, kind: ShapeKind): boolean => shapes.includes(kind);
