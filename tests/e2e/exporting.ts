import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { type Dataset, readTagalong } from '../../lib/formats/tagalong/read.ts';
import type { Session, Tab } from './driver/session.ts';
import { popupReady } from './labelling.ts';

const schema = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../docs/schema/${file}`, import.meta.url), 'utf8'));
/** `uuid` and `date-time` are told by pattern as well. */
const ajv = new Ajv2020({ validateFormats: false, allowUnionTypes: true });
const isFile = ajv.compile(schema('tagalong-1.schema.json'));
const isRecord = ajv.compile(schema('tagalong-1-record.schema.json'));

/**
 * Exports the tab's label set by the popup's own button and gives back what is in the downloaded file: whole by our
 * reader, valid by the published schema, and the file whose SHA-256 the popup shows.
 */
export async function exportFrom(session: Session, tab: Tab, form: 'JSON' | 'JSON Lines'): Promise<Dataset> {
  const before = new Set((await session.downloads()).map(({ path }) => path));
  const popup = await session.openPopup(tab);
  await popupReady(popup);
  await popup.clickOn(form);
  await popup.clickOn('Export');
  const shown = () => popup.evaluate(() => document.querySelector('.outcome .digits')?.getAttribute('title') ?? '');
  const fresh = async () => (await session.downloads()).filter(({ path }) => !before.has(path));
  await expect.poll(async () => (await fresh()).length).toBe(1);
  const path = (await fresh())[0]?.path ?? '';
  // The popup may still show what the export before this one left, and the file may still be growing: both settle on one.
  const matches = async () =>
    (await shown()).includes(createHash('sha256').update(readFileSync(path)).digest('hex')) || (await shown());
  await expect.poll(matches).toBe(true);
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  if (form === 'JSON') expect(isFile(JSON.parse(text)), ajv.errorsText(isFile.errors)).toBe(true);
  else {
    for (const line of text.trimEnd().split('\n')) {
      expect(isRecord(JSON.parse(line)), `${line}: ${ajv.errorsText(isRecord.errors)}`).toBe(true);
    }
  }
  const dataset = await readTagalong([bytes]);
  expect(dataset.problems).toEqual([]);
  await popup.close();
  return dataset;
}

/** What a dataset says, by the path of the picture it is about: the classes it has, and its verdict. */
export function answersIn({ pictures, annotations, verdicts }: Dataset): Readonly<Record<string, readonly string[]>> {
  const said = (picture: string) => [
    ...annotations.filter((row) => row.picture === picture).map((row) => `${row.class}`),
    ...verdicts.filter((row) => row.picture === picture).map((row) => row.verdict),
  ];
  return Object.fromEntries(pictures.map(({ id, address }) => [new URL(address).pathname, said(id)]));
}
