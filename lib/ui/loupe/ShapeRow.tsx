import { Component } from 'preact';
import type { DrawnShape } from '../../state/drawing/drawn-shape.ts';
import { classColour } from '../shared/class-colour.ts';
import { Swatch } from '../shared/Swatch.tsx';
import { ListIcon } from './ListIcon.tsx';
import type { LoupeProps } from './loupe-props.ts';
import { shapeWords } from './shape-words.ts';

type ShapeRowProps = LoupeProps & {
  shape: DrawnShape;
  /** Tab comes to this row; arrows go on from it. */
  isCurrent: boolean;
  isSelected: boolean;
  isHidden: boolean;
  isLocked: boolean;
  /** The label set's version: names and colours come from it. */
  set: unknown;
};

const told = ['shape', 'isCurrent', 'isSelected', 'isHidden', 'isLocked', 'set', 'words'] as const;

/** Of the rows in view one that is drawn or selected changes one: the others are passed over. Theirs is all told by props. */
export class ShapeRow extends Component<ShapeRowProps> {
  override shouldComponentUpdate(next: ShapeRowProps): boolean {
    return told.some((name) => next[name] !== this.props[name]);
  }
  override render() {
    return <Row {...this.props} />;
  }
}

/** A shape in the list: a click or Enter selects it. */
function Row({ shape, isCurrent, isSelected, isHidden: hidden, isLocked: locked, ...props }: ShapeRowProps) {
  const {
    drawing,
    tools: { model },
    words,
  } = props;
  const { t } = words;
  const { selection } = drawing;
  const view = shape.row.class === null ? null : model.labelSet.viewOf(shape.row.class);
  const name = view ? words.nameOf(view.name) : t('drawing.unclassed');
  const unsure = shape.row.unsure ? t('drawing.unsure') : '';
  const said = [shapeWords(shape, name, words), unsure].filter(Boolean).join(', ');
  const hide = t(hidden ? 'drawing.show' : 'drawing.hide');
  const lock = t(locked ? 'drawing.unlock' : 'drawing.lock');
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <div class="shape-row" data-shape={shape.id} data-saved={shape.saved} data-hidden={hidden}>
      <button
        type="button"
        class="shape-name"
        data-item
        tabIndex={tabIndex}
        aria-label={said}
        title={said}
        aria-pressed={isSelected}
        onClick={(event) => drawing.choose(shape.id, event.shiftKey)}
      >
        {view ? <Swatch colour={classColour(view)} /> : <span class="swatch none" />}
        <span class="class-name">{name}</span>{' '}
        <span class="class-aliases">{t(`drawing.shape.${shape.shape.kind}`)}</span>
        {unsure && (
          <span class="shape-unsure" aria-hidden="true">
            ?
          </span>
        )}
      </button>
      <button
        type="button"
        class="shape-button"
        tabIndex={tabIndex}
        aria-label={hide}
        title={hide}
        aria-pressed={hidden}
        onClick={() => selection.hide([shape.id])}
      >
        <ListIcon name={hidden ? 'hidden' : 'shown'} />
      </button>
      <button
        type="button"
        class="shape-button"
        tabIndex={tabIndex}
        aria-label={lock}
        title={lock}
        aria-pressed={locked}
        onClick={() => selection.lock([shape.id])}
      >
        <ListIcon name={locked ? 'locked' : 'open'} />
      </button>
    </div>
  );
}
