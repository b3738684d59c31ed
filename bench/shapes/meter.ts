import type { CDPSession } from '@playwright/test';
import { taskTime } from '../first-ring.ts';

/** Main-thread and whole CPU time, ms. */
export type Spent = { readonly work: number; readonly cpu: number };

/** Tells what acts cost a page; `whole` is a connection to its browser. */
export async function createMeter(whole: CDPSession, cdp: CDPSession) {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async (): Promise<Spent> => {
    const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
    return { work: await taskTime(cdp), cpu: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0) };
  };
  return {
    async spent(act: () => Promise<unknown>): Promise<Spent> {
      const before = await now();
      await act();
      const after = await now();
      return { work: after.work - before.work, cpu: after.cpu - before.cpu };
    },

    /** Live bytes (MB) and DOM nodes after a collection. */
    async memory(): Promise<{ heap: number; nodes: number }> {
      await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
      return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes') };
    },
  };
}
