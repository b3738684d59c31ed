import type { CDPSession } from '@playwright/test';
import { expect } from 'vitest';
import type { ChromiumTab } from '../e2e/driver/chromium/view.ts';
import { flow } from '../e2e/flow.ts';
import { startLabelling } from '../e2e/labelling.ts';

const observers = ['IntersectionObserver', 'MutationObserver', 'ResizeObserver'] as const;

/** What the browser counts in a tab once rubbish is cleared away, and the observers alive in the extension's own world there. */
async function openCounts(tab: ChromiumTab) {
  const cdp: CDPSession = await tab.page.context().newCDPSession(tab.page);
  let world: number | undefined;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) world = context.id;
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Performance.enable');

  async function alive(name: string): Promise<number> {
    if (world === undefined) return 0;
    const group = { objectGroup: 'counted' };
    const expression = `${name}.prototype`;
    const { result } = await cdp.send('Runtime.evaluate', { expression, contextId: world, ...group });
    const found = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '', ...group });
    const properties = await cdp.send('Runtime.getProperties', {
      objectId: found.objects.objectId ?? '',
      ownProperties: true,
    });
    // What was handed over would be kept alive.
    await cdp.send('Runtime.releaseObjectGroup', group);
    return properties.result.filter(({ name: index }) => /^\d+$/.test(index)).length;
  }

  return async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value;
    const found: Record<string, number> = {};
    for (const name of observers) found[name] = await alive(name);
    return { listeners: metric('JSEventListeners'), nodes: metric('Nodes'), ...found };
  };
}

flow('stopping leaves no listener, no node and no observer of ours in the page', async ({ open, gallery }) => {
  const session = await open();
  const tab = (await session.newTab(`${gallery.origin}/grid?n=40`)) as ChromiumTab;
  const counts = await openCounts(tab);
  const before = await counts();

  const labelling = await startLabelling(session, tab);
  await labelling.press('1', '2', '1', 'z', 'Shift+2', '?');
  await labelling.when(({ help }) => help);
  await labelling.press('Escape', '/');
  await expect.poll(() => tab.overlay((root) => root.querySelector('.find-field') !== null)).toBe(true);
  await labelling.press('Escape', '2');
  await labelling.saved();
  const during = await counts();
  for (const [name, count] of Object.entries(before)) expect(during, name).not.toHaveProperty(name, count);

  await tab.clickInOverlay('Stop labelling here');
  await expect.poll(() => tab.hasOverlay()).toBe(false);
  await expect.poll(counts).toEqual(before);
});
