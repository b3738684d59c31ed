/** Reads the computed values of CSS backgrounds: which layers show a file, and where each paints it. Pure (CSS Backgrounds 3). */
import { centred, type FitPosition, paintedBox, readFitPosition } from './geometry.ts';
import type { Rect, Size } from './page-picture.ts';

/** The longhands of `background` that count; a `CSSStyleDeclaration` is one. */
interface BackgroundStyle {
  readonly backgroundImage: string;
  readonly backgroundSize: string;
  readonly backgroundRepeat: string;
  readonly backgroundOrigin: string;
  readonly backgroundAttachment: string;
  readonly backgroundPositionX: string;
  readonly backgroundPositionY: string;
}

export interface FileLayer {
  /** Absolute, as a computed `url()` is. */
  readonly address: string;
  /** Of the candidate of an `image-set()`: file px for each CSS px. */
  readonly density: number;
  readonly size: string;
  readonly repeat: string;
  readonly origin: string;
  readonly fixed: boolean;
  readonly x: FitPosition;
  readonly y: FitPosition;
}

/** The layers that show a file, topmost first. `pixelRatio` chooses from an `image-set()`. */
export function fileLayers(style: BackgroundStyle, pixelRatio: number): FileLayer[] {
  // One layer may lack what others have: values repeat (3.1).
  const nth = (list: string, index: number) => {
    const values = splitList(list);
    return values[index % values.length] ?? '';
  };
  return splitList(style.backgroundImage).flatMap((image, index) => {
    const file = chosenFile(image, pixelRatio);
    if (!file) return [];
    return {
      ...file,
      size: nth(style.backgroundSize, index),
      repeat: nth(style.backgroundRepeat, index),
      origin: nth(style.backgroundOrigin, index),
      fixed: nth(style.backgroundAttachment, index) === 'fixed',
      x: readPosition(nth(style.backgroundPositionX, index)),
      y: readPosition(nth(style.backgroundPositionY, index)),
    };
  });
}

/** The file that takes the place of what is in the element (CSS Content 3, 1.2). */
export function contentFile({ content }: { readonly content: string }, pixelRatio: number): FileLayer | undefined {
  const file = content === 'normal' ? undefined : chosenFile(content, pixelRatio);
  return file && { ...file, size: 'cover', repeat: '', origin: '', fixed: false, x: centred, y: centred };
}

/** Where the layer's first tile lies in the box it is placed in; `natural` in CSS px. */
export function tileOf({ size, x, y }: FileLayer, area: Rect, natural: Size): Rect {
  if (size === 'cover' || size === 'contain') return paintedBox(area, natural, { fit: size, x, y });
  const [across = 'auto', down = 'auto'] = size.split(' ');
  const ratio = natural.width / natural.height;
  let width = lengthOf(across, area.width);
  let height = lengthOf(down, area.height);
  if (width === undefined && height === undefined) ({ width, height } = natural);
  width ??= (height ?? 0) * ratio;
  height ??= width / ratio;
  return {
    x: area.x + x.share * (area.width - width) + x.offset,
    y: area.y + y.share * (area.height - height) + y.offset,
    width,
    height,
  };
}

/** Whether more than one tile shows: then it is a pattern. A px of rounding is no second tile. */
export function isTiled({ repeat }: FileLayer, tile: Rect, area: Rect): boolean {
  const [across = 'repeat', down = across] = repeat.split(' ');
  const tiles = (how: string, axis: boolean) => how !== 'no-repeat' && how !== (axis ? 'repeat-y' : 'repeat-x');
  return (tiles(across, true) && tile.width < area.width - 1) || (tiles(down, false) && tile.height < area.height - 1);
}

/** At commas outside brackets and quotes. */
export function splitList(text: string): string[] {
  return (text.match(/(?:"(?:[^"\\]|\\.)*"|\((?:[^()"]|"(?:[^"\\]|\\.)*"|\([^()]*\))*\)|[^,("])+/g) ?? []).map((part) =>
    part.trim(),
  );
}

const urlPattern = /url\((?:"((?:[^"\\]|\\.)*)"|([^)"]*))\)/;

function addressIn(text: string): string | undefined {
  const [, quoted, bare] = urlPattern.exec(text) ?? [];
  return (quoted ?? bare)?.replace(/\\(.)/g, '$1') || undefined;
}

/** What a gradient or a `cross-fade()` paints is nobody's file. */
function chosenFile(image: string, pixelRatio: number): { address: string; density: number } | undefined {
  if (image.startsWith('url(')) {
    const address = addressIn(image);
    return address === undefined ? undefined : { address, density: 1 };
  }
  if (!/^(?:-webkit-)?image-set\(/.test(image)) return undefined;
  const candidates = splitList(image.slice(image.indexOf('(') + 1, -1)).flatMap((text) => {
    const address = addressIn(text);
    const density = Number(/([\d.]+)(?:dppx|x)\b/.exec(text.replace(urlPattern, ''))?.[1] ?? 1);
    return address === undefined ? [] : { address, density };
  });
  candidates.sort((a, b) => a.density - b.density);
  return candidates.find(({ density }) => density >= pixelRatio) ?? candidates.at(-1);
}

/** Computed sides may stand as `right 10px` (Chromium) or `calc(100% - 10px)`. */
function readPosition(text: string): FitPosition {
  const [, side, rest] = /^(left|right|top|bottom)\s*(.*)$/.exec(text) ?? [];
  const [at] = readFitPosition(side ? rest || '0px' : text);
  return side === 'right' || side === 'bottom' ? { share: 1 - at.share, offset: -at.offset } : at;
}

/** `undefined` for `auto`. */
function lengthOf(text: string, whole: number): number | undefined {
  if (text === 'auto' || text === '') return undefined;
  const [{ share, offset }] = readFitPosition(text);
  return share * whole + offset;
}
