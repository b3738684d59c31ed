import * as z from 'zod/mini';

/** A length or position in oriented image pixels: origin top-left, x to the right, y down, fractions allowed. */
const pixels = z.number();
const positivePixels = z.number().check(z.positive());
const pointSchema = z.strictObject({ x: pixels, y: pixels });
export type Point = z.infer<typeof pointSchema>;

const ring = z.array(pointSchema).check(z.minLength(3), z.maxLength(100_000));

export const shapeKinds = ['box', 'rotatedBox', 'polygon', 'polyline', 'point', 'ellipse', 'mask'] as const;
export const shapeKindSchema = z.enum(shapeKinds);
export type ShapeKind = z.infer<typeof shapeKindSchema>;

/** Where in a picture an annotation is. Angles are degrees, clockwise, about the shape's centre. */
export const shapeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('box'), x: pixels, y: pixels, width: positivePixels, height: positivePixels }),
  z.strictObject({
    kind: z.literal('rotatedBox'),
    cx: pixels,
    cy: pixels,
    width: positivePixels,
    height: positivePixels,
    angle: z.number(),
  }),
  z.strictObject({ kind: z.literal('polygon'), ring, holes: z.array(ring) }),
  z.strictObject({ kind: z.literal('polyline'), points: z.array(pointSchema).check(z.minLength(2)) }),
  z.strictObject({ kind: z.literal('point'), x: pixels, y: pixels }),
  z.strictObject({
    kind: z.literal('ellipse'),
    cx: pixels,
    cy: pixels,
    rx: positivePixels,
    ry: positivePixels,
    angle: z.number(),
  }),
  /** The pixels (mask.ts) live once, by name, in a store of their own; here is the box round them, whole pixels. */
  z.strictObject({
    kind: z.literal('mask'),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    x: pixels,
    y: pixels,
    width: positivePixels,
    height: positivePixels,
  }),
]);
export type Shape = z.infer<typeof shapeSchema>;
