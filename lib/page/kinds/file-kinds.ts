/** Kinds that name one file in an attribute. */
import { svgImagePlace } from '../svg-image-place.ts';
import { fileKind } from './file-kind.ts';

const xlink = 'http://www.w3.org/1999/xlink';
const attribute = (name: string) => (element: Element) => element.getAttribute(name)?.trim() ?? '';

export const imageButtonKind = fileKind({
  kind: 'image-button',
  selector: 'input[type="image" i]',
  attributes: ['src', 'type'],
  addressOf: attribute('src'),
});

export const svgImageKind = fileKind({
  kind: 'svg-image',
  selector: 'svg image',
  attributes: ['href'],
  addressOf: (element) => attribute('href')(element) || element.getAttributeNS(xlink, 'href')?.trim() || '',
  place: svgImagePlace,
});

/** Only what says that it is an image: anything else would be asked for a second time, by us. */
const imageFile = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;

function embedded(element: Element): string {
  const address = attribute(element.localName === 'object' ? 'data' : 'src')(element);
  const type = attribute('type')(element);
  const named = imageFile.test(URL.parse(address, element.baseURI)?.pathname ?? '');
  return /^image\//i.test(type) || (type === '' && named) || address.startsWith('data:image/') ? address : '';
}

export const embeddedKind = fileKind({
  kind: 'embedded',
  selector: 'object[data], embed[src]',
  attributes: ['data', 'src', 'type'],
  addressOf: embedded,
});

/** A poster is shown until the film is started or wound forward (HTML, "show poster flag"). */
export const posterKind = fileKind({
  kind: 'poster',
  selector: 'video[poster]',
  attributes: ['poster', 'src'],
  addressOf: (element) => (isUntouched(element) ? attribute('poster')(element) : ''),
});

/** Nothing of an autoplaying film's poster stays long enough to be answered. */
function isUntouched(element: Element): boolean {
  if (!('played' in element && 'currentTime' in element)) return true;
  const { paused, played, currentTime } = element as HTMLVideoElement;
  return paused && played.length === 0 && currentTime === 0 && !element.hasAttribute('autoplay');
}
