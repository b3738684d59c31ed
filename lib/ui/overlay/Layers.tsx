import { Component } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';
import type { MarkView } from '../../state/overlay/view.ts';
import { Flash } from './Flash.tsx';
import { LaterPart } from './LaterPart.tsx';
import { Mark } from './Mark.tsx';
import { OnPicture } from './OnPicture.tsx';
import { OverlayContext } from './overlay-context.ts';
import { Ring } from './Ring.tsx';

type MarkProps = { mark: MarkView };

/**
 * The same mark is passed over: of a hundred a key changes one. Not by giving Preact the same node again, which holds the tree it
 * was first in, and so one after the other all there ever were.
 */
class KeptMark extends Component<MarkProps> {
  override shouldComponentUpdate({ mark }: MarkProps): boolean {
    return mark !== this.props.mark;
  }
  override render() {
    return <Mark mark={this.props.mark} />;
  }
}

/** One layer a scroll frame: what the page scrolls together moves together. The bar says it all to a screen reader. */
export function Layers() {
  const { model, positioner } = useContext(OverlayContext);
  const layers = model.layers.value;
  const drawing = model.editor.inPlace.value;
  useLayoutEffect(() => positioner.placeNew());
  return (
    <>
      {layers.map((layer) => {
        const { key, frame, marks, sweep, ring, flash } = layer;
        return (
          <div
            key={key}
            class={`layer layer-${frame.type}`}
            aria-hidden="true"
            ref={(element) => positioner.layer(key, frame, element)}
          >
            <div class="probe" />
            {(drawing || marks.some(({ shapes }) => shapes > 0)) && (
              <LaterPart key="shapes" name="shapes" layer={layer} />
            )}
            {marks.map((mark) => (
              <KeptMark key={`mark-${mark.picture.id}`} mark={mark} />
            ))}
            {sweep.map((picture) => (
              <OnPicture key={`sweep-${picture.id}`} picture={picture} outset={2} class="mark-sweep" />
            ))}
            {ring && <Ring key="ring" ring={ring} />}
            {flash && <Flash key={`flash-${flash.id}`} flash={flash} />}
          </div>
        );
      })}
    </>
  );
}
