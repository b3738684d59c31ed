import { createModel, signal } from '@preact/signals';
import { type Mask, maskName } from '../../domain/mask.ts';
import type { DrawnShape } from './drawn-shape.ts';

type MasksPorts = {
  masks(sha256s: string[]): Promise<readonly (Mask & { sha256: string })[]>;
  /** The most a question may name. */
  atOnce: number;
};

/** The pixels of the masks that are shown, by name; what is not there yet is asked for once. */
export const MasksModel = createModel(({ masks, atOnce }: MasksPorts) => {
  const known = new Map<string, Mask>();
  const asked = new Set<string>();
  /** Grows when pixels have come. */
  const changes = signal(0);

  async function ask(names: string[]): Promise<void> {
    for (const name of names) asked.add(name);
    try {
      for (const { sha256, width, height, counts } of await masks(names)) known.set(sha256, { width, height, counts });
    } catch {
      for (const name of names) asked.delete(name);
    }
    changes.value += 1;
  }

  return {
    changes,
    of: (sha256: string): Mask | null => known.get(sha256) ?? null,
    keep(some: readonly Mask[]): void {
      for (const mask of some) known.set(maskName(mask), mask);
    },
    /** Asks for the pixels of these shapes, as far as they are not known. */
    want(shapes: readonly DrawnShape[]): void {
      const missing = new Set<string>();
      for (const { shape } of shapes) {
        if (shape.kind === 'mask' && !known.has(shape.sha256) && !asked.has(shape.sha256)) missing.add(shape.sha256);
      }
      const names = [...missing];
      for (let at = 0; at < names.length; at += atOnce) void ask(names.slice(at, at + atOnce));
    },
  };
});
