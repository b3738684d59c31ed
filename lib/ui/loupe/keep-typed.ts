import { focusIn } from './loupe-focus.ts';

/** What a page could read of what is typed: the overlay's own listener has keydown and keyup. */
const events = ['keypress', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend'] as const;

/** Keeps from the page what is typed into the fields of a dialog. They are read when they are left (`change` stays inside). */
export function keepTyped(dialog: HTMLElement, signal: AbortSignal): void {
  const root = dialog.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : null;
  for (const type of events) {
    window.addEventListener(
      type,
      (event) => {
        // A slider is followed while it is dragged, and tells nothing.
        const isTyped = event.target === host && focusIn(dialog)?.matches('input:not([type=range])');
        if (isTyped) event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
  }
}
