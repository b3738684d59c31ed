import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './scripts/browsers.mjs';

/** `page` and `ui` run in a real browser, everything else in Node. */
const inBrowser = ['lib/page/**/*.test.{ts,tsx}', 'lib/ui/**/*.test.{ts,tsx}'];

const executablePath = findChromium();

/** Milliseconds after which a test hangs, also on a machine that is busy with something else. */
const testTimeout = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          testTimeout,
          include: [
            'lib/**/*.test.ts',
            'seeds/*.test.ts',
            'tests/unit/**/*.test.ts',
            'tests/versions/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: inBrowser,
        },
      },
      {
        plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
        test: {
          name: 'browser',
          include: inBrowser,
          testTimeout,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: chromiumFlags(), ...(executablePath ? { executablePath } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      // What reads the built extension, and so runs after the build.
      { test: { name: 'built', environment: 'node', testTimeout, include: ['tests/built/**/*.test.ts'] } },
      // The seeded simulation: shipped code, with the clock, the channel and the store in the test's hands.
      {
        test: {
          name: 'simulation',
          environment: 'node',
          testTimeout: 10 * testTimeout,
          include: ['tests/faults/**/*.test.ts'],
        },
      },
    ],
  },
});
