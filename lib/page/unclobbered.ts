/**
 * Reads that a page's markup can't turn aside: `<form><input name="parentElement">` makes `form.parentElement` that input, and
 * `<img name="title">` makes `document.title` that img (HTML, named access on forms and documents). The prototypes' own getters, which in
 * a content script's world are the browser's, are not concerned.
 */

function getter<Owner, Value>(owner: object, name: string): (node: Owner) => Value {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  if (!get) throw new Error(`no getter for ${name}`);
  return (node) => Reflect.apply(get, node, []);
}

export const nodeTypeOf = getter<Node, number>(Node.prototype, 'nodeType');
export const parentElementOf = getter<Node, Element | null>(Node.prototype, 'parentElement');
export const parentNodeOf = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const assignedSlotOf = getter<Element, HTMLSlotElement | null>(Element.prototype, 'assignedSlot');
export const localNameOf = getter<Element, string>(Element.prototype, 'localName');
export const namespaceOf = getter<Element, string | null>(Element.prototype, 'namespaceURI');
export const isEditable = getter<HTMLElement, boolean>(HTMLElement.prototype, 'isContentEditable');
export const ownerOf = getter<Node, Document | null>(Node.prototype, 'ownerDocument');
/** Of an element there always is one. */
export const documentOf = getter<Element, Document>(Node.prototype, 'ownerDocument');
export const titleOf = getter<Document, string>(Document.prototype, 'title');

export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

export function closestTo(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function allIn(element: Element, selector: string): Iterable<Element> {
  return Element.prototype.querySelectorAll.call(element, selector);
}

/** Neither hidden nor faded out whole, by itself or what it is in. */
export function isVisible(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true });
}
