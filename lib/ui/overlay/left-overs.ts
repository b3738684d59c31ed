/** Class of the field in each overlay's root that holds its unsaved answers as text. */
export const unsavedField = 'unsaved';

/** Nobody left more than this unsaved; a page that plays an old overlay is not given room for more. UTF-16 code units. */
const mostText = 1_000_000;

/**
 * Takes out what overlays from before an update left in the page: they can save nothing any more, and their world is not
 * ours to end. Gives the answers they could not save, as text; '' where there are none.
 */
export function clearLeftOvers(
  document: Document,
  extension: string,
  rootOf: (element: Element) => ShadowRoot | null,
): string {
  let unsaved = '';
  for (const element of [...document.documentElement.children]) {
    const root = element.getAttribute('popover') === 'manual' ? rootOf(element) : null;
    const ours = [...(root?.children ?? [])].some((child) => (child as HTMLElement).dataset.of === extension);
    if (!ours) continue;
    // Its text, not its value: where the script that wrote it is dead, that is all there is.
    unsaved += root?.querySelector(`.${unsavedField}`)?.textContent ?? '';
    element.remove();
  }
  return unsaved.slice(0, mostText);
}
