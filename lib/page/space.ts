/**
 * From an element's own px to the screen. There is no reading the matrix a browser draws with; its linear part follows from the
 * transforms on the way up, and the place from the box round it all, whose middle is the element's middle. Good for every plane turn,
 * scale and skew; of 3D only the box round it is known.
 */
import { flatParent } from './containing-chain.ts';
import { screenBox } from './frames.ts';
import type { Rect, Size, Turned } from './page-picture.ts';

/** Columns (a, b) and (c, d), as in CSS `matrix()`. */
type Linear = readonly [a: number, b: number, c: number, d: number];

interface Space {
  /** Border box, own px. */
  readonly size: Size;
  /** The upright box round a rectangle given in own px, client px. */
  toClient(rect: Rect): Rect;
  /** The same as it stands, if it stands askew. */
  turned(rect: Rect): Turned | undefined;
}

export function spaceOf(element: Element): Space {
  const box = screenBox(element);
  const size = layoutSize(element);
  if (!size || (near(box.width, size.width) && near(box.height, size.height))) return upright(box, sizeOf(box));
  const turn = linearOf(element);
  return turn && !isUpright(turn) ? askew(box, size, turn) : upright(box, size);
}

/** offsetWidth is rounded to whole px: a difference that rounding explains is no scaling. */
function near(screen: number, layout: number): boolean {
  return Math.abs(screen - layout) <= 0.5;
}

function upright(box: Rect, size: Size): Space {
  const sx = size.width > 0 ? box.width / size.width : 1;
  const sy = size.height > 0 ? box.height / size.height : 1;
  return {
    size,
    toClient: ({ x, y, width, height }) => ({
      x: box.x + sx * x,
      y: box.y + sy * y,
      width: sx * width,
      height: sy * height,
    }),
    turned: () => undefined,
  };
}

/** `k`: what the transforms don't tell, zoom and the scale of an SVG's view box. */
function askew(box: Rect, size: Size, [a, b, c, d]: Linear): Space {
  const k = box.width / (Math.abs(a) * size.width + Math.abs(c) * size.height) || 1;
  const middle = ({ x, y, width, height }: Rect) => {
    const u = k * (x + width / 2 - size.width / 2);
    const v = k * (y + height / 2 - size.height / 2);
    return { x: box.x + box.width / 2 + a * u + c * v, y: box.y + box.height / 2 + b * u + d * v };
  };
  const around = (rect: Rect, width: number, height: number): Rect => {
    const { x, y } = middle(rect);
    return { x: x - width / 2, y: y - height / 2, width, height };
  };
  return {
    size,
    toClient: (rect) =>
      around(
        rect,
        k * (Math.abs(a) * rect.width + Math.abs(c) * rect.height),
        k * (Math.abs(b) * rect.width + Math.abs(d) * rect.height),
      ),
    turned(rect) {
      const sx = Math.hypot(a, b);
      const sy = Math.hypot(c, d);
      const straight = (b === 0 && c === 0) || (a === 0 && d === 0);
      if (straight || sx === 0 || sy === 0) return undefined;
      return {
        box: around(rect, k * sx * rect.width, k * sy * rect.height),
        matrix: [a / sx, b / sx, c / sy, d / sy],
      };
    },
  };
}

/** The linear part of all transforms from the element up; `undefined` if one of them leaves the plane. */
function linearOf(element: Element): Linear | undefined {
  let total = new DOMMatrix();
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const { transform, rotate, scale } = getComputedStyle(at);
    if (transform === 'none' && rotate === 'none' && scale === 'none') continue;
    // `rotate: y 45deg` and `scale: 1 1 2` are of three dimensions.
    if (transform.startsWith('matrix3d') || /^(?:x|y|\S+ \S+ \S+) /.test(rotate)) return undefined;
    const own = new DOMMatrix();
    if (rotate !== 'none') own.rotateSelf(Number(/(-?[\d.e+-]+)deg/.exec(rotate)?.[1] ?? 0));
    if (scale !== 'none') {
      const [x = 1, y = x] = scale.split(' ').map(Number);
      own.scaleSelf(x, y);
    }
    if (transform !== 'none') own.multiplySelf(new DOMMatrix(transform));
    total = own.multiply(total);
  }
  const tidy = (value: number) => (Math.abs(value) < 1e-6 ? 0 : value);
  return [tidy(total.a), tidy(total.b), tidy(total.c), tidy(total.d)];
}

/** Neither turned nor mirrored: then the box says it all, 3D or not. */
function isUpright([a, b, c, d]: Linear): boolean {
  return b === 0 && c === 0 && a > 0 && d > 0;
}

/** In own px, before transforms. `undefined` where layout tells none. */
function layoutSize(element: Element): Size | undefined {
  if ('offsetWidth' in element && 'offsetHeight' in element) {
    const size = { width: Number(element.offsetWidth), height: Number(element.offsetHeight) };
    return size.width > 0 && size.height > 0 ? size : undefined;
  }
  return 'getBBox' in element ? sizeOf((element as SVGGraphicsElement).getBBox()) : undefined;
}

/** A plain one: of a DOM box nothing is left when it is spread. */
function sizeOf({ width, height }: Size): Size {
  return { width, height };
}
