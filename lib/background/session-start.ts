import * as z from 'zod/mini';
import type { KeyValue } from '../storage/key-value.ts';
import type { Store } from '../storage/store.ts';

const key = 'sessionFirstSeq';

/** The `seq` from which on everything was made in this browser session; kept as long as the browser runs. */
export async function sessionFirstSeq(store: Store, session: KeyValue): Promise<number> {
  const known = z
    .int()
    .check(z.positive())
    .safeParse((await session.get([key]))[key]);
  if (known.success) return known.data;
  const first = (await store.lastSeq()) + 1;
  await session.set({ [key]: first });
  return first;
}
