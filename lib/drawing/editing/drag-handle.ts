import type { Point, Shape } from '../../domain/shape.ts';
import type { Sides } from '../shapes/shape-geometry.ts';
import type { Handle } from './handles.ts';
import { dragSide, turnTo } from './resize.ts';
import { addVertex, moveVertex } from './vertices.ts';

/**
 * The shape with one of its handles dragged to a point, in image px; always one that may be stored. With `shift` sides
 * keep their ratio and turning goes in steps of 15 degrees. The middle of an edge becomes a vertex. `from` is the shape
 * as the drag began: the same drag gives the same shape, however many moves it had.
 */
export function dragHandle(from: Shape, handle: Handle, to: Point, { shift }: { shift: boolean }, size: Sides): Shape {
  switch (handle.kind) {
    case 'side':
      return dragSide(from, handle, to, shift, size);
    case 'rotate':
      return turnTo(from, to, shift, size);
    case 'vertex':
      return moveVertex(from, handle, to, size);
    case 'edge': {
      const added = addVertex(from, handle);
      return added ? moveVertex(added.shape, added.handle, to, size) : from;
    }
  }
}
