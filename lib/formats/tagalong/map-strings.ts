/** A JSON value with every string in it, keys too if `keys` says so, passed through `change`. Safe for any own key. */
export function mapStrings(value: unknown, change: (text: string) => string, keys = false): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapStrings(entry, change, keys));
  if (typeof value !== 'object' || value === null) return value;
  // fromEntries defines properties, so that a key called __proto__ stays a key.
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [keys ? change(key) : key, mapStrings(entry, change, keys)]),
  );
}
