import { useId } from 'preact/hooks';

type SelectProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly text: string; readonly lang?: string }[];
  onChange: (value: Value) => void;
};

/** One of several, in the browser's own list. */
export function Select<Value extends string>({ label, value, options, onChange }: SelectProps<Value>) {
  const id = useId();
  return (
    <div class="select">
      <label for={id} class="field-label">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang ?? ''} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
