import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFileName, timeWithZone } from './file-name.ts';

const spec = {
  ...{ id: '', labelSet: 'tagalong/score', form: 'jsonl' as const, events: false, fullAddresses: false, app: '' },
  ...{ at: Date.UTC(2026, 10, 23, 23, 20, 8), zone: 480 },
};

test('a file is named by its label set and by the clock of the person', () => {
  expect(exportFileName(spec)).toBe('tagalong-score-20261124-0720.jsonl');
  expect(exportFileName({ ...spec, form: 'json', zone: -210 })).toBe('tagalong-score-20261123-1950.json');
  expect(timeWithZone(spec.at, 480)).toBe('2026-11-24T07:20:08.000+08:00');
  expect(timeWithZone(spec.at, -210)).toBe('2026-11-23T19:50:08.000-03:30');
});

test('a label set that has no plain name is named by hash', () => {
  expect(exportFileName({ ...spec, labelSet: '足球' })).toMatch(/^tagalong-[0-9a-f]{12}-20261124-0720\.jsonl$/);
});

test('no label set id makes anything but a plain name', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('../../x', 'a\\b', 'CON', '-', 'a/')), (labelSet) => {
      expect(exportFileName({ ...spec, labelSet })).toMatch(/^tagalong-[a-z0-9]+(-[a-z0-9]+)*-20261124-0720\.jsonl$/);
    }),
  );
});
