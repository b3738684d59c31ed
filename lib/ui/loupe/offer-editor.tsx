import { emptyClipboard } from '../../state/drawing/clipboard.ts';
import type { DrawingPorts } from '../../state/drawing/drawing-model.ts';
import { InPlaceModel } from '../../state/drawing/in-place-model.ts';
import shapesStyle from '../drawing/drawing.css?inline';
import { Hand } from '../in-place/Hand.tsx';
import inPlaceStyle from '../in-place/in-place.css?inline';
import { PageShapes } from '../in-place/PageShapes.tsx';
import dialogStyle from '../overlay/dialog.css?inline';
import { sharedRuntime } from '../overlay/runtime/shared-runtime.ts';
import classListStyle from '../shared/class-list.css?inline';
import attributesStyle from './attributes.css?inline';
import { Loupe } from './Loupe.tsx';
import loupeStyle from './loupe.css?inline';
import panelStyle from './panel.css?inline';
import rowsStyle from './rows.css?inline';
import stageStyle from './stage.css?inline';
import viewStyle from './view.css?inline';

type EditorPorts = Pick<DrawingPorts, 'after'> & {
  loadPicture: NonNullable<DrawingPorts['loadPicture']>;
  now(): number;
  isCoveredAt: ConstructorParameters<typeof InPlaceModel>[0]['isCoveredAt'];
};

const styles = [
  dialogStyle,
  shapesStyle,
  classListStyle,
  loupeStyle,
  stageStyle,
  panelStyle,
  rowsStyle,
  attributesStyle,
  viewStyle,
  inPlaceStyle,
];

/** Hands the shape editor to the overlay of this page: the loupe, and what is drawn on the page. It reads the page by these ports. */
export function offerEditor({ loadPicture, ...ports }: EditorPorts): void {
  const { model, ended, offer } = sharedRuntime();
  const clipboard = emptyClipboard();
  const inPlace = new InPlaceModel({ model, clipboard, ...ports });
  ended.addEventListener('abort', () => inPlace[Symbol.dispose]());
  const { after } = ports;
  offer(
    {
      loupe: (props) => <Loupe {...props} after={after} loadPicture={loadPicture} clipboard={clipboard} />,
      shapes: (props) => <PageShapes {...props} inPlace={inPlace} />,
      hand: (props) => <Hand {...props} inPlace={inPlace} />,
    },
    styles.join(''),
  );
}
