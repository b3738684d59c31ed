import { openChromium } from '../tests/e2e/driver/chromium/session.ts';
import type { ChromiumTab } from '../tests/e2e/driver/chromium/view.ts';
import { startGallery } from '../tests/gallery/server.ts';
import type { Row } from './measure.ts';

/** Before it is started nothing of Tagalong is in a page: no world of an extension, no listener on the window. */
export async function off(): Promise<Row[]> {
  const gallery = await startGallery({});
  const session = await openChromium({});
  try {
    const tab = (await session.newTab('about:blank')) as ChromiumTab;
    const cdp = await tab.page.context().newCDPSession(tab.page);
    let worlds = 0;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) worlds += 1;
    });
    await cdp.send('Runtime.enable');
    await tab.goto(`${gallery.origin}/`);
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'window' });
    const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
    const nothing = worlds === 0 && listeners.length === 0;
    return [
      {
        what: 'off: worlds of ours in a page, listeners on its window',
        figure: `${worlds}, ${listeners.length}`,
        floor: '',
        ratio: '',
        budget: '0, 0',
        holds: nothing,
      },
    ];
  } finally {
    await session.close();
    await gallery.close();
  }
}
