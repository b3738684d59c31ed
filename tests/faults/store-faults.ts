import 'fake-indexeddb/auto';

/** Called after each write a transaction is asked for; may abort it. */
export type OnWrite = (transaction: IDBTransaction, store: string) => void;

let onWrite: OnWrite | null = null;

/** Lets `listener` see every write into any database of this process, from now on; null: nobody does. */
export function onEveryWrite(listener: OnWrite | null): void {
  onWrite = listener;
}

let forgets = false;

/** Makes the store of commands lose what it knows: nobody can tell any more that a command came before. */
export function forgetCommands(forgetful: boolean): void {
  forgets = forgetful;
}

const stores = IDBObjectStore.prototype;
const put = stores.put as (...given: unknown[]) => IDBRequest;
const get = stores.get;
stores.get = function find(this: IDBObjectStore, key) {
  return get.call(this, forgets && this.name === 'commands' ? 'none' : key);
};

for (const name of ['add', 'put', 'delete'] as const) {
  const original = stores[name] as (...given: unknown[]) => IDBRequest;
  Object.assign(stores, {
    [name](this: IDBObjectStore, ...given: unknown[]) {
      const write = forgets && this.name === 'commands' ? put : original;
      const request = write.apply(this, given);
      onWrite?.(this.transaction, this.name);
      return request;
    },
  });
}
