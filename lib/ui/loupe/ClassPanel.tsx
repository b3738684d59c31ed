import { classColour } from '../shared/class-colour.ts';
import { Keycap } from '../shared/Keycap.tsx';
import { Swatch } from '../shared/Swatch.tsx';
import { VirtualList } from '../shared/VirtualList.tsx';
import type { LoupeProps } from './loupe-props.ts';

/** CSS px. */
const rowHeight = 28;
/** Half a row shows that there are more below. */
const mostRows = 9.5;

/** The classes with their keys: a click does what the key does. `count` is how many shapes of this picture have it. */
export function ClassPanel({ drawing, tools: { model }, words: { t, nameOf, number } }: LoupeProps) {
  const counts = drawing.counts.value;
  const keys = model.labelSet.keys.value.byClass;
  const armed = drawing.hand.armed.value;
  const classes = drawing.classes.value;
  if (classes.length === 0) return <p class="panel-empty">{t('drawing.noClasses')}</p>;
  const at = Math.max(
    0,
    classes.findIndex(({ id }) => id === armed),
  );
  return (
    <div class="panel-classes" data-group="classes">
      <VirtualList
        label={t('drawing.classes')}
        items={classes}
        keyOf={(entry) => entry.id}
        rowHeight={rowHeight}
        rows={Math.min(mostRows, classes.length)}
        current={at}
        draw={(entry) => (
          <button
            type="button"
            class="panel-class"
            data-class={entry.id}
            data-item
            tabIndex={entry.id === classes[at]?.id ? 0 : -1}
            aria-pressed={armed === entry.id}
            title={nameOf(entry.name)}
            onClick={(event) => event.isTrusted && drawing.giveClass(entry.id)}
          >
            <span class="chip-key">
              <Keycap caps={keys.has(entry.id) ? [keys.get(entry.id) ?? ''] : []} />
            </span>
            <Swatch colour={classColour(entry)} />
            <span class="class-name">{nameOf(entry.name)}</span>
            <span class="class-end" data-some={counts.has(entry.id)}>
              {number(counts.get(entry.id) ?? 0)}
            </span>
          </button>
        )}
      />
    </div>
  );
}
