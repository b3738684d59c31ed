import type { Annotation, Attributes } from './annotation.ts';
import {
  changedRow,
  newRow,
  type PictureAnswers,
  type RowWrite,
  removal,
  type Stamp,
  withoutVerdict,
} from './answering.ts';
import { isDeepEqual } from './deep-equal.ts';
import type { Frame } from './frame.ts';
import type { Id } from './ids.ts';
import type { ClassId } from './label-set.ts';
import type { Shape } from './shape.ts';

/** A shape that was drawn, or pasted, and the id its row gets. */
export type NewShape = { row: Id; class: ClassId | null; shape: Shape; attributes: Attributes };

/** What is to be otherwise of a row that has a shape; what is left out stays. */
export type ShapeChange = {
  row: Id;
  shape?: Shape;
  class?: ClassId | null;
  attributes?: Attributes;
  unsure?: boolean;
  order?: number;
};

/**
 * Draws shapes on a picture, in pixels of `frame`. A skip goes, `done` stays, tags stay. A row that is there already is
 * left as it is: what came twice is drawn once.
 */
export function planDraw(answers: PictureAnswers, frame: Frame, shapes: readonly NewShape[], stamp: Stamp): RowWrite[] {
  const wanted = new Set(shapes.map(({ row }) => row));
  const there = new Set<Id>();
  for (const { id } of answers.annotations) if (wanted.has(id)) there.add(id);
  const writes = shapes
    .filter(({ row }) => !there.has(row))
    .map((drawn): RowWrite => {
      const { class: classId, shape, attributes, row } = drawn;
      const after: Annotation = { ...newRow(stamp, row), class: classId, shape, frame, attributes };
      return { kind: 'annotation', target: row, before: null, after };
    });
  return writes.length === 0 ? [] : [...withoutVerdict(answers, 'skipped'), ...writes];
}

/** The row as the change leaves it. Another class has attributes of its own: the old ones go unless new ones are given. */
function changed(row: Annotation, frame: Frame, change: ShapeChange, stamp: Stamp): Annotation {
  const { row: _, ...asked } = change;
  const reclassed = asked.class !== undefined && asked.class !== row.class;
  return {
    ...changedRow(row, stamp),
    how: row.how,
    ...(reclassed ? { attributes: {} } : {}),
    ...asked,
    ...(asked.shape ? { frame } : {}),
  };
}

/** What a change can touch of a row. */
const content = ({ shape, frame, class: classId, attributes, unsure, order }: Annotation) => [
  ...[shape, frame, classId, attributes, unsure, order],
];

/**
 * Changes shapes that are there; a new outline is in pixels of `frame`. A skip goes where anything changes. Rows that are
 * gone, are no shapes, or are not of this picture, label set and worker are left; so are those that would not change.
 */
export function planChange(
  answers: PictureAnswers,
  frame: Frame,
  changes: readonly ShapeChange[],
  stamp: Stamp,
): RowWrite[] {
  const asked = new Map<Id, ShapeChange>();
  for (const change of changes) asked.set(change.row, { ...asked.get(change.row), ...change });
  const writes: RowWrite[] = [];
  for (const before of answers.annotations) {
    const change = asked.get(before.id);
    if (!change || !before.shape) continue;
    const after = changed(before, frame, change, stamp);
    if (isDeepEqual(content(before), content(after))) continue;
    writes.push({ kind: 'annotation', target: before.id, before, after });
  }
  return writes.length === 0 ? [] : [...withoutVerdict(answers, 'skipped'), ...writes];
}

/** Takes shapes away. Rows that are gone, are no shapes, or are not of this picture, label set and worker are left. */
export function planRemoveShapes(answers: PictureAnswers, rows: readonly Id[]): RowWrite[] {
  const wanted = new Set(rows);
  return answers.annotations.filter(({ id, shape }) => shape !== null && wanted.has(id)).map(removal);
}
