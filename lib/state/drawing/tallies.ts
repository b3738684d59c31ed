import { computed, type ReadonlySignal } from '@preact/signals';
import type { ClassId } from '../../domain/label-set.ts';
import type { DrawnShape } from './drawn-shape.ts';

/** How many shapes of what there are on the picture. */
export function createTallies(shapes: ReadonlySignal<readonly DrawnShape[]>) {
  const counts = computed(() => {
    const found = new Map<ClassId, number>();
    for (const { row } of shapes.value) if (row.class !== null) found.set(row.class, (found.get(row.class) ?? 0) + 1);
    return found;
  });
  return {
    /** Shapes of each class. */
    counts,
    /** Shapes that have no class yet. */
    unclassed: computed(() => shapes.value.length - [...counts.value.values()].reduce((sum, count) => sum + count, 0)),
    usedClasses: computed(() => [...counts.value.keys()]),
  };
}
