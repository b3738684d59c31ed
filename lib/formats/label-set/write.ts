import type { LabelSet } from '../../domain/label-set.ts';

/** A label set as a file: JSON, readable, a class a line, so that two versions can be compared by eye. */
export function writeLabelSet(set: LabelSet): string {
  const { classes, ...rest } = set;
  const head = Object.entries(rest).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const lines = classes.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '  "classes": []' : `  "classes": [\n${lines.join(',\n')}\n  ]`;
  return `{\n${[...head, list].join(',\n')}\n}\n`;
}
