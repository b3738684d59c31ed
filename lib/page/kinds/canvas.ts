/**
 * Canvases. They have no address: what leads to their labels are their pixels, as the PNG a person would save, in a `data:` address
 * (so that its key is `bytes:`). Pixels of another origin can't be read, and those of a canvas that never rests are different each time:
 * such a canvas gets an address of this visit, good until the page goes (its key is `visit:`).
 */
import { imagePlace } from '../content-box.ts';
import type { KindReader } from './kind-reader.ts';

interface Reading {
  /** The canvas made small: what tells cheaply that it shows something else. '' where it can't be read. */
  readonly sample: string;
  readonly blank: boolean;
  readonly address: string;
  /** When these pixels were first there, and when they were last looked at, ms. */
  readonly since: number;
  looked: number;
  /** Times it changed without having rested. */
  readonly restless: number;
}

const side = 16; // px of the sample
/** Changed again within this, ms, it had not rested; so often in a row, it never will. */
const rest = 1500;
const mostRestless = 4;
/** A look costs some 1 ms: one serves all that is asked of a canvas at a time. */
const lookHolds = 10;
/** Pixels beyond which a PNG takes too long (some 30 ms a million). */
const mostPixels = 16_000_000;

const readings = new WeakMap<Element, Reading>();
const told = new WeakMap<Element, Reading>();
let scratch: CanvasRenderingContext2D | null = null;
let given = 0;

export const canvasKind: KindReader = {
  kind: 'canvas',
  attributes: [],
  elements: (root) => root.querySelectorAll('canvas'),
  // A blank one lies over something, or waits to be drawn on. (One of WebGL reads as blank unless it keeps its buffer.)
  isPicture: (element) => isCanvas(element) && !look(element).blank,
  read: (element) => {
    if (!isCanvas(element)) return undefined;
    const naturalSize = () => ({ width: element.width, height: element.height });
    return {
      element,
      kind: 'canvas',
      address: () => look(element).address,
      loaded: () => !look(element).blank,
      naturalSize,
      place: (size) => imagePlace(element, naturalSize(), size),
    };
  },
};

/** Those that show something else than when they were last asked about here, or were never. Each costs a look. */
export function changedCanvases(canvases: Iterable<HTMLCanvasElement>): Element[] {
  return [...canvases].filter((canvas) => {
    const before = told.get(canvas);
    const now = look(canvas);
    told.set(canvas, now);
    return before !== now;
  });
}

function isCanvas(element: Element): element is HTMLCanvasElement {
  return element.localName === 'canvas' && 'toDataURL' in element;
}

function look(canvas: HTMLCanvasElement): Reading {
  const now = performance.now();
  const before = readings.get(canvas);
  if (before && now - before.looked < lookHolds) return before;
  const { sample, blank } = sampleOf(canvas);
  if (before && before.sample === sample) {
    before.looked = now;
    return before;
  }
  const restless = before && now - before.since < rest ? before.restless + 1 : 0;
  const address = (restless < mostRestless && !blank && pngOf(canvas)) || visitAddress(before);
  const reading = { sample, blank, address, since: now, looked: now, restless };
  readings.set(canvas, reading);
  return reading;
}

function sampleOf(canvas: HTMLCanvasElement): Pick<Reading, 'sample' | 'blank'> {
  if (canvas.width === 0 || canvas.height === 0) return { sample: '', blank: true };
  scratch ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!scratch) return { sample: '', blank: false };
  try {
    scratch.imageSmoothingQuality = 'high';
    scratch.clearRect(0, 0, side, side);
    scratch.drawImage(canvas, 0, 0, side, side);
    const pixels = new Uint32Array(scratch.getImageData(0, 0, side, side).data.buffer);
    return { sample: pixels.join(), blank: pixels.every((pixel) => pixel === pixels[0]) };
  } catch {
    // SecurityError: drawn from another origin. Something was drawn, at least. It stays on our own canvas, so that goes.
    scratch = null;
    return { sample: '', blank: false };
  }
}

function pngOf(canvas: HTMLCanvasElement): string | undefined {
  if (canvas.width * canvas.height > mostPixels) return undefined;
  try {
    return canvas.toDataURL();
  } catch {
    return undefined;
  }
}

/** The same one for as long as the canvas has no other. */
function visitAddress(before: Reading | undefined): string {
  if (before?.address.startsWith('visit:')) return before.address;
  given += 1;
  return `visit:canvas/${performance.timeOrigin}/${given}`;
}
