const pictures = 'img, picture, canvas, video, image, object, embed, [style*="url("]';

/**
 * Whether what the page has just shown in the top layer is to lie under us: it takes the page, it holds pictures, which
 * want their marks, or it lies over our bar. Hints and menus elsewhere stay above; they would use up our tries.
 */
export function comesBefore(shown: Element, container: Element): boolean {
  if (!shown.matches(':popover-open, :modal, :fullscreen')) return false;
  if (!shown.matches(':popover-open') || shown.querySelector(pictures)) return true;
  const bar = container.querySelector('.bar')?.getBoundingClientRect();
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  return bar !== undefined && left < bar.right && right > bar.left && top < bar.bottom && bottom > bar.top;
}
