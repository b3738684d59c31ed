import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Session, View } from '../e2e/driver/session.ts';
import { browser, flow } from '../e2e/flow.ts';
import { startLabelling } from '../e2e/labelling.ts';
import { answersByPath, expectGapless, readStored } from './stored-database.ts';
import { allSaved, picturesLoaded } from './whole-page.ts';

/** Events the second store keeps: `ringSlots` of the journal. */
const ring = 256;

/** Both run on the extension's origin, as damage does: nobody is told. */
const emptyings = {
  deleted: async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('tagalong');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  },
  cleared: async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tagalong');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores, 'readwrite');
    for (const store of stores) transaction.objectStore(store).clear();
    await new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
    });
    database.close();
  },
};

const textOf = (view: View) => view.evaluate(() => document.body.innerText);

/** The second store is written after the ack, without anybody waiting: until it has come as far as the log. */
async function journalWritten(session: Session): Promise<number> {
  const last = async () => (await session.rows<{ seq: number }>('events')).at(-1)?.seq ?? 0;
  const mark = () =>
    session.inExtension(async () => {
      type Local = { storage: { local: { get(key: string): Promise<{ mark?: { seq: number } }> } } };
      const own = globalThis as unknown as { browser?: Local; chrome: Local };
      return (await (own.browser ?? own.chrome).storage.local.get('mark')).mark?.seq;
    });
  // Sizes of pictures may still be on their way into the log.
  await expect.poll(async () => (await last()) - ((await mark()) ?? 0)).toBe(0);
  return last();
}

/** The popup as it has to be: it says what is missing, shows no figure that counts only what is left, offers no start. */
async function expectNotice(popup: View, expected: number, inRing: number): Promise<void> {
  await expect.poll(() => textOf(popup)).toContain('Some labels may be missing');
  const text = await textOf(popup);
  expect(text).toContain(`The last known change is number ${expected}, but the database holds only 0.`);
  expect(text).toContain(`A second copy of the latest ${inRing} changes is kept.`);
  expect(text).not.toContain('Label this page');
  expect(text).not.toMatch(/^Today$/m);
  expect(text).not.toContain('There is no label set');
}

async function accept(popup: View): Promise<void> {
  await popup.clickOn('Go on with what is there');
  await expect.poll(() => textOf(popup)).toContain('changes were put back');
  await expect.poll(() => textOf(popup)).toContain('score');
}

for (const [how, empty] of Object.entries(emptyings)) {
  flow(
    `a database ${how} while labelling: noticed, answers kept, and all put back when told to`,
    async ({ open, gallery }) => {
      const session = await open();
      const tab = await session.newTab(`${gallery.origin}/grid?n=60`);
      await picturesLoaded(tab);
      const labelling = await startLabelling(session, tab);
      const keys = Array.from({ length: 40 }, (_, at) => (at % 3 === 0 ? '1' : '2'));
      await labelling.press(...keys);
      await allSaved(labelling);
      const before = answersByPath(await readStored(session));
      const last = await journalWritten(session);

      await session.inExtension(empty);
      await labelling.press('1', '1', '1');
      const view = await labelling.when((now) => now.saving === 'blocked' && now);
      expect(view.notice).toContain('Some labels may be missing');
      expect(view.notice).toContain('Your answers are kept here.');
      expect(view.notice).toContain('Copy the unsaved answers');
      expect(view.marks.filter(({ saved }) => !saved)).toHaveLength(3);
      const popup = await session.openPopup(tab);
      await expectNotice(popup, last, last);
      expect((await readStored(session).catch(() => null))?.events ?? []).toEqual([]);

      await accept(popup);
      await popup.close();
      await allSaved(labelling);
      await labelling.when(
        ({ progress, notice }) => progress === '43 of 60 on this page' && !notice.includes('missing'),
      );
      const stored = await readStored(session);
      const after = answersByPath(stored);
      for (const [path, classes] of before) expect([path, after.get(path)]).toEqual([path, classes]);
      expect(after.size).toBe(43);
      expect(stored.annotations).toHaveLength(43);
      expectGapless(stored);
      process.stdout.write(
        `${browser}: database ${how}: noticed, 3 answers kept, ${before.size} of ${before.size} back\n`,
      );
    },
  );
}

/** Removes the extension's IndexedDB. Firefox keeps `storage.local` in another of its own, marked by a `^`. */
function removeDatabase(profile: string): void {
  const [kept, name] =
    browser === 'chromium'
      ? [join(profile, 'Default', 'IndexedDB'), /^chrome-extension_/]
      : [join(profile, 'storage', 'default'), /^moz-extension[^^]*$/];
  const found = readdirSync(kept).filter((entry) => name.test(entry));
  expect(found).not.toEqual([]);
  for (const entry of found) rmSync(join(kept, entry), { recursive: true });
}

flow(
  'database files gone while the browser is closed: noticed at once, and what the ring has comes back',
  async ({ open, gallery, onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), 'tagalong-emptied-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const session = await open({ lasting: true, folder });
    const page = `${gallery.origin}/grid?n=200`;
    const tab = await session.newTab(page);
    await picturesLoaded(tab);
    const labelling = await startLabelling(session, tab);
    await labelling.press(...new Array<string>(180).fill('1'));
    await allSaved(labelling);
    const last = await journalWritten(session);
    const before = await readStored(session);
    const inRing = before.events.filter(({ seq, kind }) => seq > last - ring && kind === 'annotation');
    const kept = new Set(inRing.map(({ target }) => target));
    expect(kept.size).toBeLessThan(180);

    await session.kill();
    removeDatabase(join(folder, 'profile'));
    await session.start();
    const again = await session.newTab(page);
    const popup = await session.openPopup(again);
    await expectNotice(popup, last, ring);
    await accept(popup);
    await popup.clickOn('Label this page');
    await expect.poll(() => again.hasOverlay()).toBe(true);

    const stored = await readStored(session);
    process.stdout.write(
      `${browser}: files removed: noticed, ${stored.annotations.length} of 180 labels back from a ring of ${ring} events\n`,
    );
    expect(stored.annotations.map(({ id }) => id).sort()).toEqual([...kept].sort());
    expect(answersByPath(stored).size).toBe(kept.size);
    for (const path of answersByPath(stored).keys()) expect(path).toMatch(/^\/drawn\//);
  },
);
