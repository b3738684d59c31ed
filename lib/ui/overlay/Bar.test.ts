import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { aLabelSet, oneSet } from '../../../tests/fakes/background-rig.ts';
import { middleOf, mouse } from '../../../tests/fakes/real-mouse.ts';
import { cleanOverlay, showOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach, png, put, putImg } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';

cleanAfterEach();
cleanOverlay();
beforeEach(() => page.viewport(1280, 800));

const picture = (colour: string, style = '') =>
  putImg(png(200, 150, colour), `display: block; width: 200px; height: 150px; ${style}`);
const big = aLabelSet(
  'test/big',
  'one',
  Array.from({ length: 80 }, (_, at) => `class-${at + 1}`),
);

describe('a set of thousands of classes', () => {
  it('shows a hundred in the panel, and how many more the finder has', async () => {
    await picture('teal');
    const ids = Array.from({ length: 3000 }, (_, at) => `class-${at + 1}`);
    const { one, all, model } = await showOverlay({ sets: [aLabelSet('test/huge', 'one', ids)] });
    expect(one('.bar-rest').getAttribute('aria-label')).toContain('3,000');
    model.classesOpen.value = true;
    await until(() => expect(all('.all-classes .chip')).toHaveLength(100));
    expect(one('.all-more').textContent).toBe('2,900 more: press / to find them');
    one('.all-more').scrollIntoView();
    await mouse.click(middleOf(one('.all-more')));
    await until(() => expect(model.finder.isOpen.value).toBe(true));
  });
});

describe('the bar', () => {
  it('is one row of 40 px at the bottom in the middle', async () => {
    await picture('teal');
    const { one } = await showOverlay();
    const bar = one('.bar').getBoundingClientRect();
    expect(bar.height).toBe(40);
    expect(window.innerHeight - bar.bottom).toBe(12);
    expect(Math.abs(bar.x + bar.width / 2 - window.innerWidth / 2)).toBeLessThanOrEqual(1);
  });

  it('says which label set, how far one is, and whether all is on disk', async () => {
    await picture('teal');
    await picture('gold');
    const overlay = await showOverlay();
    expect(overlay.one('.bar-set').textContent).toBe('test/one');
    overlay.rig.hold('ack');
    overlay.model.answer('a');
    await until(() => expect(overlay.one('.bar-text').textContent).toBe('1 of 2 on this page'));
    expect(overlay.one('.bar-saving').textContent).toBe('1 not saved');
    expect(overlay.one('.last').dataset.saved).toBe('false');
    overlay.rig.release();
    await overlay.saved();
    await until(() => expect(overlay.one('.bar-saving').textContent).toBe('Saved'));
    expect(overlay.one('.last').dataset.saved).toBe('true');
  });

  it('keeps its width while answers are saved: it does not twitch at every key', async () => {
    await picture('teal');
    await picture('gold');
    const overlay = await showOverlay();
    const width = () => overlay.one('.bar').offsetWidth;
    const before = width();
    overlay.rig.hold('ack');
    overlay.model.answer('a');
    await until(() => expect(overlay.one('.bar-saving').dataset.state).toBe('saving'));
    expect(width()).toBe(before);
    overlay.rig.release();
    await overlay.saved();
    expect(width()).toBe(before);
  });

  it('gives every control a name, and every class its key and count', async () => {
    await picture('teal');
    const { all } = await showOverlay();
    for (const button of all('button:not(.chip)')) expect(button.getAttribute('aria-label')).toMatch(/\S/);
    expect(all('.chip').map((chip) => chip.textContent)).toEqual(['1 a 0', '2 b 0', '3 c 0']);
    expect(all('.chip').map((chip) => chip.title)).toEqual([
      'a, key 1, 0 pictures',
      'b, key 2, 0 pictures',
      'c, key 3, 0 pictures',
    ]);
  });

  it('keeps saying why nothing is saved, with a way to keep the work', async () => {
    await picture('teal');
    const overlay = await showOverlay();
    overlay.rig.hold('ack');
    overlay.model.answer('a');
    overlay.model.gone();
    await until(() => expect(overlay.said().join()).toContain('1 answer is not saved: copy it'));
    expect(overlay.one('.notice-button').textContent).toBe('Copy the unsaved answers');
  });
});

describe('while Shift is held', () => {
  it('the bar says how many a sweep would take, or that there is nothing to take', async () => {
    await picture('teal');
    const overlay = await showOverlay();
    overlay.model.sweeping.shiftDown();
    await until(() => expect(overlay.one('.notice').textContent).toBe('Sweep 1 picture: press a class key'));
    overlay.model.sweeping.shiftUp();
    overlay.model.answer('a');
    await overlay.saved();
    overlay.model.sweeping.shiftDown();
    await until(() => expect(overlay.one('.notice').textContent).toBe('Nothing unanswered in view'));
  });
});

