import type { DrawnShape } from '../../state/drawing/drawn-shape.ts';
import { classColour } from '../shared/class-colour.ts';
import { Swatch } from '../shared/Swatch.tsx';
import { VirtualList } from '../shared/VirtualList.tsx';
import { ListIcon } from './ListIcon.tsx';
import type { LoupeProps } from './loupe-props.ts';
import { shapeWords } from './shape-words.ts';

/** CSS px. */
const rowHeight = 28;

function Row({ shape, ...props }: LoupeProps & { shape: DrawnShape }) {
  const {
    drawing,
    tools: { model },
    words,
  } = props;
  const { t } = words;
  const { selection } = drawing;
  const view = shape.row.class === null ? null : model.labelSet.viewOf(shape.row.class);
  const name = view ? words.nameOf(view.name) : t('drawing.unclassed');
  const hidden = selection.hidden.value.has(shape.id);
  const locked = selection.locked.value.has(shape.id);
  const said = shapeWords(shape, name, words);
  return (
    <div class="shape-row" data-shape={shape.id} data-saved={shape.saved} data-hidden={hidden}>
      <button
        type="button"
        class="shape-name"
        aria-label={said}
        title={said}
        aria-pressed={selection.ids.value.has(shape.id)}
        onClick={(event) => drawing.choose(shape.id, event.shiftKey)}
      >
        {view ? <Swatch colour={classColour(view)} /> : <span class="swatch none" />}
        <span class="class-name">{name}</span>
        <span class="class-aliases">{t(`drawing.shape.${shape.shape.kind}`)}</span>
        {shape.row.unsure && <span>?</span>}
      </button>
      <button
        type="button"
        class="shape-button"
        aria-label={t(hidden ? 'drawing.show' : 'drawing.hide')}
        title={t(hidden ? 'drawing.show' : 'drawing.hide')}
        aria-pressed={hidden}
        onClick={() => selection.hide([shape.id])}
      >
        <ListIcon name={hidden ? 'hidden' : 'shown'} />
      </button>
      <button
        type="button"
        class="shape-button"
        aria-label={t(locked ? 'drawing.unlock' : 'drawing.lock')}
        title={t(locked ? 'drawing.unlock' : 'drawing.lock')}
        aria-pressed={locked}
        onClick={() => selection.lock([shape.id])}
      >
        <ListIcon name={locked ? 'locked' : 'open'} />
      </button>
    </div>
  );
}

function Filter({ drawing, tools: { model }, words: { t, nameOf } }: LoupeProps) {
  const { list } = drawing;
  return (
    <div class="panel-filter">
      <select
        class="panel-select"
        aria-label={t('drawing.filter')}
        value={list.filter.value}
        onChange={(event) => {
          list.filter.value = event.currentTarget.value;
        }}
      >
        <option value="">{t('drawing.filterAll')}</option>
        <option value="-">{t('drawing.filterUnclassed')}</option>
        {drawing.usedClasses.value.map((id) => (
          <option key={id} value={`=${id}`}>
            {nameOf(model.labelSet.viewOf(id).name)}
          </option>
        ))}
      </select>
      {list.filter.value !== '' && (
        <label>
          <input
            type="checkbox"
            checked={list.hidesOthers.value}
            onChange={(event) => {
              list.hidesOthers.value = event.currentTarget.checked;
            }}
          />{' '}
          {t('drawing.hideOthers')}
        </label>
      )}
    </div>
  );
}

/** Every shape of the picture, the newest first. Elements are made for the rows in view only. */
export function ObjectList(props: LoupeProps) {
  const { drawing, words } = props;
  const { t } = words;
  const shown = drawing.list.shown.value;
  return (
    <section class="panel-objects">
      <div class="panel-head">
        <h2>{t('drawing.shapes')}</h2>
        <button type="button" class="panel-link" onClick={drawing.nextUnclassed}>
          {t('drawing.nextUnclassed')}
        </button>
      </div>
      <Filter {...props} />
      {drawing.elsewhere.value > 0 && (
        <p class="panel-empty">{t('drawing.otherRendition', { count: drawing.elsewhere.value })}</p>
      )}
      {shown.length === 0 ? (
        <p class="panel-empty">{t('drawing.noShapes')}</p>
      ) : (
        <VirtualList
          label={t('drawing.shapes')}
          items={shown}
          keyOf={(shape) => shape.id}
          rowHeight={rowHeight}
          draw={(shape) => <Row {...props} shape={shape} />}
        />
      )}
    </section>
  );
}
