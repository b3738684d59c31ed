import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import type { BadgeKind } from '../../lib/background/labelling/ports.ts';
import { verdictKindSchema } from '../../lib/domain/annotation.ts';
import { jobTroubles } from '../../lib/domain/job-trouble.ts';
import { remarkCodes } from '../../lib/domain/remark-codes.ts';
import { shapeKindSchema } from '../../lib/domain/shape.ts';
import { drawTools } from '../../lib/drawing/registry.ts';
import { keyTable } from '../../lib/keys/key-table.ts';
import { refusalSchema } from '../../lib/protocol/down.ts';
import type { Message } from '../../lib/ui/messages/message.ts';

const root = join(import.meta.dirname, '../..');
const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => ending.test(file) && !/\.test\.tsx?$/.test(file));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const surfaces = readdirSync(join(root, 'lib/ui/messages/en'));
async function catalogue(language: 'en' | 'zh', file: string): Promise<Record<string, Message>> {
  const name = file.replace(/\.ts$/, '');
  const module: Record<string, Record<string, Message>> = await (language === 'en'
    ? import(`../../lib/ui/messages/en/${name}.ts`)
    : import(`../../lib/ui/messages/zh/${name}.ts`));
  return Object.values(module)[0] ?? {};
}
const paramsOf = (message: Message | undefined): string[] => {
  const texts = typeof message === 'string' ? [message] : Object.values(message ?? {});
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ''));
  return [...new Set([...names, ...(typeof message === 'object' ? ['count'] : [])])].sort();
};

const source = [...files('lib', /\.tsx?$/), ...files('entrypoints', /\.tsx?$/)]
  .filter((name) => !/lib[\\/]ui[\\/]messages[\\/](en|zh)/.test(name))
  .map(read)
  .join('\n');

const badges: Record<BadgeKind, true> = {
  off: true,
  on: true,
  paused: true,
  click: true,
  forbidden: true,
  covered: true,
  fought: true,
};

const toolNames = ['select', ...Object.keys(drawTools)];

/** The starts of keys that source puts together, and all they may be put together with. */
const composed: Record<string, readonly string[]> = {
  'badge.': Object.keys(badges),
  'drawing.tool.': toolNames,
  'drawing.hint.': toolNames,
  'drawing.shape.': shapeKindSchema.options,
  'keys.': keyTable.map(({ action }) => action),
  'overlay.': [...verdictKindSchema.options, ...refusalSchema.options.filter((code) => code.startsWith('nothing'))],
  'overlay.refused.': refusalSchema.options.filter((code) => !code.startsWith('nothing')),
  'popup.exportTrouble.': jobTroubles,
  'popup.remark.': remarkCodes,
};
const composedKeys = new Set(Object.entries(composed).flatMap(([start, ends]) => ends.map((end) => start + end)));

