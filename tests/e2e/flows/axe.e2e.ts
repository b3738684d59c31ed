import axe from 'axe-core';
import { expect } from 'vitest';
import { choose } from '../choose.ts';
import type { Tab, View } from '../driver/session.ts';
import { browser, flow } from '../flow.ts';
import { labelled } from '../labelling.ts';

type Axe = { run(context: Element | null, options: object): Promise<{ violations: Violation[] }> };
type Violation = { id: string; nodes: { html: string }[] };

/** Hands axe to a page as the driver hands any function over: as its text. */
const handOver = (view: View) => {
  const carrier = Object.assign(() => undefined, { toString: () => `() => { ${axe.source}; }` });
  return view.evaluate(carrier);
};

const inPopup = (popup: View) =>
  popup.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document.documentElement, {
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });

const inOverlay = (tab: Tab) =>
  tab.overlay(async (root) => {
    // axe finds its way through open roots only, by this property of the host.
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    const shell = root.querySelector('.shell');
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(shell, {
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });

const start = { en: 'Label this page', zh: '标注本页' };

if (browser === 'chromium') {
  flow.for([
    ['light', 'en'],
    ['light', 'zh'],
    ['dark', 'en'],
    ['dark', 'zh'],
  ] as const)('axe finds nothing on popup and overlay: %s, %s', async ([theme, language], { open, gallery }) => {
    const session = await open({ scheme: theme });
    await choose(session, { theme, language });
    const tab = await session.newTab(`${gallery.origin}/grid?n=12`);
    const popup = await session.openPopup(tab);
    const ready = () => popup.evaluate(() => document.querySelector('main:not([aria-busy])')?.textContent ?? '');
    await expect.poll(ready).toContain(start[language]);
    await handOver(popup);
    expect(await inPopup(popup)).toEqual([]);

    await popup.clickOn(start[language]);
    const labelling = await labelled(tab);
    await tab.activate();
    await handOver(tab);
    await labelling.press('1', '2', 'Delete', ',');
    await labelling.saved();
    expect(await inOverlay(tab)).toEqual([]);
    await tab.keyboard.down('Shift');
    await labelling.when(({ swept }) => swept.length > 0);
    expect(await inOverlay(tab)).toEqual([]);
    await tab.keyboard.up('Shift');
    await labelling.press('?');
    await labelling.when(({ help }) => help);
    expect(await inOverlay(tab)).toEqual([]);
  });
}
