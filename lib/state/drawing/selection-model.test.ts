import { describe, expect, test } from 'vitest';
import { boxRow, drawnBoxes } from '../../../tests/fakes/drawn-boxes.ts';
import { SelectionModel } from './selection-model.ts';

const rows = ['a', 'b', 'c'].map((id) => boxRow(id));
function start() {
  const boxes = drawnBoxes(rows);
  return { boxes, selection: new SelectionModel(boxes) };
}
const ids = ({ selection }: ReturnType<typeof start>) => [...selection.ids.value];

describe('the selection', () => {
  test('forgets what was deleted, and has it again when that is undone', () => {
    const rig = start();
    rig.selection.select(['a', 'b']);
    rig.boxes.set(rows.slice(1));
    expect(ids(rig)).toEqual(['b']);
    rig.boxes.set(rows);
    expect(ids(rig)).toEqual(['a', 'b']);
  });

  test('holds nothing that is hidden, which can be shown again at once', () => {
    const rig = start();
    rig.selection.select(['a']);
    rig.selection.hide(['a']);
    expect(ids(rig)).toEqual([]);
    rig.selection.showAll();
    expect(ids(rig)).toEqual(['a']);
  });

  test('is added to and taken from one by one', () => {
    const rig = start();
    rig.selection.toggle(['a']);
    rig.selection.toggle(['c']);
    expect(ids(rig)).toEqual(['a', 'c']);
    rig.selection.toggle(['a']);
    expect(ids(rig)).toEqual(['c']);
  });

  test('steps on from what is selected, around the end, and back', () => {
    const rig = start();
    expect(rig.selection.step(1)?.id).toBe('a');
    expect(rig.selection.step(1)?.id).toBe('b');
    expect(rig.selection.step(1)?.id).toBe('c');
    expect(rig.selection.step(1)?.id).toBe('a');
    expect(rig.selection.step(-1)?.id).toBe('c');
    expect(rig.selection.step(-1)?.id).toBe('b');
  });

  test('begins with the newest when it steps back from nothing: that is the one just drawn', () => {
    expect(start().selection.step(-1)?.id).toBe('c');
  });

  test('steps to what fits only, and nowhere where nothing does', () => {
    const boxes = drawnBoxes([boxRow('a'), boxRow('b', { class: null }), boxRow('c')]);
    const selection = new SelectionModel(boxes);
    selection.select(['c']);
    expect(selection.step(1, ({ row }) => row.class === null)?.id).toBe('b');
    expect(selection.step(1, () => false)).toBeNull();
    expect([...selection.ids.value]).toEqual(['b']);
  });

  test('takes all but what is hidden or locked', () => {
    const rig = start();
    rig.selection.hide(['a']);
    rig.selection.lock(['b']);
    rig.selection.all();
    expect(ids(rig)).toEqual(['c']);
  });
});
