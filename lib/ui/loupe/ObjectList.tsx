import { keyText } from '../../keys/key-label.ts';
import { keyTable } from '../../keys/key-table.ts';
import { isMac } from '../shared/platform.ts';
import { VirtualList } from '../shared/VirtualList.tsx';
import type { LoupeProps } from './loupe-props.ts';
import { ShapeFilter } from './ShapeFilter.tsx';
import { ShapeRow } from './ShapeRow.tsx';

/** CSS px. */
const rowHeight = 28;

/** Goes to the shapes that have no class yet; there while there are any. */
function Unclassed({ drawing, tools: { model }, words: { t } }: LoupeProps) {
  const count = drawing.unclassed.value;
  if (count === 0) return null;
  const key = keyText('nextUnclassed', model.settings.value.keys, isMac, keyTable);
  const name = t('keys.nextUnclassed');
  return (
    <button
      type="button"
      class="panel-link"
      title={key ? t('drawing.titled', { name, key }) : name}
      onClick={drawing.nextUnclassed}
    >
      {t('drawing.unclassedCount', { count })}
    </button>
  );
}

/** Every shape of the picture, the newest first. Elements are made for the rows in view only. */
export function ObjectList(props: LoupeProps) {
  const { drawing, words } = props;
  const { t } = words;
  const shown = drawing.list.shown.value;
  const { selection } = drawing;
  const [selected, hidden, locked] = [selection.ids.value, selection.hidden.value, selection.locked.value];
  const [chosen] = selected;
  const set = props.tools.model.labelSet.set.value;
  const current = Math.max(
    0,
    shown.findIndex(({ id }) => id === chosen),
  );
  const isFiltered = drawing.list.filter.value !== '';
  return (
    <section class="panel-objects" aria-label={t('drawing.shapes')} data-group="shapes">
      <div class="panel-head">
        <h2>{t('drawing.shapes')}</h2>
        <Unclassed {...props} />
      </div>
      {(drawing.listed.value.length > 0 || isFiltered) && <ShapeFilter {...props} />}
      {drawing.elsewhere.value > 0 && (
        <p class="panel-empty">{t('drawing.otherRendition', { count: drawing.elsewhere.value })}</p>
      )}
      {shown.length === 0 ? (
        <p class="panel-empty">{t(isFiltered ? 'drawing.noneFiltered' : 'drawing.noShapes')}</p>
      ) : (
        <VirtualList
          label={t('drawing.shapes')}
          items={shown}
          keyOf={(shape) => shape.id}
          rowHeight={rowHeight}
          current={current}
          draw={(shape) => (
            <ShapeRow
              {...props}
              shape={shape}
              isCurrent={shape === shown[current]}
              isSelected={selected.has(shape.id)}
              isHidden={hidden.has(shape.id)}
              isLocked={locked.has(shape.id)}
              set={set}
            />
          )}
        />
      )}
    </section>
  );
}
