/** An image opened by itself: the browser makes a document round it, with one `<img>`. */
import { imgKind, isImg } from './img.ts';
import type { KindReader } from './kind-reader.ts';

export const imageDocumentKind: KindReader = {
  kind: 'image-document',
  alone: true,
  elements: (root) => {
    const img = isImageDocument(root) ? root.querySelector('img') : null;
    return img ? [img] : [];
  },
  read: (element) => {
    const source = imgKind.read(element);
    // The document's address is the picture's, also while the element has none yet.
    return source && { ...source, kind: 'image-document', address: () => element.ownerDocument.URL };
  },
  isPicture: (element) => isImg(element) && !(element.complete && element.naturalWidth === 0),
  attributes: imgKind.attributes,
};

function isImageDocument(root: ParentNode): root is Document {
  return 'contentType' in root && typeof root.contentType === 'string' && root.contentType.startsWith('image/');
}
