import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { aClass } from '../../../tests/fakes/class-index.ts';
import { press } from '../../../tests/unit/keys/press.ts';
import { isAnswerable, type LabelClass, type LabelSet } from '../../domain/label-set.ts';
import { nothingTyped, type TypedAhead } from '../../overlay/finder/typed-ahead.ts';
import { createClassIndexes } from './class-indexes.ts';
import { FinderModel } from './finder-model.ts';

const setOf = (classes: LabelClass[]) => ({ id: 'x', version: 1, classes }) as unknown as LabelSet;
const three = [aClass('score', { name: { en: 'goal', zh: '进球' } }), aClass('save'), aClass('miss')];

/** A finder just opened. Time stands still until `pass`, so that indexing goes on only then. */
function opened(classes: LabelClass[], typedAhead: TypedAhead = nothingTyped, msAPiece = 0) {
  let now = 0;
  const waiting: (() => void)[] = [];
  const indexes = createClassIndexes({
    now: () => {
      now += msAPiece;
      return now;
    },
    soon: (run) => {
      waiting.push(run);
      return () => waiting.splice(waiting.indexOf(run), 1);
    },
  });
  const set = signal<LabelSet | null>(setOf(classes));
  const chosen: string[] = [];
  let closed = 0;
  const ports = { set, answerable: signal(classes.filter(isAnswerable)), uses: () => ({ miss: 3 }), indexes };
  const finder = new FinderModel({
    ...ports,
    choose: (id) => chosen.push(id),
    close: () => {
      closed += 1;
    },
  });
  finder.goOn(typedAhead);
  const key = (name: string, more = {}) => finder.press(press(name, name, more));
  const pass = () => waiting.splice(0).map((run) => run()).length > 0;
  return { finder, chosen, key, pass, waiting, closed: () => closed };
}

describe('the finder', () => {
  it('shows all classes at first, most used first, and takes none of them by Enter alone', () => {
    const { finder, key, chosen } = opened(three);
    expect([0, 1, 2].map(finder.idAt)).toEqual(['miss', 'score', 'save']);
    expect(key('Enter')).toBe(true);
    expect(chosen).toEqual([]);
  });

  it('answers with the best match by Enter', () => {
    const { finder, key, chosen } = opened(three);
    finder.type('jq');
    key('Enter');
    expect(chosen).toEqual(['score']);
  });

  it('moves by arrows, not past the ends, and starts at the best again when more is typed', () => {
    const { finder, key, chosen } = opened(three);
    key('ArrowDown');
    key('ArrowDown');
    key('Enter');
    expect(chosen).toEqual(['score']);
    key('PageDown');
    expect(finder.active.value).toBe(2);
    key('PageUp');
    key('ArrowUp');
    expect(finder.active.value).toBe(0);
    finder.type('s');
    key('ArrowDown');
    expect(finder.active.value).toBe(1);
    finder.type('sa');
    expect(finder.active.value).toBe(0);
  });

  it('leaves what types to its field, and closes by Esc', () => {
    const { key, closed } = opened(three);
    expect(['a', 'Home', 'Backspace', 'Tab', '/'].map((name) => key(name))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(key('a', { ctrlKey: true })).toBe(false);
    expect(key('Escape')).toBe(true);
    expect(closed()).toBe(1);
  });

  it('takes nothing by a held Enter, and nothing where nothing fits', () => {
    const { finder, key, chosen } = opened(three);
    finder.type('goal');
    key('Enter', { repeat: true });
    finder.type('xyzzy');
    key('Enter');
    expect(chosen).toEqual([]);
  });

  it('goes on with what was typed before it came', () => {
    const { finder, chosen } = opened(three, { text: 'jq', entered: false });
    expect(finder.typed.value).toBe('jq');
    expect(finder.idAt(0)).toBe('score');
    expect(chosen).toEqual([]);
    expect(opened(three, { text: 'jq', entered: true }).chosen).toEqual(['score']);
  });

  it('reads a large set in pieces, and an Enter pressed meanwhile answers when they are read', () => {
    const classes = Array.from({ length: 1000 }, (_, at) => aClass(`class ${at}`));
    const { finder, key, chosen, pass } = opened(classes, nothingTyped, 3);
    finder.type('class 999');
    expect(finder.count.value).toBeNull();
    key('Enter');
    let pieces = 0;
    while (pass()) pieces += 1;
    expect(pieces).toBeGreaterThan(3);
    expect(chosen).toEqual(['class 999']);
  });

  it('stops reading when it is closed', () => {
    const classes = Array.from({ length: 1000 }, (_, at) => aClass(`class ${at}`));
    const { finder, waiting } = opened(classes, nothingTyped, 3);
    expect(waiting).toHaveLength(1);
    finder[Symbol.dispose]();
    expect(waiting).toEqual([]);
  });
});
