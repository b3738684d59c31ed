import type { VNode } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { MarkView } from '../../state/overlay/view.ts';
import { Flash } from './Flash.tsx';
import { Mark } from './Mark.tsx';
import { OnPicture } from './OnPicture.tsx';
import { OverlayContext } from './overlay-context.ts';
import { Ring } from './Ring.tsx';

/** One layer a scroll frame: what the page scrolls together moves together. The bar says it all to a screen reader. */
export function Layers() {
  const { model, positioner } = useContext(OverlayContext);
  const layers = model.layers.value;
  useLayoutEffect(() => positioner.placeNew());
  // The same mark gives the same node, which Preact passes over: of a hundred marks a key changes one.
  const nodes = useRef(new WeakMap<MarkView, VNode>()).current;
  const nodeOf = (mark: MarkView): VNode => {
    const node = nodes.get(mark) ?? <Mark key={`mark-${mark.picture.id}`} mark={mark} />;
    nodes.set(mark, node);
    return node;
  };
  return (
    <>
      {layers.map(({ key, frame, marks, sweep, ring, flash }) => (
        <div
          key={key}
          class={`layer layer-${frame.type}`}
          aria-hidden="true"
          ref={(element) => positioner.layer(key, frame, element)}
        >
          <div class="probe" />
          {marks.map(nodeOf)}
          {sweep.map((picture) => (
            <OnPicture key={`sweep-${picture.id}`} picture={picture} outset={2} class="mark-sweep" />
          ))}
          {ring && <Ring key="ring" ring={ring} />}
          {flash && <Flash key={`flash-${flash.id}`} flash={flash} />}
        </div>
      ))}
    </>
  );
}
