import { expect } from 'vitest';
import { browser, flow } from '../e2e/flow.ts';
import { drawn, startLabelling } from '../e2e/labelling.ts';
import { startKilling } from './kill-at-random.ts';
import { pause, seeded } from './seeded.ts';
import { answersByPath, expectGapless, readStored } from './stored-database.ts';
import { allSaved, picturesLoaded, solidMarks } from './whole-page.ts';

const count = 500;
/** Firefox takes its time to come back, and labels wait meanwhile: killed as often, it would do nothing else. */
const [leastKills, longestLife] = browser === 'chromium' ? [100, 250] : [40, 900];

flow(
  `${count} labels with the background ended at random at least ${leastKills} times: all acked, none lost, none doubled`,
  { timeout: 300_000 },
  async ({ open, gallery }) => {
    const random = seeded();
    const session = await open();
    const tab = await session.newTab(`${gallery.origin}/grid?n=${count}`);
    await picturesLoaded(tab);
    const labelling = await startLabelling(session, tab);

    const pressed = new Map<string, string>();
    const killing = startKilling(session, random, longestLife);
    for (let number = 1; number <= count; number += 1) {
      // Faster than the kills it would be over before there were enough of them.
      while (killing.kills() < ((number - 1) * leastKills) / (count - 1)) await pause(5);
      const key = random.one(['1', '2']);
      await labelling.press(key);
      pressed.set(drawn(number), key === '1' ? 'score' : 'non-score');
      await pause(random.whole(0, 40));
    }
    await killing.stop();
    await allSaved(labelling);

    expect((await labelling.see()).progress).toBe(`${count} of ${count} on this page`);
    const solid = await solidMarks(labelling);
    const stored = await readStored(session);
    const answers = answersByPath(stored);
    const lost = [...pressed.keys()].filter((path) => !answers.has(path)).length;
    const doubled = stored.annotations.length - answers.size;
    process.stdout.write(
      `${browser}: seed ${random.seed}, ${killing.kills()} kills, ${count} keys, ${solid.size} acked, ` +
        `${stored.annotations.length} rows, ${lost} lost, ${doubled} doubled, ${stored.events.length} events\n`,
    );
    expect(killing.kills()).toBeGreaterThanOrEqual(leastKills);
    const expected = [...pressed].map(([path, name]) => [path, [name]]);
    expect(Object.fromEntries(solid)).toEqual(Object.fromEntries(expected));
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expected));
    expectGapless(stored);
    expect(stored.events.filter(({ kind }) => kind === 'annotation')).toHaveLength(count);
    expect(stored.counters.map(({ id, answered }) => [id, answered])).toEqual([['tagalong/score', count]]);
  },
);
