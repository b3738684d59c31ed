import type { ReadRow } from '../../domain/row-versions.ts';
import { shareableAddress } from './address-privacy.ts';
import { remark, type Tally } from './dataset.ts';
import { mapStrings } from './map-strings.ts';
import type { RowType } from './records.ts';

/** An address inside a row whose fields today's Tagalong does not know. */
const looksLikeAddress = /^(?:[a-z][a-z0-9+.-]*:)?\/\/|^data:/i;

type Fields = Record<string, unknown>;

/** `row` with its addresses fit to be handed on, and how many of them changed. */
function withShareableAddresses(type: RowType, row: Fields): { row: Fields; changed: number } {
  let changed = 0;
  const share = (address: unknown) => {
    if (typeof address !== 'string') return address;
    const kept = shareableAddress(address);
    if (kept !== address) changed += 1;
    return kept;
  };
  if (type === 'picture') {
    const sightings = (row.sightings as Fields[]).map((seen) => ({ ...seen, page: share(seen.page) }));
    return { row: { ...row, address: share(row.address), sightings }, changed };
  }
  if (type === 'event') {
    const after = row.kind === 'picture' && row.after ? withShareableAddresses('picture', row.after as Fields) : null;
    const shared = { ...row, page: share(row.page), ...(after ? { after: after.row } : {}) };
    return { row: shared, changed: changed + (after?.changed ?? 0) };
  }
  return { row, changed };
}

/** A record as its line, without the line feed. `type` comes first, so that lines can be told apart by their start. */
function line(type: string, row: Fields, tally: Tally): string {
  const text = `{"type":${JSON.stringify(type)},${JSON.stringify(row).slice(1)}`;
  // JSON.stringify writes a lone surrogate, and nothing else, as \ud...; readers of UTF-8 refuse or change it.
  if (!text.includes('\\ud')) return text;
  const mended = JSON.stringify(mapStrings({ type, ...row }, (part) => part.toWellFormed(), true));
  if (mended !== text) remark(tally, 'loneSurrogates');
  return mended;
}

/** Counts what a person should know of a row that is written. */
function noteOddities(type: RowType, row: Fields, tally: Tally): void {
  if (type !== 'picture') return;
  const size = row.size as Fields | null;
  if (!size) remark(tally, 'unknownSizes');
  if (size?.vector) remark(tally, 'vectorPictures');
  if ((row.keys as string[]).every((key) => key.startsWith('visit:'))) remark(tally, 'visitPictures');
}

/** The line of a stored row, or null where the row is broken and can't be written; both are counted. */
export function rowLine(type: RowType, stored: ReadRow<object>, fullAddresses: boolean, tally: Tally): string | null {
  if (stored.state === 'broken') {
    remark(tally, type === 'mask' ? 'masksLost' : 'brokenRows');
    return null;
  }
  if (stored.state === 'newer') {
    remark(tally, 'newerRows');
    let shortened = 0;
    const share = (text: string) => {
      const kept = looksLikeAddress.test(text) ? shareableAddress(text) : text;
      if (kept !== text) shortened += 1;
      return kept;
    };
    const { type: _, ...row } = (fullAddresses ? stored.raw : mapStrings(stored.raw, share)) as Fields;
    remark(tally, 'addressesShortened', shortened);
    return line(type, row, tally);
  }
  const known = stored.row as Fields;
  noteOddities(type, known, tally);
  if (fullAddresses) return line(type, known, tally);
  const { row, changed } = withShareableAddresses(type, known);
  remark(tally, 'addressesShortened', changed);
  return line(type, row, tally);
}

/** The line of a header or a summary. */
export function recordLine(record: { type: 'header' | 'summary' }, tally: Tally): string {
  const { type, ...fields } = record;
  return line(type, fields, tally);
}
