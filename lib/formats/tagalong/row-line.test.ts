import { describe, expect, test } from 'vitest';
import { newTally } from './dataset.ts';
import { rowLine } from './row-line.ts';

const picture = {
  ...{ id: 'p', v: 1, rev: 1, seq: 1, keys: ['visit:x'], address: 'https://u:p@a.example/x?token=1', size: null },
  sightings: [{ page: 'https://a.example/?sid=1#f', title: '进球', alt: null, caption: null, at: 1 }],
};

describe('the line of a row', () => {
  test('keeps private parts of addresses out, in pictures, pages and the log, and counts them', () => {
    const tally = newTally();
    const event = { seq: 1, kind: 'picture', page: 'https://b.example/?token=2', after: picture };
    const line = rowLine('event', { state: 'current', row: event }, false, tally);
    expect(JSON.parse(line ?? '')).toMatchObject({
      type: 'event',
      page: 'https://b.example/',
      after: { address: 'https://a.example/x', sightings: [{ page: 'https://a.example/', title: '进球' }] },
    });
    expect(tally.remarks.get('addressesShortened')).toBe(3);
    expect(picture.address).toContain('token');
  });

  test('keeps addresses whole when asked to', () => {
    const line = rowLine('picture', { state: 'current', row: picture }, true, newTally());
    expect(JSON.parse(line ?? '')).toEqual({ type: 'picture', ...picture });
  });

  test('is unchanged for a row of a newer Tagalong, but for private parts of addresses', () => {
    const tally = newTally();
    const raw = { v: 2, id: 'p', seen: { at: ['https://a.example/x?w=1&sig=2'] }, deep: [{ 新: 1e300 }], type: 'mine' };
    const line = rowLine('picture', { state: 'newer', raw }, false, tally);
    expect(JSON.parse(line ?? '')).toEqual({ ...raw, type: 'picture', seen: { at: ['https://a.example/x?w=1'] } });
    expect(tally.remarks.get('newerRows')).toBe(1);
  });

  test('is not there for a broken row, which is counted', () => {
    const tally = newTally();
    expect(rowLine('verdict', { state: 'broken', raw: {}, reason: 'v' }, false, tally)).toBeNull();
    expect(tally.remarks.get('brokenRows')).toBe(1);
  });

  test('has lone surrogates mended, in values and keys, and counts the row', () => {
    const tally = newTally();
    const row = { id: 'a', note: 'x\ud800', attributes: { 'k\udc00': '\\ud800 is only text' }, shape: null };
    const line = rowLine('annotation', { state: 'current', row }, false, tally) ?? '';
    expect(JSON.parse(line)).toMatchObject({ note: 'x\ufffd', attributes: { 'k\ufffd': '\\ud800 is only text' } });
    expect(tally.remarks.get('loneSurrogates')).toBe(1);
    rowLine('annotation', { state: 'current', row: { ...row, note: '\\ud800', attributes: {} } }, false, tally);
    expect(tally.remarks.get('loneSurrogates')).toBe(1);
  });

  test('tells of masks that are lost, of pictures with no size, of vector ones and of those that died with their page', () => {
    const tally = newTally();
    rowLine('picture', { state: 'current', row: picture }, false, tally);
    rowLine('picture', { state: 'current', row: { ...picture, size: { vector: true } } }, false, tally);
    expect(rowLine('mask', { state: 'broken', raw: {}, reason: 'lost' }, false, tally)).toBeNull();
    const { unknownSizes, visitPictures, vectorPictures, masksLost } = Object.fromEntries(tally.remarks);
    expect({ unknownSizes, visitPictures, vectorPictures, masksLost }).toEqual({
      ...{ unknownSizes: 1, visitPictures: 2, vectorPictures: 1, masksLost: 1 },
    });
  });
});
