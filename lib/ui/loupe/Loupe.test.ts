import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type ShownLoupe, type Standing, showLoupe, storedAttributes } from '../../../tests/fakes/show-loupe.ts';
import { cleanOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';

cleanAfterEach();
cleanOverlay();

const box = (at: number) => ({
  kind: 'box' as const,
  x: 20 + (at % 30) * 30,
  y: 20 + Math.floor(at / 30) * 20,
  width: 20,
  height: 15,
});
const many = (count: number): Standing[] =>
  Array.from({ length: count }, (_, at) => ({ class: ['car', 'bus', 'person'][at % 3] ?? null, shape: box(at) }));
const bus: Standing = { class: 'bus', shape: box(0) };
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await userEvent.keyboard(key);
};
/** What has the focus, by its words. */
const focused = ({ root }: ShownLoupe) => {
  const element = root.activeElement as HTMLElement | null;
  return element?.getAttribute('aria-label') ?? element?.textContent?.trim();
};
const selectedRows = ({ all }: ShownLoupe) =>
  all('.shape-row')
    .filter((row) => row.querySelector('[aria-pressed=true].shape-name'))
    .map((row) => row.dataset.shape);
const heard = (loupe: ShownLoupe, text: string) =>
  until(() => expect(loupe.one('.loupe [role=status]').textContent.trim()).toBe(text));

describe('attributes', () => {
  it('are filled by keys alone, field by field, and the page hears nothing of what is typed', async () => {
    const loupe = await showLoupe({ standing: [bus] });
    const pageHeard: string[] = [];
    const ended = new AbortController();
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
      document.addEventListener(type, () => pageHeard.push(type), { capture: true, signal: ended.signal });
    }
    await press(';', '{Enter}');
    expect(focused(loupe)).toBe('1front');
    await press('2', '{Enter}');
    expect(loupe.root.activeElement?.getAttribute('type')).toBe('checkbox');
    await press(' ', '{Enter}', '{Enter}');
    expect(focused(loupe)).toBe('line number');
    await press('4', '2', '{Enter}');
    ended.abort();
    expect(loupe.root.activeElement?.className).toBe('loupe-stage');
    expect(pageHeard).toEqual([]);
    await until(async () =>
      expect(await storedAttributes(loupe)).toEqual([{ view: 'side', occluded: true, line: '42' }]),
    );
  });

  it('keep what is being typed when news of another field comes', async () => {
    const loupe = await showLoupe({ standing: [bus] });
    loupe.rig.hold('ack', 'events');
    await press(';', '{Enter}', '2', '{Enter}', '{Enter}', '{Enter}', '4');
    loupe.rig.release();
    await loupe.saved();
    await press('2', '{Escape}');
    expect(loupe.root.activeElement?.className).toBe('loupe-stage');
    await until(async () => expect(await storedAttributes(loupe)).toEqual([{ view: 'side', line: '42' }]));
  });

  it.each([
    ['the loupe is closed', (loupe: ShownLoupe) => loupe.model.editor.close()],
    ['the page goes', () => void window.dispatchEvent(new PageTransitionEvent('pagehide'))],
  ])('are stored when %s', async (_when, leave) => {
    const loupe = await showLoupe({ standing: [bus] });
    await press(';', '{Enter}', '{Enter}', '{Enter}', '{Enter}', '7');
    leave(loupe);
    await until(async () => expect(await storedAttributes(loupe)).toEqual([{ line: '7' }]));
  });

  it('say when a number is none, and leave the value as it was', async () => {
    const loupe = await showLoupe({ standing: [{ class: 'bicycle', shape: box(0) }] });
    await press(';', '{Enter}', '{Enter}', '{Enter}', 'x', '{Enter}');
    await until(() => expect(loupe.one('.loupe-say').textContent).toContain('“x” is not a number'));
    expect(await storedAttributes(loupe)).toEqual([{}]);
  });
});

describe('the list of shapes', () => {
  it('has elements for the rows in view only, and brings the selected one into view', async () => {
    await page.viewport(1280, 800);
    const loupe = await showLoupe({ standing: many(1000) });
    expect(loupe.all('.shape-row').length).toBeLessThan(60);
    // The newest stands first, and the oldest is the first that `;` comes to.
    await press(';');
    await until(() => expect(selectedRows(loupe)).toEqual([loupe.rows[0]]));
    await until(() => {
      const row = loupe.one(`[data-shape="${loupe.rows[0]}"]`).getBoundingClientRect();
      const list = loupe.one('.panel-objects .rows').getBoundingClientRect();
      expect(row.top).toBeGreaterThanOrEqual(list.top - 1);
      expect(row.bottom).toBeLessThanOrEqual(list.bottom + 1);
    });
  });

  it('is gone through by arrows; Enter selects, Delete deletes, and one goes on in the list', async () => {
    const loupe = await showLoupe({ standing: many(4) });
    const [first] = [...loupe.rows].reverse();
    loupe.one(`[data-shape="${first}"] .shape-name`).focus();
    await press('{ArrowDown}', '{Enter}');
    await until(() => expect(selectedRows(loupe)).toEqual([loupe.rows[2]]));
    await press('{ArrowDown}', '{Delete}');
    await until(() => expect(loupe.all('.shape-row')).toHaveLength(3));
    expect(loupe.all('.shape-row').map((row) => row.dataset.shape)).not.toContain(loupe.rows[1]);
    expect(loupe.root.activeElement?.closest('.shape-row')).not.toBeNull();
  });

  it('has one place in the order of Tab', async () => {
    const loupe = await showLoupe({ standing: many(4) });
    expect(loupe.all('.shape-name').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    expect(loupe.all('.loupe-tools .tool').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    expect(loupe.all('.panel-class').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });
});

describe('a screen reader', () => {
  it('hears class and tool taken, the crosshair once it rests, what was drawn, and what is selected', async () => {
    const loupe = await showLoupe({ standing: [bus] });
    await heard(loupe, '1 shape');
    await press('c');
    await heard(loupe, 'Drawing: car. Box');
    await press('{Enter}');
    await heard(loupe, 'Crosshair at 512, 410');
    await press('{Shift>}{ArrowRight}{ArrowRight}{ArrowDown}{/Shift}');
    await heard(loupe, 'Crosshair at 532, 420');
    await press('{Enter}');
    await heard(loupe, 'Drawn: car, box, 512, 410, 20 × 10. 2 shapes');
    await press('{Escape}');
    await heard(loupe, 'No class chosen. Select');
    await press(';');
    await heard(loupe, 'Selected: bus, box, 20, 20, 20 × 15');
    await press('{Delete}');
    await heard(loupe, '1 shape deleted. Nothing selected. 1 shape');
  });
});
