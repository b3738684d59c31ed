import { until } from '../tests/e2e/driver/poll.ts';
import type { Session, Tab } from '../tests/e2e/driver/session.ts';
import { readOverlay } from '../tests/e2e/overlay-view.ts';

/** Starts labelling as a person does, and waits until keys count. */
export async function startLabelling(session: Session, tab: Tab): Promise<void> {
  const popup = await session.openPopup(tab);
  await popup.clickOn('Label this page');
  await until('the overlay to be ready', async () => {
    if (!(await tab.hasOverlay())) return false;
    const view = await tab.overlay(readOverlay);
    return view.chips.length > 0 && view.ring !== null && view.seen;
  });
  await tab.activate();
}
