import type { ExportRow } from '../domain/event.ts';
import { newTally, remark, type Tally } from '../formats/tagalong/dataset.ts';
import { formatName } from '../formats/tagalong/records.ts';
import { writeTagalong } from '../formats/tagalong/write.ts';
import type { ExportSnapshot, ExportSource } from './export-source.ts';
import type { ExportSpec } from './export-spec.ts';
import { exportFileName, timeWithZone } from './file-name.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { ExportPorts, FinishedFile } from './ports.ts';
import { readBack } from './read-back.ts';

/** Told at the start, at least twice a second where the source keeps giving, and at the end. */
export type OnProgress = (written: number, total: number) => void;

/** ms between two tellings: 2 a second, with room for a slow page of rows. */
const tellEvery = 250;

const rowsIn = ({ counts }: Tally) => counts.pictures + counts.annotations + counts.verdicts;

function datasetOf({ dataset, ...snapshot }: ExportSnapshot, spec: ExportSpec) {
  const { set, worker, firstSeq, lastSeq } = snapshot;
  const header = {
    export: spec.id,
    app: spec.app,
    worker,
    project: set.project,
    labelSet: set.id,
    labelSetVersion: set.version,
    filters: {},
    time: timeWithZone(spec.at, spec.zone),
    firstSeq,
    lastSeq,
  };
  return { ...dataset, header };
}

/**
 * Exports a label set: writes the file, reads it back while hashing it, hands it to the person, and only then records
 * the export. Never throws; whatever goes wrong, no label is touched, and without delivery there is no record.
 */
export async function runExport(
  spec: ExportSpec,
  source: ExportSource,
  ports: ExportPorts,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Outcome> {
  const sleepAgain = ports.keepAwake();
  let told = Number.NEGATIVE_INFINITY;
  let total = 0;
  const tally = newTally();
  const tick = (known = total) => {
    total = known;
    signal.throwIfAborted();
    if (ports.clock() - told < tellEvery) return;
    told = ports.clock();
    onProgress(rowsIn(tally), Math.max(total, rowsIn(tally)));
  };
  const name = exportFileName(spec);

  async function write(snapshot: ExportSnapshot): Promise<FinishedFile> {
    const sink = await ports.openSink(name);
    try {
      const options = { form: spec.form, fullAddresses: spec.fullAddresses, tally };
      for await (const chunk of writeTagalong(datasetOf(snapshot, spec), options)) {
        await sink.write(chunk);
        tick();
      }
      return await sink.close();
    } catch (cause) {
      await sink.abort();
      throw cause;
    }
  }

  try {
    tick();
    const snapshot = await source.open(spec.labelSet, spec.events, tick);
    tick(snapshot.total);
    for (const code of snapshot.remarks) remark(tally, code);
    const file = await write(snapshot);
    try {
      const hash = await readBack(file, tally, tick);
      onProgress(rowsIn(tally), rowsIn(tally));
      const delivered = await ports.deliver(file, { job: spec.id, name }, signal);
      const { pictures, annotations, verdicts } = tally.counts;
      const result = { file: delivered.name, bytes: file.bytes, sha256: hash, pictures, annotations, verdicts };
      await ports.recordExport(recordOf(spec, snapshot, result));
      const remarks = [...tally.remarks].map(([code, count]) => ({ code, count }));
      return { state: 'done', result: { ...result, remarks } };
    } finally {
      await file.remove();
    }
  } catch (cause) {
    return outcomeOf(cause, signal);
  } finally {
    sleepAgain();
    source.close();
  }
}

type Delivered = Pick<ExportRow, 'file' | 'bytes' | 'sha256' | 'annotations' | 'verdicts'>;

function recordOf(spec: ExportSpec, snapshot: ExportSnapshot, delivered: Delivered): ExportRow {
  const { file, bytes, sha256: hash, annotations, verdicts } = delivered;
  return {
    ...{ id: spec.id, v: 1, rev: 1, seq: 0, labelSet: spec.labelSet, filters: {} },
    ...{ format: formatName, lastSeq: snapshot.lastSeq, changes: snapshot.changes, at: spec.at },
    ...{ file, bytes, sha256: hash, annotations, verdicts },
  };
}
