import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LabelClass } from '../../domain/label-set.ts';
import { keyText } from '../../keys/key-label.ts';
import { keyTable } from '../../keys/key-table.ts';
import { Keycap } from '../shared/Keycap.tsx';
import { isMac } from '../shared/platform.ts';
import type { LoupeProps } from './loupe-props.ts';

type Attribute = LabelClass['attributes'][number];
type Value = string | number | boolean | undefined;
type FieldProps = LoupeProps & { attribute: Attribute; value: Value; put: (value: Value) => void };

/** Digits choose, as class keys do, and so do arrows; a second time takes the choice away. */
function Choices({ attribute, value, put, words: { nameOf } }: FieldProps) {
  const chosen = attribute.choices.indexOf(String(value));
  return (
    <div class="choices" role="radiogroup" aria-label={nameOf(attribute.name)} data-group="choices">
      {attribute.choices.map((choice, at) => (
        <button
          key={choice}
          type="button"
          class="choice"
          role="radio"
          aria-checked={at === chosen}
          tabIndex={at === Math.max(0, chosen) ? 0 : -1}
          data-item
          data-digit={at < 9 ? at + 1 : undefined}
          onClick={() => put(at === chosen ? undefined : choice)}
        >
          {at < 9 && <kbd class="keycap">{at + 1}</kbd>}
          {choice}
        </button>
      ))}
    </div>
  );
}

/** Stored when it is left: a change is one entry of the log, not each letter. */
function Typed({ attribute, value, put, tools: { model }, words: { t, nameOf } }: FieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const text = value === undefined ? '' : String(value);
  const isNumber = attribute.kind === 'number';
  // Not while it is typed into: news of other fields must not take back what stands there.
  useLayoutEffect(() => {
    if (field.current && !field.current.matches(':focus')) field.current.value = text;
  }, [text]);
  return (
    <input
      ref={field}
      type="text"
      class="panel-field"
      aria-label={nameOf(attribute.name)}
      inputMode={isNumber ? 'decimal' : 'text'}
      maxLength={500}
      autocomplete="off"
      spellcheck={false}
      placeholder={t('drawing.unset')}
      onChange={({ currentTarget }) => {
        const typed = currentTarget.value.trim();
        const figure = Number(typed.normalize('NFKC'));
        if (typed === '') put(undefined);
        else if (!isNumber) put(typed);
        else if (Number.isFinite(figure)) put(figure);
        else {
          currentTarget.value = text;
          model.feedback.say('drawing.notANumber', { text: typed.slice(0, 40) }, 'warning');
        }
      }}
    />
  );
}

function Field(props: FieldProps) {
  const { attribute, value, put, words } = props;
  const name = words.nameOf(attribute.name);
  if (attribute.kind === 'flag') {
    return (
      <label class="attribute flag" data-attribute={attribute.id}>
        <input type="checkbox" checked={value === true} onChange={(event) => put(event.currentTarget.checked)} />
        {name}
      </label>
    );
  }
  return (
    <div class="attribute" data-attribute={attribute.id}>
      <span class="attribute-name">{name}</span>
      {attribute.kind === 'choice' ? <Choices {...props} /> : <Typed {...props} />}
    </div>
  );
}

/** What the class of the selected shapes asks about them. Nothing where they are of several classes. */
export function AttributeForm(props: LoupeProps) {
  const { drawing, tools, words } = props;
  const asked = drawing.attributes.value;
  if (!asked) return null;
  const { labelClass, values, count } = asked;
  const title = words.t('drawing.attributesOf', { name: words.nameOf(labelClass.name), count });
  const key = keyText('place', tools.model.settings.value.keys, isMac, keyTable);
  return (
    <section class="panel-attributes" data-attributes aria-label={title}>
      <div class="panel-head">
        <h2>{title}</h2>
        {key && <Keycap caps={[key]} />}
      </div>
      {labelClass.attributes.map((attribute) => (
        <Field
          key={`${asked.of} ${attribute.id}`}
          {...props}
          attribute={attribute}
          value={values[attribute.id]}
          put={(value) => drawing.setAttribute(attribute.id, value)}
        />
      ))}
    </section>
  );
}
