import { describe, expect, it } from 'vitest';
import { newId } from '../domain/ids.ts';
import {
  changesAnything,
  type PictureChange,
  shownAnswers,
  unseenView,
  withEvents,
  withoutCommand,
} from './picture-view.ts';
import { changing, drawing, removing } from './shape-changes.ts';

const stamp = { picture: newId(), labelSet: 'a', labelSetVersion: 1, by: newId(), how: 'key' as const, at: 1 };
const put = (name: string): PictureChange => ({ act: 'put', class: name, row: newId() });
const pending = (...changes: PictureChange[]) => ({
  ...unseenView,
  pending: changes.map((change) => ({ command: newId(), change, stamp })),
});
const classes = (view: Parameters<typeof shownAnswers>[0], mode: 'one' | 'many' = 'one') =>
  shownAnswers(view, mode).annotations.map((row) => row.class);

describe('what the overlay shows of a picture', () => {
  it('shows an answer before it is saved', () => {
    expect(classes(pending(put('score')))).toEqual(['score']);
  });

  it('shows the last of two unsaved answers where a picture has one', () => {
    expect(classes(pending(put('score'), put('other')))).toEqual(['other']);
  });

  it('shows both where a picture has many, and drops the one taken off', () => {
    expect(classes(pending(put('a'), put('b'), { act: 'remove', class: 'a' }), 'many')).toEqual(['b']);
  });

  it('goes back to what is stored when a command was refused', () => {
    const view = pending(put('score'));
    expect(classes(withoutCommand(view, view.pending[0]?.command ?? ''))).toEqual([]);
  });

  it('knows that the same class again changes nothing', () => {
    const view = pending(put('score'));
    expect(changesAnything(view, 'one', put('score'), stamp)).toBe(false);
    expect(changesAnything(view, 'one', put('other'), stamp)).toBe(true);
  });

  it('takes over a row another tab committed, and its removal', () => {
    const row = shownAnswers(pending(put('score')), 'one').annotations[0];
    const event = { kind: 'annotation', target: row?.id, after: row } as Parameters<typeof withEvents>[1][number];
    const view = withEvents(unseenView, [event]);
    expect(classes(view)).toEqual(['score']);
    expect(classes(withEvents(view, [{ ...event, after: null } as typeof event]))).toEqual([]);
  });

  it('shows shapes that are drawn, changed and taken away before any of it is saved', () => {
    const frame = { width: 9, height: 9, address: `address:${'0'.repeat(64)}` as const, sha256: null };
    const [one, other] = [newId(), newId()];
    const drawn = (row: string) => ({
      row,
      class: null,
      shape: { kind: 'point', x: 1, y: 1 } as const,
      attributes: {},
    });
    const draw = drawing(frame, [drawn(one), drawn(other)]);
    const view = pending(draw, changing(frame, [{ row: one, class: 'goal' }]), removing([other]));
    expect(classes(view)).toEqual(['goal']);
    expect(changesAnything(view, 'one', removing([other]), stamp)).toBe(false);
    expect(changesAnything(view, 'one', draw, stamp)).toBe(true);
  });
});
