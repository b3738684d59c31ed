import { effect, untracked } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DrawingModel } from '../../state/drawing/drawing-model.ts';
import { createStillShapes } from '../../state/drawing/still-shapes.ts';
import type { PagePicture } from '../../state/overlay/view.ts';
import { createShapeView, type ShapeView } from '../drawing/shape-view.ts';
import { createShownOf } from '../drawing/shown-of.ts';
import { createShownShapes } from '../loupe/shown-shapes.ts';
import type { InPlaceProps } from './in-place-props.ts';
import { pageTransform } from './page-transform.ts';

type Props = InPlaceProps & {
  picture: PagePicture;
  /** While it is drawn on. */
  drawing: InstanceType<typeof DrawingModel> | null;
};

/** Shows what is drawn, and what moves with the hand. The result ends it. */
function showDrawing(view: ShapeView, { tools: { model }, words }: Props, drawing: NonNullable<Props['drawing']>) {
  const shown = createShownShapes(drawing, model, words.nameOf);
  return {
    size: drawing.size,
    stops: [
      effect(() => view.setShapes(shown.still())),
      effect(() => view.hide(drawing.notStill.value)),
      effect(() => view.setLive(shown.live())),
    ],
  };
}

/** Shows what lies still. */
function showStill(view: ShapeView, { tools: { model }, words, inPlace: { masks }, picture }: Props) {
  const { frame, shapes } = createStillShapes(model, picture);
  const looks = createShownOf(masks, model, words.nameOf);
  return {
    size: frame,
    stops: [
      effect(() => {
        const now = shapes.value;
        untracked(() => masks.want(now));
        view.setShapes(looks.all(now));
      }),
    ],
  };
}

/** The shapes of one picture, on the picture. Must be a direct child of its layer. */
export function PictureShapes(props: Props) {
  const { picture, drawing, tools } = props;
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = element.current;
    const layer = own?.parentElement;
    if (!own || !layer) return undefined;
    const view = createShapeView(own.ownerDocument);
    own.append(view.element);
    const { size, stops } = drawing ? showDrawing(view, props, drawing) : showStill(view, props);
    let remove = () => {};
    const stop = effect(() => {
      const now = size.value;
      untracked(() => {
        remove();
        own.hidden = now === null;
        if (!now) return;
        view.setFrame(now);
        remove = tools.positioner.add({
          picture,
          outset: 0,
          layer,
          element: own,
          size: now,
          placed: (at, { scale }) => view.setTransform(pageTransform(at, now, scale)),
        });
        tools.positioner.placeNew();
      });
    });
    return () => {
      for (const end of [stop, ...stops, remove]) end();
      view.dispose();
    };
  }, [picture, drawing, tools]);
  return <div ref={element} class="on-page" />;
}
