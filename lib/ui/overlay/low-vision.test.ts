import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { aClass } from '../../../tests/fakes/class-index.ts';
import { cleanOverlay, type ShownOverlay, showOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach, png, putImg } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';
import type { LabelSet } from '../../domain/label-set.ts';

cleanAfterEach();
cleanOverlay();

const rest = { name: { en: 'many' }, description: null, derivedFrom: null, project: null };
const names = Array.from({ length: 24 }, (_, at) => `class ${at + 1}`);
const classes = names.map((name, at) => aClass(`c${at}`, { number: at + 1, name: { en: name } }));
const set: LabelSet = { format: 'tagalong/labelSet/1', id: 'test/low', version: 1, answer: 'one', ...rest, classes };
const world = { sets: [set], labelSet: set.id };

/** What Chromium says of a part that is watched as the overlay watches its logo: really seen, covered by nothing. */
function isSeen(element: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve((entry as unknown as { isVisible: boolean }).isVisible);
    }, options);
    observer.observe(element);
  });
}

const inBar = ({ one, all }: ShownOverlay) => {
  const { left, right } = one('.bar').getBoundingClientRect();
  return all('.bar .chips, .bar button:not(.chip)').map((part) => {
    const box = part.getBoundingClientRect();
    return box.width > 0 && box.left >= left - 4 && box.right <= right + 0.5;
  });
};

/** Half the pixels a window of 1280 x 800 has, as at 200 %; and the narrowest a page is used in. */
const windows = { '200 % zoom': [640, 400], 'a window of 400 px': [400, 700] } as const;

describe.each(Object.entries(windows))('at %s', (_name, [width, height]) => {
  beforeEach(async () => {
    await page.viewport(width, height);
    await putImg(png(200, 150), 'width: 200px; height: 150px');
  });

  it('everything in the bar can be reached, and the classes that have no room are a click away', async () => {
    const overlay = await showOverlay(world);
    await until(() => expect(overlay.all('.bar-rest')).toHaveLength(1));
    expect(overlay.one('.bar').getBoundingClientRect().width).toBeLessThanOrEqual(width - 24);
    expect(inBar(overlay)).not.toContain(false);
  });

  it('nothing the bar opens or says covers the part that must be seen for keys to count', async () => {
    const overlay = await showOverlay(world);
    overlay.model.classesOpen.value = true;
    overlay.model.leftOver.value = 'one\ntwo\n';
    overlay.model.feedback.say('overlay.refused.notAllowed', {}, 'warning');
    await until(() => expect(overlay.all('.all-classes, .notice')).toHaveLength(3));
    expect(await isSeen(overlay.one('.bar-logo'))).toBe(true);
  });

  it('the class the finder stands on is in view', async () => {
    const overlay = await showOverlay(world);
    overlay.model.finder.open();
    await until(() => expect(overlay.all('.find-field')).toHaveLength(1));
    await userEvent.keyboard(
      'class{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}',
    );
    await until(() => {
      const row = overlay.one('.find-row[aria-selected=true]').getBoundingClientRect();
      const list = overlay.one('.find-list').getBoundingClientRect();
      expect(Number(overlay.one('.find-row[aria-selected=true]').dataset.rank)).toBeGreaterThan(6);
      expect(row.bottom).toBeLessThanOrEqual(list.bottom + 0.5);
      expect(row.top).toBeGreaterThanOrEqual(list.top);
    });
  });

  it('help and finder fit the window', async () => {
    const overlay = await showOverlay(world);
    for (const open of [overlay.model.finder.isOpen, overlay.model.helpOpen]) {
      open.value = true;
      await until(() => expect(overlay.all('dialog[open]')).toHaveLength(1));
      const box = overlay.one('dialog[open]').getBoundingClientRect();
      expect([box.left >= 0, box.right <= width, box.top >= 0, box.bottom <= height]).not.toContain(false);
      open.value = false;
      await until(() => expect(overlay.all('dialog[open]')).toHaveLength(0));
    }
  });
});

describe('in forced colours', () => {
  beforeEach(async () => {
    await page.viewport(1000, 700);
    const set = (value: string) =>
      cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    await set('active');
    await putImg(png(200, 150), 'width: 200px; height: 150px');
    return async () => {
      await set('none');
    };
  });

  /** Text that has the colour of what it stands on can't be read. */
  const unlike = (element: Element, ground: Element) =>
    expect(getComputedStyle(element).color).not.toBe(getComputedStyle(ground).backgroundColor);

  it('what is chosen, and what a sweep would take, differ by more than a colour the person has taken away', async () => {
    const overlay = await showOverlay(world);
    overlay.model.answer('c0');
    await overlay.saved();
    overlay.model.ring.step({ type: 'stepped', to: 'previous' });
    const plain = getComputedStyle(overlay.all('.chip')[1] as Element).backgroundColor;
    await until(() => {
      const pressed = overlay.one('.chip[aria-pressed=true]');
      expect(getComputedStyle(pressed).backgroundColor).not.toBe(plain);
      unlike(pressed, pressed);
    });
    const count = document.createElement('span');
    count.className = 'chip-count';
    count.dataset.sweep = 'true';
    overlay.all('.chip')[1]?.append(count);
    expect(getComputedStyle(count).forcedColorAdjust).toBe('none');
    unlike(count, count);
  });

  it('the ring and the marks keep their colours', async () => {
    const overlay = await showOverlay(world);
    const ring = getComputedStyle(overlay.one('.ring'), '::before');
    expect(ring.forcedColorAdjust).toBe('none');
  });
});
