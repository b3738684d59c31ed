import type { LabelClass } from '../../domain/label-set.ts';
import type { LoupeProps } from './loupe-props.ts';

type Attribute = LabelClass['attributes'][number];
type Value = string | number | boolean | undefined;
type FieldProps = LoupeProps & { attribute: Attribute; value: Value; put: (value: Value) => void };

/** Digits choose, as class keys do; arrows and Tab work as everywhere. */
function Choices({ attribute, value, put, words: { nameOf } }: FieldProps) {
  return (
    <div class="choices" role="radiogroup" aria-label={nameOf(attribute.name)}>
      {attribute.choices.map((choice, at) => (
        <button
          key={choice}
          type="button"
          class="choice"
          role="radio"
          aria-checked={value === choice}
          data-digit={at < 9 ? at + 1 : undefined}
          onClick={() => put(value === choice ? undefined : choice)}
        >
          {at < 9 && <kbd>{at + 1}</kbd>}
          {choice}
        </button>
      ))}
    </div>
  );
}

function Field(props: FieldProps) {
  const { attribute, value, put, words } = props;
  const name = words.nameOf(attribute.name);
  if (attribute.kind === 'choice') {
    return (
      <div class="attribute" data-attribute={attribute.id}>
        <span>{name}</span>
        <Choices {...props} />
      </div>
    );
  }
  if (attribute.kind === 'flag') {
    return (
      <label class="attribute" data-attribute={attribute.id}>
        <span>
          <input type="checkbox" checked={value === true} onChange={(event) => put(event.currentTarget.checked)} />{' '}
          {name}
        </span>
      </label>
    );
  }
  const isNumber = attribute.kind === 'number';
  return (
    <label class="attribute" data-attribute={attribute.id}>
      <span>{name}</span>
      <input
        type="text"
        inputMode={isNumber ? 'decimal' : 'text'}
        maxLength={500}
        placeholder={words.t('drawing.unset')}
        value={value === undefined ? '' : String(value)}
        // Each change is one entry of the log: not each letter.
        onChange={({ currentTarget }) => {
          const text = currentTarget.value.trim();
          if (text === '') put(undefined);
          else if (!isNumber) put(text);
          else if (Number.isFinite(Number(text))) put(Number(text));
          else currentTarget.value = value === undefined ? '' : String(value);
        }}
      />
    </label>
  );
}

/** What the class of the selected shapes asks about them. Nothing where they are of several classes. */
export function AttributeForm(props: LoupeProps) {
  const { drawing, words } = props;
  const asked = drawing.attributes.value;
  if (!asked) return null;
  const { labelClass, values, count } = asked;
  const name = words.nameOf(labelClass.name);
  return (
    <section class="panel-attributes" data-attributes aria-label={words.t('drawing.attributes')}>
      <div class="panel-head">
        <h2>{words.t('drawing.attributesOf', { name, count })}</h2>
      </div>
      {labelClass.attributes.map((attribute) => (
        <Field
          key={attribute.id}
          {...props}
          attribute={attribute}
          value={values[attribute.id]}
          put={(value) => drawing.setAttribute(attribute.id, value)}
        />
      ))}
    </section>
  );
}
