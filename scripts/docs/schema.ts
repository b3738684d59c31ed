import { mkdirSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { parts, published } from './schema-tables.ts';

/** Base of every `$id`: a name, not a place; nothing is ever fetched from it. */
const base = 'https://tagalong.invalid/schema/';
const folder = new URL('../../docs/schema/', import.meta.url);

type Json = Record<string, unknown>;

/** Numbers that only say "a safe integer" are left out: every JSON reader's integers are. */
function withoutSafeBounds(json: Json): void {
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
}

/** JSON Schema (2020-12) of what Tagalong writes, by file name, made from the schemas it checks its own rows with. */
export function schemaFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const { file, schema, title, description } of published) {
    const metadata = z.registry<{ id: string; description: string }>();
    for (const part of parts) {
      if (part.schema !== schema) metadata.add(part.schema, { id: part.id, description: part.description });
    }
    const { $schema, ...rest } = z.toJSONSchema(schema, {
      metadata,
      override: ({ jsonSchema }) => withoutSafeBounds(jsonSchema as Json),
    }) as Json;
    const whole = { $schema, $id: base + file, title, description, ...rest };
    files.set(file, `${JSON.stringify(whole, null, 2)}\n`);
  }
  return files;
}

/** Writes docs/schema anew. */
export function writeSchemas(): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of schemaFiles()) writeFileSync(new URL(file, folder), text);
}

if (process.argv[1] === import.meta.filename) writeSchemas();
