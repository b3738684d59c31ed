import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { LeftBehind } from './LeftBehind.tsx';
import { OverlayContext } from './overlay-context.ts';
import { LeftOver, Trouble } from './Trouble.tsx';

/** What stands in a frame instead of the bar: nothing, but where answers can't be saved, with the way to keep them. */
export function GuestPart() {
  const { followShown } = useContext(OverlayContext);
  const view = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (view.current ? followShown(view.current) : undefined), [followShown]);
  return (
    <div class="guest">
      <div ref={view} class="guest-view" />
      <LeftOver />
      <Trouble />
      <LeftBehind />
    </div>
  );
}
