import { useId } from 'preact/hooks';

type SegmentedProps<Value extends string> = {
  /** What is chosen here; shown unless `labelHidden`. */
  label: string;
  labelHidden?: boolean;
  options: readonly { readonly value: Value; readonly text: string; readonly lang?: string }[];
  value: Value;
  off?: boolean;
  onChange: (value: Value) => void;
};

/** One of a few, side by side: native radio buttons, so the arrow keys choose. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset class="segmented" disabled={props.off}>
      <legend class={props.labelHidden ? 'unseen' : ''}>{props.label}</legend>
      <span class="segments">
        {props.options.map(({ value, text, lang }) => (
          <label key={value} lang={lang}>
            <input
              type="radio"
              name={name}
              checked={value === props.value}
              onChange={() => {
                props.onChange(value);
              }}
            />
            <span>{text}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
