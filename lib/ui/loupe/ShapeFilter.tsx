import type { LoupeProps } from './loupe-props.ts';

/** Which shapes the list shows, and whether the picture shows the others. */
export function ShapeFilter({ drawing, tools: { model }, words: { t, nameOf, number } }: LoupeProps) {
  const { list } = drawing;
  const filter = list.filter.value;
  const counts = drawing.counts.value;
  const option = (name: string, count: number) => t('drawing.filterCount', { name, count: number(count) });
  return (
    <div class="panel-filter">
      <select
        class="panel-field"
        aria-label={t('drawing.filter')}
        value={filter}
        // The bar's listener holds back what would take the focus from a page, and with it this list.
        onMouseDown={(event) => event.stopPropagation()}
        onChange={(event) => {
          list.filter.value = event.currentTarget.value;
        }}
      >
        <option value="">{option(t('drawing.filterAll'), drawing.listed.value.length)}</option>
        {(drawing.unclassed.value > 0 || filter === '-') && (
          <option value="-">{option(t('drawing.unclassed'), drawing.unclassed.value)}</option>
        )}
        {drawing.usedClasses.value.map((id) => (
          <option key={id} value={`=${id}`}>
            {option(nameOf(model.labelSet.viewOf(id).name), counts.get(id) ?? 0)}
          </option>
        ))}
      </select>
      {filter !== '' && (
        <label class="panel-check">
          <input
            type="checkbox"
            checked={list.hidesOthers.value}
            onChange={(event) => {
              list.hidesOthers.value = event.currentTarget.checked;
            }}
          />
          {t('drawing.hideOthers')}
        </label>
      )}
    </div>
  );
}
