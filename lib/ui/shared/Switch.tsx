import { useId } from 'preact/hooks';

type SwitchProps = {
  label: string;
  /** One more line, quieter. */
  hint?: string | undefined;
  checked: boolean;
  off?: boolean;
  onChange: (checked: boolean) => void;
};

/** On or off, at once. Shows what is true, not what was clicked: a refused permission leaves it as it was. */
export function Switch({ label, hint, checked, off = false, onChange }: SwitchProps) {
  const hintId = useId();
  return (
    <label class="switch">
      <span class="switch-words">
        <span class="switch-label">{label}</span>
        {hint ? (
          <span class="hint" id={hintId}>
            {hint}
          </span>
        ) : null}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-label={label}
        aria-describedby={hint ? hintId : undefined}
        checked={checked}
        aria-checked={checked}
        disabled={off}
        onClick={(event) => {
          const wanted = event.currentTarget.checked;
          event.currentTarget.checked = checked;
          onChange(wanted);
        }}
      />
    </label>
  );
}