describe.each(surfaces)('the messages of %s', (file) => {
  test('are the same ones in both languages', async () => {
    const [en, zh] = [await catalogue('en', file), await catalogue('zh', file)];
    expect(Object.keys(en).length).toBeGreaterThan(0);
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  test('want the same values filled in, in both languages', async () => {
    const [en, zh] = [await catalogue('en', file), await catalogue('zh', file)];
    for (const key of Object.keys(en)) {
      // A count may stay unsaid in Chinese only where English does not say it either.
      expect({ key, params: paramsOf(zh[key]) }).toEqual({ key, params: paramsOf(en[key]) });
    }
  });

  test('are Chinese in Chinese: no text is left in English', async () => {
    const [en, zh] = [await catalogue('en', file), await catalogue('zh', file)];
    const wordsOf = (message: Message | undefined) => JSON.stringify(message).replace(/\{\w+\}/g, '');
    const same = Object.keys(en).filter((key) => {
      const said = wordsOf(zh[key]);
      return /[a-z]{2}/i.test(wordsOf(en[key])) && /[a-z]{2}/i.test(said) && !/\p{Script=Han}/u.test(said);
    });
    // Names that are the same everywhere.
    expect(same.filter((key) => !/\.(json|jsonLines|sha256|kilobytes|megabytes)$/.test(key))).toEqual([]);
  });

  test('are all said somewhere, and belong to the surface they are named after', async () => {
    const keys = Object.keys(await catalogue('en', file));
    const surface = file.replace(/\.ts$/, '');
    expect(keys.filter((key) => !composedKeys.has(key) && !source.includes(`'${key}'`))).toEqual([]);
    expect(keys.filter((key) => !key.startsWith(`${surface}.`))).toEqual([]);
  });
});

describe('messages whose key is put together', () => {
  test('are there for every value it may be put together with', async () => {
    const all = await Promise.all(surfaces.map((file) => catalogue('en', file)));
    const keys = new Set(all.flatMap((one) => Object.keys(one)));
    expect([...composedKeys].filter((key) => !keys.has(key))).toEqual([]);
  });

  test('are all listed here, each with its values', () => {
    const starts = new RegExp(
      `\`((?:${surfaces.map((file) => file.replace(/\.ts$/, '')).join('|')})\\.[\\w.]*)\\$\\{`,
      'g',
    );
    const found = new Set([...source.matchAll(starts)].map(([, start]) => start ?? ''));
    expect([...found].sort()).toEqual(Object.keys(composed).sort());
  });
});

/** Attributes whose value a person reads or hears. */
const readAttributes =
  /^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label|text|hint|problem|empty)$/;
/** What is printed on keys is the same in every language. */
const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\b(Esc|Enter|Shift|Ctrl|Alt)\b/g, ''));

type Node = { type: string; [field: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** The texts a value may come to: the ends of conditions and the fixed parts of templates, not what they test. */
function textsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Literal' || node.type === 'StringLiteral')
    return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateLiteral') {
    return (node.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
  }
  if (node.type === 'JSXExpressionContainer') return textsOf(node.expression);
  if (node.type === 'ConditionalExpression') return [...textsOf(node.consequent), ...textsOf(node.alternate)];
  if (node.type === 'LogicalExpression' || node.type === 'BinaryExpression') {
    return node.operator === '&&' || node.type === 'LogicalExpression' || node.operator === '+'
      ? [...textsOf(node.left), ...textsOf(node.right)]
      : [];
  }
  return [];
}

/** Literal texts that would reach a person without going through the catalogue. */
function literalTexts(file: string, code: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    if (value.type === 'JSXText' && hasWords(String(value.value))) found.push(String(value.value).trim());
    if (value.type === 'JSXElement' || value.type === 'JSXFragment') {
      for (const child of value.children as Node[]) {
        if (child.type === 'JSXExpressionContainer') found.push(...textsOf(child).filter(hasWords));
      }
    }
    if (value.type === 'JSXAttribute') {
      const name = (value.name as { name?: unknown }).name;
      if (typeof name === 'string' && readAttributes.test(name)) found.push(...textsOf(value.value).filter(hasWords));
    }
    for (const [field, child] of Object.entries(value)) if (field !== 'type') visit(child);
  };
  visit(parseSync(file, code).program);
  return found;
}

test.each(files('lib/ui', /\.tsx$/))('%s says nothing that is not in the catalogue', (file) => {
  expect(literalTexts(file, read(file))).toEqual([]);
});

test('a literal text in a component would be found', () => {
  const component = (inside: string) => `export const A = () => ${inside};`;
  const caught = [
    '<p>Hello</p>',
    '<p>{open ? "Hello" : null}</p>',
    '<a title="Hello" />',
    '<b aria-label={"Hello " + n} />',
  ];
  for (const inside of caught) expect(literalTexts('a.tsx', component(inside)), inside).not.toEqual([]);
  const fine = ['<p class="Hello">{t("a.b")}</p>', '<i>{" · "}</i>', '<p>{state === "on" ? 1 : 2}</p>'];
  for (const inside of fine) expect(literalTexts('a.tsx', component(inside)), inside).toEqual([]);
});
