/** What the kinds have in common that show one file in the content box of an element, fitted by `object-fit`. */
import { imagePlace } from '../content-box.ts';
import type { ImagePlace, PictureKind, Size } from '../page-picture.ts';
import type { KindReader } from './kind-reader.ts';
import { fileSize, isFileLoaded, isNoPicture, shownFile } from './shown-file.ts';

interface FileKind {
  readonly kind: PictureKind;
  readonly selector: string;
  readonly attributes: readonly string[];
  /** As the attribute has it, relative perhaps; '' while it shows no file. */
  readonly addressOf: (element: Element) => string;
  /** Where it is not the content box that `object-fit` fills. */
  readonly place?: (element: Element, natural: Size, size?: Size) => ImagePlace;
}

export function fileKind({ kind, selector, attributes, addressOf, place = imagePlace }: FileKind): KindReader {
  const whole = (element: Element) => {
    const address = addressOf(element);
    return address === '' ? '' : (URL.parse(address, element.baseURI)?.href ?? '');
  };
  const file = (element: Element) => shownFile(element, whole(element));
  return {
    kind,
    attributes,
    elements: (root) => root.querySelectorAll(selector),
    isPicture: (element) => !isNoPicture(file(element)),
    read: (element) => {
      if (!element.matches(selector)) return undefined;
      const naturalSize = () => fileSize(file(element));
      return {
        element,
        kind,
        address: () => whole(element),
        loaded: () => isFileLoaded(file(element)),
        naturalSize,
        place: (size) => place(element, naturalSize(), size),
      };
    },
  };
}
