import { until } from '../tests/e2e/driver/poll.ts';
import type { Session } from '../tests/e2e/driver/session.ts';
import { readOverlay } from '../tests/e2e/overlay-view.ts';
import { startLabelling } from './start.ts';

/** ms after which a sweep that took nothing is tried again. */
const pressAgain = 1500;

/** Answers the first pictures of a page by sweeping it screen by screen, in a tab that is closed again. */
export async function fillPage(session: Session, address: string, wanted: number): Promise<void> {
  const tab = await session.newTab(address);
  await startLabelling(session, tab);
  const answered = async () => Number((await tab.overlay(readOverlay)).progress.replace(/ .*$/, '').replace(/\D/g, ''));
  for (let have = 0; have < wanted; ) {
    let pressed = Number.NEGATIVE_INFINITY;
    have = await until('a sweep to be stored', async () => {
      // One pressed while pictures still load, or are asked about, takes none; nor where all in view are answered.
      if (performance.now() - pressed > pressAgain) {
        if (pressed > 0) await tab.keyboard.press(' ');
        pressed = performance.now();
        await tab.keyboard.press('Shift+1');
      }
      const now = await answered();
      const view = await tab.overlay(readOverlay);
      return now > have && view.saving === 'saved' ? now : null;
    });
  }
  await tab.close();
}
