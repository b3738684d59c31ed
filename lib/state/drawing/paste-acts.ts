import { duplicateGroup } from '../../drawing/editing/group.ts';
import { clampShape, scaleShape, translateShape } from '../../drawing/shapes/geometry.ts';
import type { Clipboard } from './clipboard.ts';
import type { ToDraw } from './drawing-acts.ts';
import type { DrawingParts } from './drawing-parts.ts';
import type { DrawnShape } from './drawn-shape.ts';

/** Screen px that a copy lies beside what it was made from. */
const beside = 12;

/** Copies of shapes, here, beside themselves, or on another picture. Masks stay on pictures of their own size. */
export function createPasteActs({ deps, target, selection, shapes, size, view, masks, acts, clipboard }: DrawingParts) {
  const { feedback } = deps;

  function taken(some: readonly DrawnShape[]): ToDraw[] {
    return some.flatMap(({ shape, row }) => {
      const mask = shape.kind === 'mask' ? masks.of(shape.sha256) : null;
      if (shape.kind === 'mask' && !mask) return [];
      return { shape, mask, class: row.class, attributes: row.attributes };
    });
  }

  function put(held: Clipboard['copied'], off: number): void {
    const now = size.peek();
    const moved = (held?.shapes ?? []).flatMap((each) => {
      if (!held || !now) return [];
      if (each.shape.kind === 'mask')
        return held.size.width === now.width && held.size.height === now.height ? each : [];
      const scaled = scaleShape(each.shape, now.width / held.size.width, now.height / held.size.height);
      const shape = clampShape(translateShape(scaled, off, off), now);
      return shape ? { ...each, shape } : [];
    });
    if (moved.length === 0) return feedback.say('drawing.nothingToPaste', {}, 'warning');
    selection.select(acts()?.draw(moved, 'paste') ?? []);
    feedback.say('drawing.pasted', { count: moved.length });
  }

  const offset = () => beside / (view.view.peek()?.scale ?? 1);

  return {
    copy(): void {
      const now = size.peek();
      const some = taken(selection.selected.peek());
      if (!now || some.length === 0) return;
      clipboard.copied = { size: now, shapes: some };
      feedback.say('drawing.copied', { count: some.length });
    },
    /** Beside itself on the picture it came from, at its own place on another one. */
    paste(): void {
      const held = clipboard.copied;
      const isHere = held?.shapes.some(({ shape }) => shapes.peek().some((drawn) => drawn.shape === shape)) ?? false;
      put(held, isHere ? offset() : 0);
    },
    duplicate(): void {
      const now = size.peek();
      const copies = now ? duplicateGroup(taken(selection.selected.peek()), offset(), now) : [];
      if (copies.length > 0) selection.select(acts()?.draw(copies, 'paste') ?? []);
    },
    /** The shapes of the picture that was worked on before this one. */
    pasteLast(): void {
      put(clipboard.pictures.find(({ key }) => key !== target.key)?.held ?? null, 0);
    },
    /** Remembers this picture's shapes for the next one. */
    remember(): void {
      const now = size.peek();
      const some = taken(shapes.peek());
      if (!now || some.length === 0) return;
      const others = clipboard.pictures.filter(({ key }) => key !== target.key);
      clipboard.pictures = [{ key: target.key, held: { size: now, shapes: some } }, ...others].slice(0, 2);
    },
  };
}
