import type { Attributes } from './annotation.ts';
import type { LabelClass } from './label-set.ts';

type Attribute = LabelClass['attributes'][number];

function fits({ kind, choices }: Attribute, value: Attributes[string]): boolean {
  if (kind === 'choice') return typeof value === 'string' && choices.includes(value);
  if (kind === 'flag') return typeof value === 'boolean';
  return typeof value === (kind === 'number' ? 'number' : 'string');
}

/**
 * Those attributes that a class has, with a value it takes; none without a class. What a shape keeps when it gets
 * another class, and what a command may carry.
 */
export function fittingAttributes(labelClass: LabelClass | null, attributes: Attributes): Attributes {
  const known = new Map(labelClass?.attributes.map((entry) => [entry.id, entry]));
  const fitting = Object.entries(attributes).filter(([id, value]) => {
    const attribute = known.get(id);
    return attribute !== undefined && fits(attribute, value);
  });
  return Object.fromEntries(fitting);
}
