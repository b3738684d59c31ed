import { type ReadonlySignal, signal } from '@preact/signals';
import type { Point } from '../../domain/shape.ts';

export type Snapper = {
  /** The point on an edge near it, image px. */
  snap(point: Point, scale: number): Point;
  /** What it was drawn to. */
  readonly guides: ReadonlySignal<readonly { axis: 'x' | 'y'; at: number }[]>;
  clear(): void;
};

export function createSnapper(_ports: unknown): Snapper {
  const guides = signal<readonly { axis: 'x' | 'y'; at: number }[]>([]);
  return { snap: (point) => point, guides, clear: () => (guides.value = []) };
}
