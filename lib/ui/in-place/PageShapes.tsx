import type { LayerView } from '../../state/overlay/layers-model.ts';
import type { PagePicture, ScrollFrame } from '../../state/overlay/view.ts';
import { Cover } from './Cover.tsx';
import type { InPlaceProps } from './in-place-props.ts';
import { PictureShapes } from './PictureShapes.tsx';

const sameFrame = (one: ScrollFrame, other: ScrollFrame) =>
  one.type === other.type && (one.type !== 'scroller' || other.type !== 'scroller' || one.element === other.element);

/** The pictures of a layer that a tool could draw on now. */
function drawable({ tools: { model } }: InPlaceProps, { frame }: LayerView): PagePicture[] {
  const { frameOf } = model.deps().reader;
  return [...model.page.seen.value.inView].filter((picture) => sameFrame(frameOf(picture), frame));
}

/** The shapes on the pictures of one layer, and while something is in the hand what takes the pointer over them. */
export function PageShapes(props: InPlaceProps) {
  const { layer, inPlace } = props;
  const on = inPlace.on.value;
  if (!layer) return null;
  const drawn = layer.marks.flatMap(({ picture, shapes }) => (shapes > 0 ? picture : []));
  const active = on?.target.seen.picture;
  if (active && layer.ring?.picture === active && !drawn.includes(active)) drawn.push(active);
  return (
    <>
      {on &&
        drawable(props, layer).map((picture) => <Cover key={`cover-${picture.id}`} {...props} picture={picture} />)}
      {drawn.map((picture) => (
        <PictureShapes
          key={`shapes-${picture.id}`}
          {...props}
          picture={picture}
          drawing={picture === active ? (on?.drawing ?? null) : null}
        />
      ))}
    </>
  );
}
