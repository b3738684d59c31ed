import { useId } from 'preact/hooks';
import { nameLength } from '../../domain/localised-text.ts';

type TextFieldProps = {
  label: string;
  labelHidden?: boolean;
  value: string;
  placeholder?: string;
  maxLength?: number;
  /** What is wrong with it, in words. */
  problem?: string | undefined;
  onInput?: (value: string) => void;
  /** Enter, or leaving the field, after a change. */
  onCommit?: (value: string) => void;
};

/** A line of text with its label. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={props.labelHidden ? 'unseen' : 'field-label'}>
        {props.label}
      </label>
      <input
        id={id}
        class="text"
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={props.value}
        placeholder={props.placeholder ?? ''}
        maxLength={props.maxLength ?? nameLength}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={props.problem ? `${id}-problem` : undefined}
        onInput={(event) => props.onInput?.(event.currentTarget.value)}
        onChange={(event) => props.onCommit?.(event.currentTarget.value)}
      />
      {props.problem ? (
        <p class="problem" id={`${id}-problem`}>
          {props.problem}
        </p>
      ) : null}
    </div>
  );
}
