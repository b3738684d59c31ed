import { expect, test } from 'vitest';
import { violations } from './check-run.ts';
import { mutants } from './mutants.ts';
import { simulate } from './simulation.ts';

/** More by the environment, at night; `SEED` replays one. */
const seeds = Number(process.env.SIMULATION_SEEDS ?? 500);
const firstSeed = Number(process.env.SEED ?? 1);

async function run(seed: number, mutant = {}) {
  const made = await simulate(seed, mutant);
  const found = await violations(made);
  made.background.core.store.close();
  indexedDB.deleteDatabase(made.name);
  return { found, deaths: made.deaths };
}

test(`a label is neither lost nor doubled by cuts, aborts and deaths of the worker: ${seeds} seeds`, async () => {
  let deaths = 0;
  for (let seed = firstSeed; seed < firstSeed + seeds; seed += 1) {
    const made = await run(seed);
    deaths += made.deaths;
    expect(made.found, `seed ${seed}`).toEqual([]);
  }
  // A simulation in which nothing goes wrong proves nothing.
  expect(deaths).toBeGreaterThan(seeds);
}, 600_000);

test.each(Object.entries(mutants))(
  'the simulation notices a build that %s',
  async (_name, mutant) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      if ((await run(seed, mutant)).found.length > 0) return;
    }
    expect.unreachable('40 seeds, nothing noticed');
  },
  60_000,
);
