import { emptyClipboard } from '../../state/drawing/clipboard.ts';
import type { DrawingPorts } from '../../state/drawing/drawing-model.ts';
import shapesStyle from '../drawing/drawing.css?inline';
import dialogStyle from '../overlay/dialog.css?inline';
import { type DialogProps, sharedRuntime } from '../overlay/runtime/shared-runtime.ts';
import classListStyle from '../shared/class-list.css?inline';
import attributesStyle from './attributes.css?inline';
import { Loupe } from './Loupe.tsx';
import loupeStyle from './loupe.css?inline';
import panelStyle from './panel.css?inline';
import rowsStyle from './rows.css?inline';
import stageStyle from './stage.css?inline';
import viewStyle from './view.css?inline';

/** Hands the shape editor to the overlay of this page. It reads the page by these ports. */
export function offerEditor(ports: Pick<DrawingPorts, 'loadPicture' | 'after'>): void {
  const clipboard = emptyClipboard();
  const loupe = (props: DialogProps) => <Loupe {...props} {...ports} clipboard={clipboard} />;
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
  ];
  sharedRuntime().offer({ loupe }, styles.join(''));
}
