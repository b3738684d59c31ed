/**
 * Leaves what this version writes under tests/versions/<version>: every store of a small database, an export of it in
 * both forms, and a label set as a file. Run once at each release, and commit it: every later build must read it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLabelSet } from '../lib/formats/label-set/write.ts';
import { runExport } from '../lib/jobs/run-export.ts';
import { createStoredSource } from '../lib/jobs/stored-source.ts';
import { createDatabase } from '../lib/storage/open-database.ts';
import { rowStores } from '../lib/storage/schema.ts';
import { seeds } from '../seeds/seeds.ts';
import { connectSurface, dump, startBackground } from '../tests/fakes/background-rig.ts';

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const folder = join(root, 'tests', 'versions', version);
mkdirSync(folder, { recursive: true });

const rig = startBackground({}, seeds.slice(0, 2));
const overlay = connectSurface(rig);
const popup = connectSurface(rig, { sender: { kind: 'own', path: '/popup.html', tab: null } });
const [score, review] = seeds;
if (!score || !review) throw new Error('no seeds');
const pictures = Array.from({ length: 8 }, (_, at) => `https://pictures.example/${at}.jpg?session=s&size=big#top`);

await popup.command('nameWorker', { name: '王 Wang', employee: '007' });
for (const [at, picture] of pictures.slice(0, 4).entries()) {
  await overlay.answer(at % 2 ? 'non-score' : 'score', [picture], { set: score });
}
await overlay.answer('score', pictures.slice(4, 6), { set: score, how: 'sweep' });
await overlay.verdict('skipped', pictures.slice(6, 7), score);
await overlay.verdict('done', pictures.slice(7, 8), score);
await overlay.answer('non-score', pictures.slice(0, 1), { set: score });
await overlay.undo();
await overlay.undo();
await overlay.redo();
await popup.command('removeLabelSet', { labelSet: review.id });

/** The file a job would hand to the person. */
async function exported(form: 'json' | 'jsonl'): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const id = '01938a10-0000-7000-8000-000000000001';
  const spec = {
    id,
    labelSet: score?.id ?? '',
    form,
    events: true,
    fullAddresses: false,
    at: rig.time.now,
    zone: 480,
    app: version,
  };
  const finished = () => Buffer.concat(chunks);
  const outcome = await runExport(
    spec,
    createStoredSource(createDatabase({ name: rig.name, opened: async () => {} })),
    {
      openSink: async () => ({
        write: async (chunk) => void chunks.push(chunk),
        close: async () => ({
          bytes: finished().length,
          blob: async () => new Blob([new Uint8Array(finished())]),
          remove: async () => {},
        }),
        abort: async () => {},
      }),
      deliver: async (_file, { name }) => ({ name }),
      recordExport: async () => {},
      keepAwake: () => () => {},
      clock: Date.now,
    },
    () => {},
    new AbortController().signal,
  );
  if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
  return finished();
}

const stores = await Promise.all(rowStores.map(async (store) => [store, await dump(rig, store)] as const));
const asText = (_key: string, value: unknown) => (value instanceof Map ? { map: [...value] } : value);
writeFileSync(join(folder, 'database.json'), `${JSON.stringify(Object.fromEntries(stores), asText, 1)}\n`);
writeFileSync(join(folder, 'export.json'), await exported('json'));
writeFileSync(join(folder, 'export.jsonl'), await exported('jsonl'));
writeFileSync(join(folder, 'label-set.json'), writeLabelSet(score));
process.stdout.write(`tests/versions/${version}: written\n`);
process.exit(0);
