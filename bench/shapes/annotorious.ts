import { createImageAnnotator, type ImageAnnotation, ShapeType } from '@annotorious/annotorious';
import '@annotorious/annotorious/annotorious.css';
import type { Shape } from '../../lib/domain/shape.ts';
import { paletteColour } from '../../lib/ui/shared/class-colour.ts';
import { type Given, type MakeEngine, picture } from './engine.ts';

function selectorOf(shape: Shape): ImageAnnotation['target']['selector'] {
  if (shape.kind === 'box') {
    const { x, y, width: w, height: h } = shape;
    const bounds = { minX: x, minY: y, maxX: x + w, maxY: y + h };
    return { type: ShapeType.RECTANGLE, geometry: { x, y, w, h, bounds } } as ImageAnnotation['target']['selector'];
  }
  if (shape.kind !== 'polygon') throw new Error('boxes and polygons only');
  const [xs, ys] = [shape.ring.map(({ x }) => x), shape.ring.map(({ y }) => y)];
  const bounds = { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
  const points = shape.ring.map(({ x, y }) => [x, y]);
  return { type: ShapeType.POLYGON, geometry: { points, bounds } } as ImageAnnotation['target']['selector'];
}

const annotationOf = ({ id, shape, classNumber }: Given): ImageAnnotation => ({
  id,
  bodies: [{ id: `${id}-b`, annotation: id, purpose: 'tagging', value: String(classNumber) }],
  target: { annotation: id, selector: selectorOf(shape) },
});

/** Annotorious 3 as its own guide sets it up: boxes and polygons, their class as a tag, coloured by it. */
export const annotorious: MakeEngine = (_stage, img) => {
  const annotator = createImageAnnotator(img, {
    drawingEnabled: false,
    style: (annotation) => ({
      stroke: paletteColour(Number(annotation.bodies[0]?.value ?? 1)).colour as `#${string}`,
      strokeWidth: 2,
    }),
  });
  return {
    load: (given) => annotator.setAnnotations(given.map(annotationOf)),
    arm: () => {
      annotator.cancelSelected();
      annotator.setDrawingTool('rectangle');
      annotator.setDrawingEnabled(true);
    },
    zoom(scale) {
      Object.assign(img.style, { width: `${picture.width * scale}px`, height: `${picture.height * scale}px` });
    },
    state() {
      const [selected] = annotator.getSelected();
      const bounds = selected?.target.selector.geometry.bounds;
      return {
        count: annotator.getAnnotations().length,
        selected: annotator.getSelected().length,
        target: bounds ? { x: bounds.minX, y: bounds.minY } : null,
      };
    },
  };
};
