import type { LoupeProps } from './loupe-props.ts';

/** The heading of the classes, and how many shapes the picture is to have. */
export function Target({ drawing, words: { t } }: LoupeProps) {
  return (
    <div class="panel-head">
      <h2>{t('drawing.classes')}</h2>
      <label class="panel-target" title={t('drawing.targetHint')}>
        {t('drawing.target')}
        <input
          type="text"
          inputMode="numeric"
          class="panel-field"
          maxLength={6}
          placeholder="–"
          autocomplete="off"
          value={drawing.target.value ?? ''}
          onChange={({ currentTarget }) => {
            const asked = Number(currentTarget.value.normalize('NFKC'));
            const target = Number.isInteger(asked) && asked > 0 ? asked : null;
            drawing.setTarget(target);
            currentTarget.value = target === null ? '' : String(target);
          }}
        />
      </label>
    </div>
  );
}
