type ChromeDom = { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };

/** The shadow root of a page's element, closed ones too: only extensions may look inside (Chromium and Firefox). */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  try {
    return (globalThis as { chrome?: ChromeDom }).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
  } catch {
    return element.shadowRoot;
  }
}
