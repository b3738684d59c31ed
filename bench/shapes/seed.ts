import type { Json, Session } from '../../tests/e2e/driver/session.ts';
import type { Given } from './engine.ts';

/**
 * Puts shapes on disk as if each had been drawn like the one that was: its row, event and command, copied with an id, a
 * shape and a class of their own. Far faster than drawing them, and as the store has them.
 */
export async function seedShapes(session: Session, given: readonly Given[], classes: readonly string[]): Promise<void> {
  const rows = given.map(({ id, shape, classNumber }) => ({ id, shape, class: classes[classNumber - 1] ?? '' }));
  await session.inExtension(async (wanted) => {
    type Row = Record<string, unknown> & { id: string; seq: number };
    const list = JSON.parse(String(wanted)) as { id: string; shape: unknown; class: string }[];
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('tagalong'));
    const stores = ['events', 'commands', 'annotations', 'counters'];
    const transaction = database.transaction(stores, 'readwrite');
    const [events, commands, annotations, counters] = stores.map((name) => transaction.objectStore(name));
    if (!events || !commands || !annotations || !counters) throw new Error('no stores');
    const found = (await settled(annotations.getAll())) as Row[];
    const model = found.find((row) => row.shape !== null);
    const event = ((await settled(events.getAll())) as Row[]).find(({ target }) => target === model?.id);
    const command = event && ((await settled(commands.get(String(event.command)))) as Row | undefined);
    if (!model || !event || !command) throw new Error('no shape was drawn');
    let seq = Number((await settled(events.openKeyCursor(null, 'prev')))?.key);
    for (const { id, shape, class: classId } of list) {
      seq += 1;
      const row = { ...model, id, shape, class: classId, seq };
      const own = id.replace('-8000-', '-9000-');
      annotations.put(row);
      events.put({ ...event, seq, command: own, gesture: id.replace('-8000-', '-a000-'), target: id, after: row });
      commands.put({ ...command, id: own, firstSeq: seq, lastSeq: seq });
    }
    const [count] = ((await settled(counters.getAll())) as Row[]).filter(({ id }) => id === model.labelSet);
    if (count) {
      const kept = count as unknown as { annotations: number; changes: number; classes: Map<string, number> };
      kept.annotations += list.length;
      kept.changes += list.length;
      for (const { class: classId } of list) kept.classes.set(classId, (kept.classes.get(classId) ?? 0) + 1);
      counters.put(count);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, JSON.stringify(rows) as Json);
  // What the worker keeps of rows in memory is out of date.
  await session.killBackground();
}
