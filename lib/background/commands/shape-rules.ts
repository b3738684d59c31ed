import type { Attributes } from '../../domain/annotation.ts';
import { fittingAttributes } from '../../domain/attributes.ts';
import type { Frame } from '../../domain/frame.ts';
import type { ClassId, LabelSet } from '../../domain/label-set.ts';
import { type Mask, maskName, type StoredMask } from '../../domain/mask.ts';
import { maskBounds, maskProblem } from '../../domain/mask-check.ts';
import type { Shape } from '../../domain/shape.ts';
import { pointsIn, shapeProblem } from '../../domain/shape-check.ts';
import { mostPointsACommand, mostRunsACommand } from '../../protocol/limits.ts';
import type { Plan } from '../../storage/change.ts';
import type { ReadView } from '../../storage/read-view.ts';
import { refuse } from '../plan.ts';

type MaskShape = Extract<Shape, { kind: 'mask' }>;
const isMask = (shape: Shape): shape is MaskShape => shape.kind === 'mask';

function maskRefusal(mask: Mask, frame: Frame): Plan | null {
  if (mask.width !== frame.width || mask.height !== frame.height)
    return refuse('invalidShape', 'mask of another frame');
  const problem = maskProblem(mask);
  return problem && refuse('invalidShape', `mask ${problem}`);
}

/** What is wrong with shapes and masks by themselves: worked out before the transaction, as it may take a while. */
export function shapesRefusal(frame: Frame, shapes: readonly Shape[], masks: readonly Mask[]): Plan | null {
  const points = shapes.reduce((sum, shape) => sum + pointsIn(shape), 0);
  const runs = masks.reduce((sum, { counts }) => sum + counts.length, 0);
  if (points > mostPointsACommand || runs > mostRunsACommand) return refuse('invalidShape', 'too much in one command');
  for (const shape of shapes) {
    const problem = shapeProblem(shape, frame);
    if (problem) return refuse('invalidShape', `${shape.kind} ${problem}`);
  }
  for (const mask of masks) {
    const refusal = maskRefusal(mask, frame);
    if (refusal) return refusal;
  }
  return null;
}

/** The masks of a command by their names, as they would be stored. */
export function namedMasks(masks: readonly Mask[]): ReadonlyMap<string, StoredMask> {
  return new Map(masks.map((mask) => [maskName(mask), { v: 1, sha256: maskName(mask), ...mask }]));
}

type NewMasks = { refusal: Plan } | { refusal: null; fresh: StoredMask[] };

/** The masks that shapes name and nobody has stored yet; or why they can't be: not sent, or not where the shape says. */
export async function newMasks(
  view: ReadView,
  frame: Frame,
  shapes: readonly Shape[],
  sent: ReadonlyMap<string, StoredMask>,
): Promise<NewMasks> {
  const wanted = shapes.filter(isMask);
  const stored = new Map((await view.masks(wanted.map(({ sha256 }) => sha256))).map((mask) => [mask.sha256, mask]));
  const fresh = new Map<string, StoredMask>();
  for (const shape of wanted) {
    const mask = stored.get(shape.sha256) ?? sent.get(shape.sha256);
    if (!mask) return { refusal: refuse('invalidShape', 'unknown mask') };
    const bounds = maskBounds(mask);
    const { x, y, width, height } = shape;
    const isRound = bounds?.x === x && bounds.y === y && bounds.width === width && bounds.height === height;
    if (!isRound || mask.width !== frame.width || mask.height !== frame.height) {
      return { refusal: refuse('invalidShape', 'the mask is elsewhere') };
    }
    if (!stored.has(shape.sha256)) fresh.set(shape.sha256, mask);
  }
  return { refusal: null, fresh: [...fresh.values()] };
}

/** Why a shape may not get a class, or these attributes, in a label set; null where it may. None is always allowed. */
export function classRefusal(set: LabelSet, classId: ClassId | null, shape: Shape): Plan | null {
  if (classId === null) return null;
  const labelClass = set.classes.find((entry) => entry.id === classId);
  if (!labelClass) return refuse('unknownClass', classId);
  if (labelClass.retired) return refuse('classNotAnswerable', classId);
  return labelClass.shapes.includes(shape.kind) ? null : refuse('shapeNotAllowed', `${shape.kind} as ${classId}`);
}

/** Why attributes can't be those of a class; null where they can. */
export function attributesRefusal(set: LabelSet, classId: ClassId | null, attributes: Attributes): Plan | null {
  const labelClass = set.classes.find((entry) => entry.id === classId) ?? null;
  const fitting = fittingAttributes(labelClass, attributes);
  const odd = Object.keys(attributes).find((id) => !Object.hasOwn(fitting, id));
  return odd === undefined ? null : refuse('invalid', `attribute ${odd}`);
}
