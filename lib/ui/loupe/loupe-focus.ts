import type { KeyPress } from '../../keys/key-press.ts';

/** Keys by which a control of ours is worked, where it has the focus. */
const controlKeys = new Set([
  'Enter',
  ' ',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

const focusIn = (dialog: HTMLElement): HTMLElement | null => {
  const root = dialog.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? (root.activeElement as HTMLElement | null) : null;
};

/** Whether the control that has the focus takes this key: what is typed into a field, and what works a button or slider. */
export function hasOwnUse(dialog: HTMLElement, press: KeyPress): boolean {
  const focused = focusIn(dialog);
  if (press.key === 'Tab') return true;
  if (!focused || !dialog.contains(focused) || focused.classList.contains('loupe-stage')) return false;
  if (press.key === 'Escape') return false;
  const types = focused.matches('input:not([type=range], [type=checkbox])');
  if (types) return true;
  if (focused.closest('.choices') && /^[1-9]$/.test(press.key)) {
    focused.closest('.choices')?.querySelector<HTMLElement>(`[data-digit="${press.key}"]`)?.click();
    return true;
  }
  if (focused.matches('select') && press.key.length === 1) return true;
  return focused !== dialog && controlKeys.has(press.key) && !press.ctrlKey && !press.metaKey;
}

/** The focus goes to the first field of what the class asks; false where it asks nothing. */
export function focusAttributes(dialog: HTMLElement): boolean {
  const field = dialog.querySelector<HTMLElement>('[data-attributes] :is(button, input)');
  field?.focus();
  return field !== null;
}
