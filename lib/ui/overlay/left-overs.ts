/**
 * Takes out what an overlay from before an update left in the page: it can save nothing any more, and its world is not
 * ours to end. One that still holds unsaved answers stays, with its button to copy them.
 */
export function clearLeftOvers(
  document: Document,
  extension: string,
  rootOf: (element: Element) => ShadowRoot | null,
): void {
  for (const element of [...document.documentElement.children]) {
    const root = element.getAttribute('popover') === 'manual' ? rootOf(element) : null;
    const ours = [...(root?.children ?? [])].some((child) => (child as HTMLElement).dataset.of === extension);
    const saving = root?.querySelector<HTMLElement>('.bar-saving')?.dataset.state ?? 'saved';
    if (ours && saving === 'saved') element.remove();
  }
}
