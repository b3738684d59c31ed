import type { Annotation } from '../../lib/domain/annotation.ts';
import { newId } from '../../lib/domain/ids.ts';
import type { LabelSet } from '../../lib/domain/label-set.ts';
import type { Mask } from '../../lib/domain/mask.ts';
import { keyOfAddress } from '../../lib/domain/picture-key.ts';
import type { Shape } from '../../lib/domain/shape.ts';
import type { NewShape, ShapeChange } from '../../lib/domain/shaping.ts';
import { aLabelSet, type FakeSurface, named } from './background-rig.ts';

const attribute = (id: string, kind: 'choice' | 'flag' | 'number' | 'text', choices: string[] = []) => ({
  ...{ id, name: { en: id }, kind, choices },
});

const plain = aLabelSet('test/shapes', 'many', ['car', 'tree', 'sky', 'old']);
/** `car`: box, polygon, with attributes; `tree`: mask; `sky`: only for whole pictures; `old` is retired. */
export const shapeSet: LabelSet = {
  ...plain,
  classes: plain.classes.map((entry) => ({
    ...entry,
    shapes: entry.id === 'car' ? ['box', 'polygon'] : entry.id === 'tree' ? ['mask', 'box'] : [],
    attributes:
      entry.id === 'car'
        ? [
            attribute('colour', 'choice', ['red', 'blue']),
            attribute('parked', 'flag'),
            attribute('doors', 'number'),
            attribute('plate', 'text'),
          ]
        : [],
    retired: entry.id === 'old',
  })),
};

const inSet = { labelSet: shapeSet.id, labelSetVersion: shapeSet.version };

/** The frame of a picture by its address. */
export const frameOf = (address: string, width = 100, height = 60) => ({
  ...{ width, height, address: keyOfAddress(address, ''), sha256: null },
});

export const box = (x: number, y = 1): Shape => ({ kind: 'box', x, y, width: 5, height: 5 });

/** A shape about to be drawn; a box without a class unless told otherwise. */
export const drawn = (more: Partial<NewShape> = {}): NewShape => ({
  ...{ row: newId(), class: null, shape: box(1), attributes: {}, ...more },
});

type More = { how?: 'draw' | 'paste'; masks?: Mask[]; frame?: ReturnType<typeof frameOf>; gesture?: string };

/** What a person does to shapes, by the address of the picture. */
export function shapesOf(surface: FakeSurface, address: string) {
  const frameFor = (more: More) => more.frame ?? frameOf(address);
  const stampFor = ({ gesture }: More) => (gesture === undefined ? {} : { gesture });
  const about = (more: More) => ({ ...inSet, picture: named(address), frame: frameFor(more), masks: more.masks ?? [] });
  return {
    draw: (shapes: NewShape[], more: More = {}) =>
      surface.command('drawShapes', { ...about(more), how: more.how ?? 'draw', shapes }, stampFor(more)),
    change: (changes: ShapeChange[], more: More = {}) =>
      surface.command('changeShapes', { ...about(more), changes }, stampFor(more)),
    remove: (rows: string[], more: More = {}) =>
      surface.command('removeShapes', { ...inSet, picture: named(address), rows }, stampFor(more)),
    async rows(): Promise<Annotation[]> {
      const told = await surface.query('labelsOf', { labelSet: shapeSet.id, keys: [keyOfAddress(address, '')] });
      return told.pictures[0]?.annotations ?? [];
    },
  };
}
