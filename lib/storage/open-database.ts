import { openDB } from 'idb';
import {
  type Connection,
  databaseName,
  databaseVersion,
  makeStores,
  type ReadTransaction,
  type StoreName,
  type TagalongSchema,
  type WriteTransaction,
} from './schema.ts';
import { StorageTrouble, troubleFrom } from './storage-trouble.ts';

/** The database, opened when first needed and again after the browser or another opener closed it. */
export type Database = {
  /** Opens it if it is not open. */
  ready(): Promise<void>;
  /** Both reject with `StorageTrouble`. Strict: done means synced to disk. */
  read(stores: readonly StoreName[]): Promise<ReadTransaction>;
  write(stores: readonly StoreName[]): Promise<WriteTransaction>;
  close(): void;
};

type OpenOptions = {
  name?: string;
  /** Runs after every opening, before anybody else may use it. */
  opened(connection: Connection): Promise<void>;
  /** ms after which waiting for an opening ends with an error; the opening itself goes on. */
  limit?: number;
};

/** 5 s: an opening blocked by another page hangs for ever without an error (design 5.9). */
const openLimit = 5000;

/** Rejects with `reason` if `promise` takes longer than `limit` ms. */
async function within<Value>(promise: Promise<Value>, limit: number, reason: () => string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageTrouble(reason())), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Its failure is met by whoever uses it, whichever promise tells it first. */
function heard<Transaction extends { done: Promise<void> }>(transaction: Transaction): Transaction {
  transaction.done.catch(() => {});
  return transaction;
}

/**
 * A connection to the database that is opened by its first use, closes for another page that wants a newer version, and
 * is opened again by the next. Rejects with `StorageTrouble` where opening fails or takes longer than its limit.
 */
export function createDatabase(options: OpenOptions): Database {
  let current: Promise<Connection> | null = null;
  let blocked = false;

  function forget(opening: Promise<Connection>) {
    if (current === opening) current = null;
  }

  function open(): Promise<Connection> {
    blocked = false;
    const opening: Promise<Connection> = openDB<TagalongSchema>(options.name ?? databaseName, databaseVersion, {
      upgrade: makeStores,
      blocked: () => {
        blocked = true;
      },
      blocking: (_current, _wanted, event) => {
        forget(opening);
        (event.target as IDBDatabase).close();
      },
      terminated: () => forget(opening),
    }).then(async (connection) => {
      try {
        await options.opened(connection);
      } catch (cause) {
        connection.close();
        throw cause;
      }
      return connection;
    });
    opening.catch(() => forget(opening));
    return opening;
  }

  async function connect(): Promise<Connection> {
    current ??= open();
    const reason = () => (blocked ? 'another page holds the database' : 'the database takes too long to open');
    return within(current, options.limit ?? openLimit, reason);
  }

  async function begin<Transaction>(start: (connection: Connection) => Transaction): Promise<Transaction> {
    try {
      const opened = connect();
      const opening = current;
      const connection = await opened;
      try {
        return start(connection);
      } catch {
        // Closed behind our back: whatever the browser calls that, one new connection is tried.
        if (opening) forget(opening);
        connection.close();
        return start(await connect());
      }
    } catch (cause) {
      throw troubleFrom(cause);
    }
  }

  return {
    ready: () => begin(() => undefined),
    read: (stores) => begin((connection) => heard(connection.transaction([...stores], 'readonly'))),
    write: (stores) =>
      begin((connection) => heard(connection.transaction([...stores], 'readwrite', { durability: 'strict' }))),
    close() {
      current?.then((connection) => connection.close()).catch(() => {});
      current = null;
    },
  };
}
