import { effect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Shows a dialog above all while `isOpen`. It is closed the moment that ends, while it is still in the page: only so
 * does the browser give the focus back to where it was.
 */
export function useModal(dialog: RefObject<HTMLDialogElement | null>, isOpen: { readonly value: boolean }): void {
  // In the turn that puts it there: a key that comes before the next frame already goes to its field.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return effect(() => {
      if (!isOpen.value) element?.close();
    });
  }, [dialog, isOpen]);
}
