/** Pictures that stand in for others: spacers, and what lazy loaders show until the real one comes. */
import type { Size } from './page-picture.ts';
import { srcsetAddresses } from './srcset.ts';

/** Where loaders keep the real address until they swap it in (lazysizes, lozad, WordPress, jQuery lazyload and their kin). */
const promises = ['data-src', 'data-srcset', 'data-lazy-src', 'data-lazy-srcset', 'data-lazy', 'data-original'];

/** A spacer is at most 2 px one way; an inlined stand-in under 16 px is drawn at least four times its size. */
const spacerSide = 2;
const inlinedSide = 16;

export function isStandIn(img: HTMLImageElement, shown: Size): boolean {
  const { naturalWidth: width, naturalHeight: height } = img;
  if (!img.complete || width === 0) return false;
  if (width <= spacerSide || height <= spacerSide) return true;
  // The attribute first: of a long data address a copy is made each time it is asked for.
  const src = img.getAttribute('src') ?? '';
  const inlined = src.startsWith('data:') && img.currentSrc.startsWith('data:');
  if (inlined && Math.min(width, height) < inlinedSide) return true;
  if (inlined && isBlankSvg(src)) return true;
  const promised = promises.some((name) => img.hasAttribute(name));
  return promised && !showsPromised(img) && (inlined || shown.width > 2 * width);
}

function showsPromised(img: HTMLImageElement): boolean {
  return promises.some((name) => {
    const value = img.getAttribute(name);
    if (!value) return false;
    const addresses = name.endsWith('srcset') ? srcsetAddresses(value) : [value];
    return addresses.some((address) => sameAddress(address, img));
  });
}

function sameAddress(relative: string, img: HTMLImageElement): boolean {
  return URL.parse(relative, img.baseURI)?.href === img.currentSrc;
}

/** An SVG that draws nothing but, at most, one plain field of colour. Longer ones draw something. */
function isBlankSvg(address: string): boolean {
  if (!address.startsWith('data:image/svg+xml') || address.length > 2000) return false;
  const comma = address.indexOf(',');
  const text = textOf(address.slice(comma + 1), address.slice(0, comma).endsWith(';base64'));
  return text !== undefined && !/<(?:path|circle|ellipse|line|poly|image|text|use|foreignobject)/i.test(text);
}

function textOf(body: string, base64: boolean): string | undefined {
  try {
    return base64 ? atob(decodeURIComponent(body)) : decodeURIComponent(body);
  } catch {
    return undefined;
  }
}
