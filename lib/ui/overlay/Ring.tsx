import type { RingView } from '../../state/overlay/view.ts';
import { Icon } from './Icon.tsx';
import { OnPicture } from './OnPicture.tsx';

/** Ring width and halo, CSS px: it lies wholly outside the picture. */
const ringOutset = 5;

/** Around the current picture. What the pointer chose is stayed on, so the ring wears a pointer, outside as well. */
export function Ring({ ring }: { ring: RingView }) {
  return (
    <OnPicture picture={ring.picture} outset={ringOutset} above class="ring" data-chosen-by={ring.chosenBy}>
      {ring.chosenBy === 'pointer' && (
        <span class="ring-corner">
          <Icon name="pointer" />
        </span>
      )}
    </OnPicture>
  );
}
