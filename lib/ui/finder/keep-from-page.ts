/** What a page could read of what is typed: the overlay's own listener has keydown and keyup. */
const events = ['keypress', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend'] as const;

/**
 * Keeps from the page what is typed in a field of ours: nothing of it goes past the window's capture phase, so `onInput`
 * is called from there. The browser still types, and an input method still composes.
 */
export function keepFromPage(field: HTMLInputElement, onInput: (text: string) => void, signal: AbortSignal): void {
  const root = field.getRootNode();
  const window = field.ownerDocument.defaultView;
  const host = root instanceof ShadowRoot ? root.host : field;
  for (const type of events) {
    window?.addEventListener(
      type,
      (event) => {
        if (event.target !== host) return;
        event.stopImmediatePropagation();
        if (type === 'input') onInput(field.value);
      },
      { capture: true, signal },
    );
  }
}
