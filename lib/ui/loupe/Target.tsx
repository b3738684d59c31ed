import type { LoupeProps } from './loupe-props.ts';

/** The heading of the classes, and how many shapes the picture is to have. */
export function Target({ drawing, words: { t } }: LoupeProps) {
  return (
    <div class="panel-head">
      <h2>{t('drawing.classes')}</h2>
      <label title={t('drawing.targetHint')}>
        {t('drawing.target')}{' '}
        <input
          type="number"
          class="panel-target"
          min={1}
          max={100_000}
          value={drawing.target.value ?? ''}
          onChange={({ currentTarget }) => {
            const asked = currentTarget.valueAsNumber;
            drawing.setTarget(Number.isInteger(asked) && asked > 0 ? asked : null);
          }}
        />
      </label>
    </div>
  );
}
