/**
 * Larger renditions of a picture that the page itself offers: what else is in its `srcset`, `<picture>` or `image-set()`, and the image
 * file a link round it leads to. Nothing is guessed from names or data attributes. Loading one is for the loupe, when it is opened.
 */
import { fileLayers } from './background-layers.ts';
import { flatParent } from './containing-chain.ts';
import { isImg } from './kinds/img.ts';
import type { PagePicture } from './page-picture.ts';
import { srcsetAddresses } from './srcset.ts';
import { allIn, attributeOf, documentOf, localNameOf, parentElementOf } from './unclobbered.ts';

export interface Rendition {
  /** Absolute. */
  readonly address: string;
  /** Its width by the page's word, image px; null where the page says none. */
  readonly width: number | null;
  /** As what offers it has it: '' for the page's own. */
  readonly referrerPolicy: string;
}

/**
 * Largest first as far as the page tells, a link's target before all; the one that is shown is always the last. Some may be of another
 * aspect, broken, or smaller than they claim: `loadRendition` sorts that out.
 */
export function renditionsOf(picture: PagePicture): readonly Rendition[] {
  const { element } = picture;
  const address = picture.address();
  const referrerPolicy = isImg(element) ? element.referrerPolicy : '';
  const shown: Rendition = { address, width: null, referrerPolicy };
  // What can't be loaded from elsewhere is nowhere else.
  if (picture.kind === 'canvas' || picture.kind === 'poster' || !/^https?:/.test(address)) return [shown];
  const offered = [...(isImg(element) ? ofImg(element, picture) : ofBackground(picture))]
    .toSorted((one, other) => (other.width ?? 0) - (one.width ?? 0))
    .map((offer) => ({ ...offer, referrerPolicy }));
  const others = new Map<string, Rendition>();
  for (const each of [...linked(element, referrerPolicy), ...offered]) {
    if (each.address !== address && !others.has(each.address)) others.set(each.address, each);
  }
  const claimed = offered.find((each) => each.address === address);
  return [...others.values(), claimed ?? shown];
}

type Offer = Pick<Rendition, 'address' | 'width'>;

/** Of one picture element only what the browser chose among: a `source` for other `media` may be cut in another way. */
function* ofImg(img: HTMLImageElement, picture: PagePicture): Generator<Offer> {
  const parent = parentElementOf(img);
  const beside = parent && localNameOf(parent) === 'picture' ? [...allIn(parent, 'source')] : [];
  const media = (source: Element) => attributeOf(source, 'media')?.trim() ?? '';
  const shown = picture.address();
  const chosen = beside.find((source) => [...inSet(source, img, picture)].some(({ address }) => address === shown));
  for (const source of chosen ? beside : []) {
    const isShown = source === chosen || isShowable(attributeOf(source, 'type'));
    if (isShown && chosen && media(source) === media(chosen)) yield* inSet(source, img, picture);
  }
  if (chosen && media(chosen) !== '') return;
  yield* inSet(img, img, picture);
  const src = attributeOf(img, 'src')?.trim();
  // Beside widths its own is unknown; beside densities it is the one of density 1.
  const isUnknown = /\dw\s*(?:,|$)/.test(attributeOf(img, 'srcset') ?? '');
  if (src) yield* absolute(src, img, isUnknown ? null : picture.naturalSize().width);
}

function* inSet(element: Element, img: Element, picture: PagePicture): Generator<Offer> {
  let rest = attributeOf(element, 'srcset') ?? '';
  for (const address of srcsetAddresses(rest)) {
    rest = rest.slice(rest.indexOf(address) + address.length);
    const [, wide] = /^\s+(\d+)w/.exec(rest) ?? [];
    const [, density = '1'] = /^\s+([\d.]+)x/.exec(rest) ?? [];
    // All of one set of densities are as large on the page.
    yield* absolute(address, img, Number(wide ?? Math.round(picture.naturalSize().width * Number(density))));
  }
}

/** Of an `image-set()` the densest. */
function* ofBackground({ kind, element, address, naturalSize }: PagePicture): Generator<Offer> {
  if (kind !== 'background') return;
  const style = getComputedStyle(element);
  const ratio = documentOf(element).defaultView?.devicePixelRatio ?? 1;
  const shown = fileLayers(style, ratio)[0];
  const densest = fileLayers(style, Number.POSITIVE_INFINITY)[0];
  if (shown?.address !== address() || !densest) return;
  yield { address: densest.address, width: Math.round(naturalSize().width * densest.density) };
}

/** What of a link's target browsers show. A vector has no pixels to gain. */
const imageFile = /\.(?:apng|avif|bmp|gif|jfif|jpe?g|png|webp)$/i;

function* linked(element: Element, referrerPolicy: string): Generator<Rendition> {
  for (let at = flatParent(element); at; at = flatParent(at)) {
    const href = localNameOf(at) === 'a' ? attributeOf(at, 'href') : null;
    if (href === null) continue;
    const type = attributeOf(at, 'type');
    for (const { address } of absolute(href, at, null)) {
      if (type ? !isShowable(type) : !imageFile.test(new URL(address).pathname)) continue;
      const silent = /\bnoreferrer\b/i.test(attributeOf(at, 'rel') ?? '') ? 'no-referrer' : null;
      yield { address, width: null, referrerPolicy: attributeOf(at, 'referrerpolicy') ?? silent ?? referrerPolicy };
    }
    return;
  }
}

function* absolute(address: string, base: Element, width: number | null): Generator<Offer> {
  const url = URL.parse(address, base.baseURI);
  if (url && /^https?:$/.test(url.protocol)) yield { address: url.href, width: width || null };
}

/** Of the types both browsers show; none said is no reason to leave it out. */
function isShowable(type: string | null): boolean {
  return !type?.trim() || /^image\/(?:apng|avif|bmp|gif|jpe?g|png|webp)\s*(?:;|$)/i.test(type.trim());
}
