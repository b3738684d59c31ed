import type { CDPSession } from '@playwright/test';
import type { ChromiumTab } from '../tests/e2e/driver/chromium/view.ts';
import { until } from '../tests/e2e/driver/poll.ts';
import type { Session } from '../tests/e2e/driver/session.ts';

/** ms from the click that starts labelling, and from the script's being put in, to the first ring painted. */
interface FirstRing {
  readonly fromClick: number;
  readonly fromInjection: number;
  /** Of that the main thread's own work, CPU ms: what a machine with nothing else to do would take. */
  readonly work: number;
}

/** When the extension's world is made in the page, which is when its script is put in. */
async function watchInjection(cdp: CDPSession): Promise<() => number | undefined> {
  let at: number | undefined;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) at ??= performance.now();
  });
  await cdp.send('Runtime.enable');
  return () => at;
}

export async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Starts labelling and waits for the ring, the driver's own journeys included. */
export async function startAndTime(session: Session, tab: ChromiumTab): Promise<FirstRing> {
  const popup = await session.openPopup(tab);
  const cdp = await tab.page.context().newCDPSession(tab.page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const injectedAt = await watchInjection(cdp);
  const workBefore = await taskTime(cdp);
  const clicked = performance.now();
  await popup.clickOn('Label this page');
  await until('the overlay', () => tab.hasOverlay());
  await tab.overlay(
    (root) =>
      new Promise<boolean>((resolve) => {
        const look = () => {
          if (!root.querySelector('.ring')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(true)));
        };
        const observer = new MutationObserver(look);
        observer.observe(root, { subtree: true, childList: true });
        look();
      }),
  );
  const rung = performance.now();
  const work = (await taskTime(cdp)) - workBefore;
  await cdp.detach();
  await tab.activate();
  return { fromClick: rung - clicked, fromInjection: rung - (injectedAt() ?? Number.NaN), work };
}
