import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readModule } from '../unit/source/modules.ts';
import { buildNames, builds, builtFiles, root } from './builds.ts';

/** What no script of ours may hold, those of the packages in it included. */
const banned = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'eval',
  'importScripts',
];
const bannedMembers = [
  'sendBeacon',
  'window.postMessage',
  'self.postMessage',
  'globalThis.postMessage',
  'parent.postMessage',
];

/**
 * Gzipped KB of what is on a page before any shape is drawn: the budget (design section 9), and what may not be passed
 * while it is not met. The README says by how much it isn't; lower the second whenever the overlay gets smaller.
 */
const overlayBudget = 30;
const overlayCeiling = 79;

const count = (text: string, word: string) => text.split(word).length - 1;

describe.each(buildNames)('the scripts for %s', (build) => {
  const scripts = builtFiles(build, /\.js$/);

  test.each(scripts)(
    '%s calls nothing that reaches the network, makes code from text, or speaks to a window',
    (script) => {
      const { names, members } = readModule(script);
      expect(
        banned.filter((word) => names.has(word) || members.has(`globalThis.${word}`) || members.has(`window.${word}`)),
      ).toEqual([]);
      expect(bannedMembers.filter((member) => members.has(member))).toEqual([]);
      expect(readFileSync(join(root, script), 'utf8')).not.toMatch(/new\s+Function\b/);
    },
  );

  test('the overlay’s only innerHTML is Preact’s own', () => {
    const preact = readFileSync(join(root, 'node_modules/preact/dist/preact.mjs'), 'utf8');
    const overlay = readFileSync(join(root, builds[build], 'overlay.js'), 'utf8');
    expect(count(overlay, '.innerHTML')).toBeLessThanOrEqual(count(preact, '.innerHTML'));
  });

  test.each(['dialogs', 'editor-overlay'])(
    '%s, put in after the overlay, has no Preact and no signals of its own',
    (name) => {
      const [overlay, later] = ['overlay', name].map((file) =>
        readFileSync(join(root, builds[build], `${file}.js`), 'utf8'),
      );
      // A text of Preact's that no minifier changes, and the brand of signals.
      for (const mark of ['http://www.w3.org/1998/Math/MathML', 'preact-signals']) {
        expect(count(overlay ?? '', mark)).toBeGreaterThan(0);
        expect(count(later ?? '', mark)).toBe(0);
      }
      expect(later).toMatch(/^\(function\(\)\{(['"`]use strict['"`];)?if\(!globalThis\.tagalongRuntime\)return;/);
      process.stdout.write(
        `${name} for ${build}: ${(gzipSync(later ?? '', { level: 9 }).length / 1024).toFixed(1)} KB gzipped\n`,
      );
    },
  );

  test('the overlay is one script, no larger than it was', () => {
    const size = gzipSync(readFileSync(join(root, builds[build], 'overlay.js')), { level: 9 }).length / 1024;
    process.stdout.write(`overlay for ${build}: ${size.toFixed(1)} KB gzipped, budget ${overlayBudget} KB\n`);
    expect(size).toBeLessThanOrEqual(Math.max(overlayBudget, overlayCeiling));
  });
});