describe('a click on a class', () => {
  it('does what its key does, and leaves the focus with the page', async () => {
    await picture('teal');
    const field = put('<button>of the page</button>', 'button');
    field.focus();
    const overlay = await showOverlay();
    await mouse.click(middleOf(overlay.all('.chip')[1] as Element));
    await until(() => expect(overlay.all('.mark .pill-text').map((pill) => pill.textContent)).toEqual(['b']));
    expect(document.activeElement).toBe(field);
    await overlay.saved();
  });

  it('with Shift sweeps', async () => {
    await picture('teal', 'display: inline-block');
    await picture('gold', 'display: inline-block');
    const overlay = await showOverlay();
    await mouse.click(middleOf(overlay.all('.chip')[0] as Element), { shift: true });
    await until(() => expect(overlay.all('.mark')).toHaveLength(2));
    await overlay.saved();
  });

  it('made by the page’s script does nothing', async () => {
    await picture('teal');
    const overlay = await showOverlay();
    overlay.all('.chip')[0]?.click();
    expect(overlay.model.sending.unsaved.value).toEqual([]);
  });

  it('while the page covers the overlay does nothing', async () => {
    await picture('teal');
    const overlay = await showOverlay();
    overlay.cover(true);
    await mouse.click(middleOf(overlay.all('.chip')[0] as Element));
    expect(overlay.model.sending.unsaved.value).toEqual([]);
  });
});

describe('a label set of 80 classes', () => {
  it('stays one row in the window, says how many do not fit, and shows them all by a click', async () => {
    await picture('teal');
    const overlay = await showOverlay({ sets: [big] });
    const bar = overlay.one('.bar').getBoundingClientRect();
    expect([bar.height, bar.left >= 0, bar.right <= window.innerWidth]).toEqual([40, true, true]);
    await until(() => expect(overlay.one('.bar-rest').textContent).toMatch(/^\+7\d$/));
    expect(overlay.one('.chips').dataset.cutAfter).toBe('true');
    await mouse.click(middleOf(overlay.one('.bar-rest')));
    await until(() => expect(overlay.all('.all-classes .chip')).toHaveLength(80));
    const panel = overlay.one('.all-classes');
    expect(panel.getBoundingClientRect().bottom).toBeLessThan(bar.top);
    panel.scrollTop = panel.scrollHeight;
    const last = overlay.all('.all-classes .chip').at(-1) as Element;
    await mouse.click(middleOf(last));
    await until(() => expect(overlay.all('.mark .pill-text').map((pill) => pill.textContent)).toEqual(['class-80']));
    await overlay.saved();
  });

  it('is turned through by the wheel, and the page stays where it is', async () => {
    await picture('teal', 'margin-bottom: 3000px');
    const overlay = await showOverlay({ sets: [big] });
    await mouse.wheel(middleOf(overlay.one('.chips')), 300);
    await until(() => expect(overlay.one('.chips').scrollLeft).toBeGreaterThan(200));
    await until(() => expect(overlay.one('.chips').dataset.cutBefore).toBe('true'));
    expect(window.scrollY).toBe(0);
  });
});

describe('in a narrow window', () => {
  it('shows the first class whole, however long its name, and fades only where the row goes on', async () => {
    await page.viewport(400, 600);
    await picture('teal');
    const long = aLabelSet('test/long', 'one', ['a-rather-long-name-of-a-class', 'b', 'c']);
    const overlay = await showOverlay({ sets: [long] });
    const row = overlay.one('.chips');
    await until(() => expect(row.dataset.cutAfter).toBe('true'));
    expect(row.dataset.cutBefore).toBe('false');
    const chip = overlay.one('.chip').getBoundingClientRect();
    expect(chip.right).toBeLessThanOrEqual(row.getBoundingClientRect().right);
  });

  it.each([400, 640])('%i px wide the bar fits, and all its buttons can be pressed', async (width) => {
    await page.viewport(width, 700);
    await picture('teal');
    const { one, all } = await showOverlay({ sets: [big] });
    const bar = one('.bar').getBoundingClientRect();
    expect(bar.left).toBeGreaterThanOrEqual(0);
    expect(bar.right).toBeLessThanOrEqual(width);
    const inner = [...all('.bar-button'), one('.bar-grip'), one('.bar-short')];
    for (const element of inner) {
      const rect = element.getBoundingClientRect();
      expect(rect.width).toBeGreaterThan(8);
      expect(rect.right).toBeLessThanOrEqual(bar.right);
    }
  });
});

describe('folding', () => {
  it('leaves a dot that says whether all is saved, and a click opens it again', async () => {
    await picture('teal');
    const overlay = await showOverlay({ labelSet: oneSet.id });
    await mouse.click(middleOf(overlay.one('[aria-label="Fold the bar"]')));
    await until(() => expect(overlay.all('.chip')).toEqual([]));
    expect(overlay.one('.bar').offsetWidth).toBeLessThan(72);
    expect(overlay.one('.bar-saving').dataset.state).toBe('saved');
    await mouse.click(middleOf(overlay.one('[aria-label="Open the bar"]')));
    await until(() => expect(overlay.all('.chip')).toHaveLength(3));
  });
});
