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

/** How far an arrow goes within a group of controls; 0: it is none. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

const typed = 'input:not([type=range], [type=checkbox])';

/** `used`: it is done; `browser`: the control itself takes it; null: it is the editor's. */
type KeyUse = 'used' | 'browser' | null;

export function focusIn(dialog: HTMLElement): HTMLElement | null {
  const root = dialog.getRootNode();
  const { activeElement } = root as ShadowRoot | Document;
  return dialog.contains(activeElement) ? (activeElement as HTMLElement) : null;
}

/** What is typed there is stored as the field is left; this leaves it. */
export function leaveField(dialog: HTMLElement): void {
  const focused = focusIn(dialog);
  if (focused?.matches(typed)) focused.blur();
}

export const toStage = (dialog: HTMLElement): void =>
  dialog.querySelector<HTMLElement>('.loupe-stage')?.focus({ preventScroll: true });

const fieldsIn = (dialog: HTMLElement) => [...dialog.querySelectorAll<HTMLElement>('[data-attribute]')];

function enter(field: HTMLElement | undefined): boolean {
  const control = field?.querySelector<HTMLElement>('[tabindex="0"], input');
  control?.focus();
  if (control instanceof HTMLInputElement && control.matches(typed)) control.select();
  return Boolean(control);
}

/** The focus goes to the first field of what the class asks; false where it asks nothing. */
export const focusAttributes = (dialog: HTMLElement): boolean => enter(fieldsIn(dialog)[0]);

/** Attributes by keys: digits choose, Enter goes on to the next field and after the last one to the picture. */
function useInField(dialog: HTMLElement, field: HTMLElement, press: KeyPress): KeyUse {
  if (press.key === 'Enter') {
    const fields = fieldsIn(dialog);
    if (press.shiftKey || !enter(fields[fields.indexOf(field) + 1])) toStage(dialog);
    return press.shiftKey ? null : 'used';
  }
  const digit = /^[1-9]$/.test(press.key) && field.querySelector<HTMLElement>(`[data-digit="${press.key}"]`);
  if (!digit) return null;
  digit.focus();
  digit.click();
  return 'used';
}

/** Arrows, Home and End within a toolbar, a list or a choice. A choice is made by going there. */
function stepInGroup(focused: HTMLElement, press: KeyPress): KeyUse {
  const group = focused.closest<HTMLElement>('[data-group]');
  const item = focused.closest<HTMLElement>('[data-item]') ?? group?.querySelector<HTMLElement>('[data-item]');
  if (!group || !item || press.ctrlKey || press.metaKey) return null;
  const items = [...group.querySelectorAll<HTMLElement>('[data-item]')];
  const edge = press.key === 'Home' ? items[0] : press.key === 'End' ? items.at(-1) : undefined;
  const by = steps[press.key] ?? 0;
  if (!edge && by === 0) return null;
  const next = edge ?? items[items.indexOf(item) + by];
  next?.focus();
  if (group.role === 'radiogroup') next?.click();
  return 'used';
}

/** What the control that has the focus does with a key; the stage takes none. `remove`: of a shape in the list. */
export function useKey(dialog: HTMLElement, press: KeyPress, remove: (id: string) => void): KeyUse {
  if (press.key === 'Tab') return 'browser';
  const focused = focusIn(dialog);
  if (!focused || focused === dialog || focused.classList.contains('loupe-stage')) return null;
  if (press.key === 'Escape') {
    toStage(dialog);
    return 'used';
  }
  const field = focused.closest<HTMLElement>('[data-attribute]');
  const used = field && useInField(dialog, field, press);
  if (used) return used;
  if (focused.matches(typed)) {
    if (press.key !== 'Enter') return 'browser';
    toStage(dialog);
    return press.shiftKey ? null : 'used';
  }
  const stepped = stepInGroup(focused, press);
  if (stepped) return stepped;
  const shape = focused.closest<HTMLElement>('[data-shape]')?.dataset.shape;
  if (shape && (press.key === 'Delete' || press.key === 'Backspace')) {
    remove(shape);
    return 'used';
  }
  if (focused.matches('select') && press.key.length === 1) return 'browser';
  return controlKeys.has(press.key) && !press.ctrlKey && !press.metaKey ? 'browser' : null;
}
