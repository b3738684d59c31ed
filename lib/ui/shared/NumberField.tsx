import { useId } from 'preact/hooks';

type NumberFieldProps = {
  label: string;
  hint: string;
  /** What stands behind the number. */
  unit: string;
  value: number;
  least: number;
  most: number;
  onCommit: (value: number) => void;
};

/** A whole number. What is no number, or out of bounds, is put right when the field is left. */
export function NumberField({ label, hint, unit, value, least, most, onCommit }: NumberFieldProps) {
  const id = useId();
  return (
    <div class="number">
      <span class="switch-words">
        <label for={id}>{label}</label>
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      </span>
      <span class="number-entry">
        <input
          id={id}
          class="text"
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={value}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const field = event.currentTarget;
            const wanted = Number.isFinite(field.valueAsNumber) ? Math.round(field.valueAsNumber) : value;
            const fitting = Math.min(most, Math.max(least, wanted));
            field.value = String(fitting);
            if (fitting !== value) onCommit(fitting);
          }}
        />
        <span aria-hidden="true">{unit}</span>
      </span>
    </div>
  );
}
