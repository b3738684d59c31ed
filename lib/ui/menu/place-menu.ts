/** px the menu keeps from the edges of the window. */
const margin = 8;

/** Puts the menu where it was asked for, all of it in the window. */
export function placeMenu(menu: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const { clientWidth, clientHeight } = menu.ownerDocument.documentElement;
  const { width, height } = menu.getBoundingClientRect();
  const within = (wanted: number, size: number, room: number) =>
    Math.max(margin, Math.min(wanted, room - size - margin));
  menu.style.left = `${within(x, width, clientWidth)}px`;
  menu.style.top = `${within(y, height, clientHeight)}px`;
}
