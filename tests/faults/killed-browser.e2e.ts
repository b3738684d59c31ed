import { expect } from 'vitest';
import type { Session } from '../e2e/driver/session.ts';
import { browser, flow } from '../e2e/flow.ts';
import { startLabelling } from '../e2e/labelling.ts';
import { seeded } from './seeded.ts';
import { answersByPath, expectGapless, readStored } from './stored-database.ts';
import { picturesLoaded } from './whole-page.ts';

const kills = browser === 'chromium' ? 20 : 4;

/** Answers a few pictures, and kills the browser as soon as a mark no one has chosen is solid. Gives what was solid. */
async function labelUntilKilled(session: Session, page: string, random: ReturnType<typeof seeded>) {
  const tab = await session.newTab(page);
  await picturesLoaded(tab);
  const labelling = await startLabelling(session, tab);
  const before = (await labelling.see()).marks.map(({ picture }) => picture);
  // The first key may only bring the picture into view.
  const keys = Array.from({ length: random.whole(2, 9) }, () => random.one(['1', '2']));
  const wanted = random.whole(1, keys.length);
  await labelling.press(...keys);
  const solid = await labelling.when(({ marks }) => {
    const saved = marks.filter((mark) => mark.saved && !before.includes(mark.picture));
    return saved.length >= wanted && saved;
  });
  await session.kill();
  return { keys: keys.length, solid };
}

flow(
  `the browser killed right after an ack, ${kills} times: nothing that was shown as saved is lost`,
  { timeout: 400_000 },
  async ({ open, gallery }) => {
    const random = seeded();
    const session = await open({ lasting: true });
    const page = `${gallery.origin}/grid?n=200`;
    const ledger = new Map<string, readonly string[]>();
    let pressed = 0;
    let lost = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      const { keys, solid } = await labelUntilKilled(session, page, random);
      pressed += keys;
      for (const { picture, classes } of solid) ledger.set(picture ?? 'no picture', classes);
      await session.start();
      const stored = await readStored(session);
      const answers = answersByPath(stored);
      lost += [...ledger].filter(([path, classes]) => answers.get(path)?.join() !== classes.join()).length;
      expect(stored.annotations, 'a picture has two answers').toHaveLength(answers.size);
      expectGapless(stored);
    }

    const tab = await session.newTab(page);
    const labelling = await startLabelling(session, tab);
    const answers = answersByPath(await readStored(session));
    process.stdout.write(
      `${browser}: seed ${random.seed}, ${kills} kills, ${pressed} keys, ${ledger.size} shown as saved, ` +
        `${answers.size} stored, ${lost} lost\n`,
    );
    expect(lost).toBe(0);
    expect(ledger.size).toBeGreaterThanOrEqual(kills);
    await labelling.when(({ progress }) => progress === `${answers.size} of 200 on this page`);
    for (const { picture, classes, saved } of (await labelling.see()).marks) {
      expect({ classes, saved }).toEqual({ classes: answers.get(picture ?? ''), saved: true });
    }
  },
);
