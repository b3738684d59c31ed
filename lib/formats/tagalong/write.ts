import type { DatasetSource, Pages, Tally } from './dataset.ts';
import { type LineHash, newLineHash } from './line-hash.ts';
import { formatName, type RowType, type Summary, sections } from './records.ts';
import { recordLine, rowLine } from './row-line.ts';

/** `json`: one JSON value, a record a line; `jsonl`: JSON Lines, a typed record a line, header first, summary last. */
export type Form = 'json' | 'jsonl';

type WriteOptions = { form: Form; fullAddresses: boolean; tally: Tally };

/** The most rows in one piece of output: bounds memory whatever the source's pages are (design section 8). */
const pageRows = 5000;

const encoder = new TextEncoder();

/** The lines of all rows of one kind, in pages, counted. */
async function* linesOf(type: RowType, pages: Pages<object>, options: WriteOptions): AsyncGenerator<string[]> {
  const { tally, fullAddresses } = options;
  for await (const page of pages) {
    for (let start = 0; start < page.length; start += pageRows) {
      const lines: string[] = [];
      for (const stored of page.slice(start, start + pageRows)) {
        const text = rowLine(type, stored, fullAddresses, tally);
        if (text !== null) lines.push(text);
      }
      tally.counts[sections[type]] += lines.length;
      if (lines.length > 0) yield lines;
    }
  }
}

/**
 * One kind of rows, as it stands in the file. In the JSON form it is an array under its name, an element a line; one that
 * is `optional` is left out where it would be empty.
 */
async function* section(
  type: RowType,
  pages: Pages<object>,
  hash: LineHash,
  options: WriteOptions,
  optional = false,
): AsyncGenerator<Uint8Array> {
  const json = options.form === 'json';
  const opening = `"${sections[type]}":[`;
  if (json && !optional) yield encoder.encode(opening);
  let separator = optional ? `${opening}\n` : '\n';
  let isEmpty = true;
  for await (const lines of linesOf(type, pages, options)) {
    const body = encoder.encode(`${lines.join('\n')}\n`);
    hash.bytes(body);
    yield json ? encoder.encode(`${separator}${lines.join(',\n')}`) : body;
    separator = ',\n';
    isEmpty = false;
  }
  if (json && !(optional && isEmpty)) yield encoder.encode('\n],\n');
}

/**
 * A `tagalong/1` file as pieces of UTF-8, in the order of design section 8: header, label sets, pictures, annotations,
 * verdicts, events where wanted, masks where there are any, summary. Both forms hold the same records and the same summary. Throws what the
 * source throws; a file that ends without its summary is no file.
 */
export async function* writeTagalong(source: DatasetSource, options: WriteOptions): AsyncGenerator<Uint8Array> {
  const { form, fullAddresses, tally } = options;
  const json = form === 'json';
  const header = {
    type: 'header' as const,
    format: formatName,
    ...source.header,
    fullAddresses,
    events: source.events !== null,
  };
  const headerLine = recordLine(header, tally);
  const headerHash = newLineHash();
  headerHash.line(headerLine);
  yield encoder.encode(json ? `{\n"header":${headerLine},\n` : `${headerLine}\n`);

  const rows = newLineHash();
  yield* section('labelSet', source.labelSets, rows, options);
  yield* section('picture', source.pictures, rows, options);
  yield* section('annotation', source.annotations, rows, options);
  yield* section('verdict', source.verdicts, rows, options);
  const events = source.events && newLineHash();
  if (source.events && events) yield* section('event', source.events, events, options);
  yield* section('mask', source.masks, rows, options, true);

  const { masks, ...counts } = tally.counts;
  const remarks = [...tally.remarks].map(([code, count]) => ({ code, count }));
  const remarksHash = newLineHash();
  remarksHash.line(JSON.stringify(remarks));
  const summary: Summary = {
    type: 'summary',
    export: source.header.export,
    counts: masks > 0 ? { ...counts, masks } : counts,
    newer: tally.remarks.get('newerRows') ?? 0,
    remarks,
    sha256: {
      header: headerHash.digest(),
      rows: rows.digest(),
      events: events?.digest() ?? null,
      remarks: remarksHash.digest(),
    },
  };
  const summaryLine = recordLine(summary, tally);
  yield encoder.encode(json ? `"summary":${summaryLine}\n}\n` : `${summaryLine}\n`);
}
