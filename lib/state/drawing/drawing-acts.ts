import type { Attributes } from '../../domain/annotation.ts';
import type { Frame } from '../../domain/frame.ts';
import { type Id, newId } from '../../domain/ids.ts';
import type { ClassId, LabelSet } from '../../domain/label-set.ts';
import type { Mask } from '../../domain/mask.ts';
import type { ShapeChange } from '../../domain/shaping.ts';
import type { Drawn } from '../../drawing/tool.ts';
import type { PictureChange } from '../../overlay/picture-view.ts';
import { changing, drawing, removing } from '../../overlay/shape-changes.ts';
import type { ActDeps } from '../overlay/deps.ts';
import { settledAnswer } from '../overlay/settled-answer.ts';
import type { Target } from '../overlay/target.ts';
import { inSet, named, stampOf } from '../overlay/targets.ts';
import { commandParts } from './command-parts.ts';
import { shapesIn } from './unsaved-shapes.ts';

/** A shape to be stored, with what it is to be. */
export type ToDraw = Drawn & { class: ClassId | null; attributes: Attributes };

type DrawingActsPorts = {
  deps: ActDeps;
  target: Target;
  frame: Frame;
  /** Masks that are sent are at hand from then on. */
  keepMasks(masks: readonly Mask[]): void;
};

/** What the person does to the shapes of one picture: shown at once, sent in the same turn. One call is one gesture. */
export function createDrawingActs({ deps, target, frame, keepMasks }: DrawingActsPorts) {
  const { labels, labelSet, sending } = deps;

  function begin(set: LabelSet, change: PictureChange, how: 'draw' | 'paste', send: (outcome: Outcome) => Id): void {
    let id = '';
    id = send(settledAnswer(deps, [target], () => id));
    labels.begin(id, [target.key], () => change, stampOf(deps, set, how));
  }
  type Outcome = ReturnType<typeof settledAnswer>;

  /** Stores shapes; the result are their rows, in order. */
  function draw(shapes: readonly ToDraw[], how: 'draw' | 'paste', gesture = newId()): Id[] {
    const set = labelSet.set.peek();
    if (!set) return [];
    const drawn = shapes.map(({ mask, shape, class: classId, attributes }) => ({
      mask,
      row: { row: newId(), class: classId, shape, attributes },
    }));
    keepMasks(shapes.flatMap(({ mask }) => mask ?? []));
    for (const part of commandParts(drawn, ({ mask, row }) => ({ mask, shape: row.shape }))) {
      const rows = part.map(({ row }) => row);
      const masks = part.flatMap(({ mask }) => mask ?? []);
      const payload = { ...inSet(set), picture: named(target, deps), frame, how, shapes: rows, masks };
      begin(set, drawing(frame, rows), how, (outcome) =>
        sending.send('drawShapes', payload, [target.key], outcome, gesture, shapesIn(payload)),
      );
    }
    return drawn.map(({ row }) => row.row);
  }

  function change(changes: readonly ShapeChange[], masks: readonly Mask[] = [], gesture = newId()): void {
    const set = labelSet.set.peek();
    if (!set) return;
    keepMasks(masks);
    for (const part of commandParts(changes, (each) => each)) {
      const payload = { ...inSet(set), picture: named(target, deps), frame, changes: part, masks: [...masks] };
      begin(set, changing(frame, part), 'draw', (outcome) =>
        sending.send('changeShapes', payload, [target.key], outcome, gesture, shapesIn(payload)),
      );
    }
  }

  function remove(ids: readonly Id[], gesture = newId()): void {
    const set = labelSet.set.peek();
    if (!set) return;
    for (const rows of commandParts(ids)) {
      const payload = { ...inSet(set), picture: named(target, deps), rows };
      begin(set, removing(rows), 'draw', (outcome) =>
        sending.send('removeShapes', payload, [target.key], outcome, gesture, shapesIn(payload)),
      );
    }
  }

  return { draw, change, remove };
}
