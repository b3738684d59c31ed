import { classColour } from '../shared/class-colour.ts';
import { Keycap } from '../shared/Keycap.tsx';
import { Swatch } from '../shared/Swatch.tsx';
import { VirtualList } from '../shared/VirtualList.tsx';
import type { LoupeProps } from './loupe-props.ts';

/** CSS px. */
const rowHeight = 28;
const mostRows = 8;

/** The classes with their keys: a click does what the key does. `count` is how many shapes of this picture have it. */
export function ClassPanel({ drawing, tools: { model }, words: { t, nameOf, number } }: LoupeProps) {
  const counts = drawing.counts.value;
  const keys = model.labelSet.keys.value.byClass;
  const armed = drawing.hand.armed.value;
  const classes = drawing.classes.value;
  if (classes.length === 0) return <p class="panel-empty">{t('drawing.noClasses')}</p>;
  return (
    <VirtualList
      label={t('drawing.classes')}
      items={classes}
      keyOf={(entry) => entry.id}
      rowHeight={rowHeight}
      rows={Math.min(mostRows, classes.length)}
      draw={(entry) => (
        <button
          type="button"
          class="panel-class"
          data-class={entry.id}
          aria-pressed={armed === entry.id}
          onClick={(event) => event.isTrusted && drawing.giveClass(entry.id)}
        >
          <span class="chip-key">
            <Keycap caps={keys.has(entry.id) ? [keys.get(entry.id) ?? ''] : []} />
          </span>
          <Swatch colour={classColour(entry)} />
          <span class="class-name">{nameOf(entry.name)}</span>
          <span class="class-end">{number(counts.get(entry.id) ?? 0)}</span>
        </button>
      )}
    />
  );
}
