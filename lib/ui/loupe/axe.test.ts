import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type ShownLoupe, type Standing, showLoupe } from '../../../tests/fakes/show-loupe.ts';
import { cleanOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';

cleanAfterEach();
cleanOverlay();

const box = (at: number) => ({
  kind: 'box' as const,
  x: 20 + (at % 12) * 80,
  y: 30 + Math.floor(at / 12) * 80,
  width: 50,
  height: 40,
});
const classes = ['car', 'bus', 'truck', 'bicycle', null, 'person'];
const standing: Standing[] = Array.from({ length: 60 }, (_, at) => ({
  class: classes[at % 6] ?? null,
  shape: box(at),
}));

async function faultsIn({ one, host, root }: ShownLoupe): Promise<string[]> {
  // axe walks open roots only, by this property; to it, and for this test, ours is one.
  Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
  const { violations } = await axe.run(one('.shell'), { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

/** The least a target may be, CSS px (WCAG 2.5.8). */
const least = 24;
const tooSmall = ({ all }: ShownLoupe) =>
  all('.loupe :is(button, select, input[type=text])')
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && (width < least || height < least);
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));

describe.each(['light', 'dark'] as const)('in the %s scheme', (theme) => {
  describe.each(['en', 'zh'] as const)('in %s', (language) => {
    it('axe finds nothing wrong with the loupe, whatever it shows, and every target is large enough', async () => {
      await page.viewport(1280, 800);
      const loupe = await showLoupe({
        settings: { theme, language },
        standing,
        unsaved: [{ class: 'bus', shape: box(70) }],
      });
      const look = async () => {
        expect(await faultsIn(loupe)).toEqual([]);
        expect(tooSmall(loupe)).toEqual([]);
      };
      await look();
      await userEvent.keyboard(';');
      await until(() => expect(loupe.all('.panel-attributes')).toHaveLength(1));
      await userEvent.keyboard(',*');
      await look();
      await userEvent.keyboard(';;');
      loupe.one('.tool[aria-expanded]').click();
      await until(() => expect(loupe.all('.loupe-view')).toHaveLength(1));
      await look();
      await userEvent.keyboard('{Escape}{Escape}c');
      const select = loupe.one('select') as HTMLSelectElement;
      select.value = '=car';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => expect(loupe.all('.panel-check')).toHaveLength(1));
      await look();
      await page.viewport(640, 400);
      await look();
    });
  });
});
