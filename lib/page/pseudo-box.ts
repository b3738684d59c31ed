/**
 * Where `::before` or `::after` of an element lies. Nothing tells its box, but the used values of its style do where it is laid out by
 * itself: placed in its element, or a block before or after all that is in it.
 */
import { insideEdges, px } from './content-box.ts';
import type { Rect, Size } from './page-picture.ts';

export const pseudos = ['::before', '::after'] as const;

/** The border box in the element's own px, of which `size` is the border box; `undefined` where it can't be told. */
export function pseudoBox(element: Element, size: Size, pseudo: (typeof pseudos)[number]): Rect | undefined {
  const own = getComputedStyle(element);
  const style = getComputedStyle(element, pseudo);
  const { content, display, position, float, transform } = style;
  if (content === 'none' || content === 'normal' || display === 'none' || transform !== 'none') return undefined;
  const { width, height } = outerSize(style);
  if (!(width > 0 && height > 0)) return undefined;
  if (position === 'absolute') {
    if (own.position === 'static') return undefined;
    const inside = insideEdges(size, own, false);
    return {
      x: inside.x + px(style.left) + px(style.marginLeft),
      y: inside.y + px(style.top) + px(style.marginTop),
      width,
      height,
    };
  }
  const isBlock = display === 'block' && float === 'none' && (position === 'static' || position === 'relative');
  if (!isBlock || !/^(?:block|inline-block|flow-root|list-item)$/.test(own.display)) return undefined;
  const inside = insideEdges(size, own, true);
  const x = inside.x + px(style.marginLeft);
  if (pseudo === '::before') return { x, y: inside.y + px(style.marginTop), width, height };
  return { x, y: inside.y + inside.height - height - px(style.marginBottom), width, height };
}

function outerSize(style: CSSStyleDeclaration): Size {
  const [width, height] = [px(style.width), px(style.height)];
  if (style.boxSizing === 'border-box') return { width, height };
  const across =
    px(style.paddingLeft) + px(style.paddingRight) + px(style.borderLeftWidth) + px(style.borderRightWidth);
  const down = px(style.paddingTop) + px(style.paddingBottom) + px(style.borderTopWidth) + px(style.borderBottomWidth);
  return { width: width + across, height: height + down };
}
