import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { PagePicture } from '../../state/overlay/view.ts';
import { OverlayContext } from './overlay-context.ts';

type Props = {
  picture: PagePicture;
  /** How far its edges lie outside the picture's, CSS px. */
  outset: number;
  /** Shows also where something covers the picture. */
  above?: boolean;
  class: string;
  style?: Record<string, string>;
  children?: ComponentChildren;
  'data-saved'?: boolean;
  'data-shapes'?: string | undefined;
  'data-chosen-by'?: string;
};

/** Something that sits on a picture, and follows it. Must be a direct child of its layer. */
export function OnPicture({ picture, outset, above = false, children, ...rest }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const { positioner } = useContext(OverlayContext);
  useLayoutEffect(() => {
    const layer = element.current?.parentElement;
    if (!element.current || !layer) return undefined;
    return positioner.add({ picture, outset, above, layer, element: element.current });
  }, [picture, outset, above, positioner]);
  return (
    <div ref={element} {...rest}>
      {children}
    </div>
  );
}
