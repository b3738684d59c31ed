import { computed, signal } from '@preact/signals';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { DrawnShape } from '../../lib/state/drawing/drawn-shape.ts';

/** A row with a box at (`x`, 0), 10 px a side, in a frame of 100 x 100. */
export function boxRow(id: string, changes: Partial<Annotation> = {}): Annotation {
  return {
    id,
    v: 1,
    rev: 1,
    picture: 'picture',
    labelSet: 'set',
    labelSetVersion: 1,
    class: 'car',
    shape: { kind: 'box', x: 0, y: 0, width: 10, height: 10 },
    frame: { width: 100, height: 100, address: `address:${'0'.repeat(64)}`, sha256: null },
    attributes: {},
    unsure: false,
    note: null,
    by: 'worker',
    how: 'draw',
    created: 0,
    changed: 0,
    seq: 1,
    ...changes,
  };
}

/** Shapes as the editor's models are given them; `set` puts others in their place. */
export function drawnBoxes(rows: readonly Annotation[]) {
  const drawn = (row: Annotation): DrawnShape[] =>
    row.shape ? [{ id: row.id, row, shape: row.shape, saved: row.seq > 0 }] : [];
  const shapes = signal<readonly DrawnShape[]>(rows.flatMap(drawn));
  return {
    shapes,
    byId: computed(() => new Map(shapes.value.map((shape) => [shape.id, shape]))),
    set(next: readonly Annotation[]): void {
      shapes.value = next.flatMap(drawn);
    },
  };
}
