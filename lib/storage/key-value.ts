/** A second store beside the database, as the browser gives one: values that survive JSON, by name. */
export type KeyValue = {
  /** The values there are; absent names are left out. */
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
};
