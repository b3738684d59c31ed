import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { RingView } from '../../state/overlay/view.ts';
import { Icon } from './Icon.tsx';
import { OnPicture } from './OnPicture.tsx';
import { OverlayContext } from './overlay-context.ts';

/** Ring width and halo, CSS px: it lies wholly outside the picture. */
const ringOutset = 5;

/** In a frame, which has no bar: the opaque part of ours that must be seen for input to count. */
function RingTag() {
  const { model, seenRing } = useContext(OverlayContext);
  const tag = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => (tag.current ? seenRing(tag.current) : undefined), [seenRing]);
  return <span ref={tag} class="ring-tag" data-seen={model.seen.value} />;
}

/** Around the current picture. What the pointer chose is stayed on, so the ring wears a pointer, outside as well. */
export function Ring({ ring }: { ring: RingView }) {
  const { model } = useContext(OverlayContext);
  return (
    <OnPicture picture={ring.picture} outset={ringOutset} above class="ring" data-chosen-by={ring.chosenBy}>
      {ring.chosenBy === 'pointer' && (
        <span class="ring-corner">
          <Icon name="pointer" />
        </span>
      )}
      {model.parts.isGuest.value && <RingTag />}
    </OnPicture>
  );
}
