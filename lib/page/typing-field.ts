/** Whether a key is typed into something of the page's, and so is none of ours. */
import { isElement, isHtml } from './nodes.ts';
import { documentIn } from './page-roots.ts';
import { attributeOf, isEditable, localNameOf, ownerOf, parentElementOf } from './unclobbered.ts';

/** Inside of closed shadow roots, which only the browser's extension API opens (`openOrClosedShadowRoot`); platform hands it in. */
export type OpenShadowRoot = (element: Element) => ShadowRoot | null | undefined;

/** Why a key is not ours: it goes to a field, or an input method is composing. */
type TypingReason = 'field' | 'composition';

/** The key code browsers report for keys an input method has taken (UI Events, 7.3.1). */
const processedByInputMethod = 229;

/** `undefined`: the key is typed nowhere. */
export function typingReason(event: KeyboardEvent, openShadowRoot: OpenShadowRoot): TypingReason | undefined {
  if (event.isComposing || event.keyCode === processedByInputMethod || event.key === 'Process') return 'composition';
  const [target] = event.composedPath();
  return isElement(target) && isTypingField(innermost(target, openShadowRoot)) ? 'field' : undefined;
}

/** The field of the page that has the focus now, for saying where keys go. */
export function focusedTypingField(document: Document, openShadowRoot: OpenShadowRoot): Element | undefined {
  const focused = document.activeElement;
  const inner = focused ? innermost(focused, openShadowRoot) : undefined;
  return inner && isTypingField(inner) ? inner : undefined;
}

const framing = new Set(['iframe', 'frame', 'object', 'embed', 'fencedframe']);

/** The frame that has the focus, if its document is closed to us: its keys are heard nowhere else. */
export function focusedFrame(document: Document, openShadowRoot: OpenShadowRoot): Element | undefined {
  const focused = document.activeElement;
  const inner = focused ? innermost(focused, openShadowRoot) : undefined;
  return inner && framing.has(localNameOf(inner)) && documentIn(inner) === undefined ? inner : undefined;
}

/** What really has the focus inside a host, through open and closed roots, and frames of the same origin. */
function innermost(element: Element, openShadowRoot: OpenShadowRoot): Element {
  let at = element;
  for (;;) {
    const inner = (at.shadowRoot ?? openShadowRoot(at) ?? documentIn(at))?.activeElement;
    if (!inner) return at;
    at = inner;
  }
}

/** Kinds of `<input>` that are pressed or dragged and not typed into. */
const pressed = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);
const typingRoles = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

/** Whether letters typed with this element focused do something of their own. A read-only field counts: it looks like one. */
export function isTypingField(element: Element): boolean {
  const name = localNameOf(element);
  if (name === 'textarea' || name === 'select') return true;
  if (name === 'input') return !pressed.has(attributeOf(element, 'type')?.toLowerCase() ?? 'text');
  if (ownerOf(element)?.designMode === 'on') return true;
  if (isHtml(element) && isEditable(element)) return true;
  if ('editContext' in element && element.editContext) return true;
  return hasTypingRole(element);
}

/** The role may be on what holds the focused element, as in editors that keep a caret of their own. */
function hasTypingRole(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const role = attributeOf(at, 'role')?.trim().toLowerCase().split(/\s+/)[0];
    if (role && typingRoles.has(role)) return true;
  }
  return false;
}
