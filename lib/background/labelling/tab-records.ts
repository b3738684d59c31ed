import * as z from 'zod/mini';
import { idSchema, newId } from '../../domain/ids.ts';
import { labelSetIdSchema } from '../../domain/label-set.ts';
import { tabStateSchema } from '../../protocol/states.ts';
import type { KeyValue } from '../../storage/key-value.ts';

/** What is kept of a tab until the browser closes. */
const tabRecordSchema = z.strictObject({
  /** Origin of the page labelling was started on, or null. */
  origin: z.nullable(z.string()),
  labelling: tabStateSchema.shape.labelling,
  may: tabStateSchema.shape.may,
  shown: tabStateSchema.shape.shown,
  /** Null until one was chosen in this tab: then it goes with the last one chosen anywhere. */
  labelSet: z.nullable(labelSetIdSchema),
  scope: idSchema,
});
export type TabRecord = z.infer<typeof tabRecordSchema>;

const keyOf = (tab: number) => `tab:${tab}`;

/** The records of tabs, in the browser's session store. Changes to one tab happen one after the other. */
export function createTabRecords(store: KeyValue) {
  const last = new Map<number, Promise<unknown>>();

  async function read(tab: number): Promise<{ record: TabRecord; stored: boolean }> {
    const key = keyOf(tab);
    const parsed = tabRecordSchema.safeParse((await store.get([key]))[key]);
    if (parsed.success) return { record: parsed.data, stored: true };
    const record = {
      origin: null,
      labelling: 'off',
      may: 'yes',
      shown: 'seen',
      labelSet: null,
      scope: newId(),
    } as const;
    return { record, stored: false };
  }

  function afterOthers<Value>(tab: number, act: () => Promise<Value>): Promise<Value> {
    const before = last.get(tab) ?? Promise.resolve();
    const turn = before.then(act);
    const settled = turn.catch(() => undefined);
    last.set(tab, settled);
    settled.then(() => last.get(tab) === settled && last.delete(tab));
    return turn;
  }

  return {
    /** Reads a tab's record, changes it, writes it back where it is new or another; resolves to what stands then. */
    change: (tab: number, how: (record: TabRecord) => TabRecord | Promise<TabRecord>): Promise<TabRecord> =>
      afterOthers(tab, async () => {
        const { record: before, stored } = await read(tab);
        const record = await how(before);
        if (record !== before || !stored) await store.set({ [keyOf(tab)]: record });
        return record;
      }),
    /** The tab is gone: a change still under way must not bring its record back. */
    forget: (tab: number): Promise<void> => afterOthers(tab, () => store.remove([keyOf(tab)])),
  };
}
