import type { KeyValue } from '../../lib/storage/key-value.ts';

/** A key-value store in memory; values are copied, as the browser's are. */
export function memoryStore(values = new Map<string, unknown>()): KeyValue & { values: Map<string, unknown> } {
  return {
    values,
    async get(keys) {
      const found = keys.filter((key) => values.has(key)).map((key) => [key, structuredClone(values.get(key))]);
      return Object.fromEntries(found);
    },
    async set(entries) {
      for (const [key, value] of Object.entries(entries)) values.set(key, structuredClone(value));
    },
    async remove(keys) {
      for (const key of keys) values.delete(key);
    },
  };
}
