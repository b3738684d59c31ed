import { defineConfig } from 'vitest/config';

/**
 * What runs in real browsers with the built extension: each suite once in each browser, one after the other, for two
 * browsers at once would measure each other.
 *
 *   vitest run -c vitest.e2e.config.ts --project flows-firefox tests/e2e/flows/undo.e2e.ts
 */
const suites = {
  flows: 'tests/e2e/flows/**/*.e2e.ts',
  pages: 'tests/pages/**/*.e2e.ts',
  faults: 'tests/faults/**/*.e2e.ts',
};
const browsers = ['chromium', 'firefox'] as const;

export default defineConfig({
  test: {
    fileParallelism: false,
    maxWorkers: 1,
    projects: Object.entries(suites).flatMap(([suite, include]) =>
      browsers.map((browser) => ({
        test: {
          name: `${suite}-${browser}`,
          include: [include],
          // `x.chromium.e2e.ts` is for what only Chromium can do.
          exclude: browsers.filter((other) => other !== browser).map((other) => `**/*.${other}.e2e.ts`),
          provide: { browser },
          testTimeout: 180_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000, interval: 50 } },
        },
      })),
    ),
  },
});
