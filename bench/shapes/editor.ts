import { openChromium } from '../../tests/e2e/driver/chromium/session.ts';
import { until } from '../../tests/e2e/driver/poll.ts';
import type { Session } from '../../tests/e2e/driver/session.ts';
import { readOverlay } from '../../tests/e2e/overlay-view.ts';
import type { Kind } from './engine.ts';
import { givenShapes } from './given.ts';
import { openPage, shownPicture } from './play-editor.ts';
import { seedShapes } from './seed.ts';

/** A label set that draws boxes and polygons, with more than twelve classes; its first class's key is `a`. */
const labelSet = 'Pascal VOC (20)';

/** Has the label set chosen, in the popup, for the tabs to come. */
async function chooseSet(session: Session, address: string): Promise<void> {
  const tab = await session.newTab(`${address}/bare`);
  const popup = await session.openPopup(tab);
  await until('the popup to be ready', () =>
    popup.evaluate(() => document.querySelectorAll('main:not([aria-busy]) > section.part').length > 5),
  );
  await popup.clickOn('Choose or find a label set');
  await popup.keyboard.type(labelSet);
  await popup.clickOn(labelSet);
  await popup.clickOn('Label this page');
  await until(
    'the overlay',
    async () => (await tab.hasOverlay()) && (await tab.overlay(readOverlay)).labelSet === labelSet,
  );
  await tab.close();
}

/** Draws one box in the loupe, so that the store has a row to make the others like. */
async function drawOne(session: Session, address: string): Promise<void> {
  const tab = await openPage(session, `${address}/bare`);
  await tab.keyboard.press('Enter');
  const box = await until('the picture', () => shownPicture(tab));
  await tab.keyboard.press('a');
  await tab.mouse.move({ x: box.x + 10, y: box.y + 10 });
  await tab.mouse.down();
  await tab.mouse.move({ x: box.x + 30, y: box.y + 25 });
  await tab.mouse.move({ x: box.x + 40, y: box.y + 30 });
  await tab.mouse.up();
  await until('the box to be stored', async () => (await session.rows('annotations')).length > 0);
  await until('all to be on disk', async () => (await tab.overlay(readOverlay)).saving === 'saved');
  await tab.close();
}

/** The built extension in a browser of its own, with `count` shapes stored on the picture. */
export async function openEditor(address: string, kind: Kind, count: number): Promise<Session> {
  const session = await openChromium({});
  try {
    await chooseSet(session, address);
    await drawOne(session, address);
    const sets = await session.rows<{ set: { name: { en: string }; classes: { id: string; number: number }[] } }>(
      'labelSets',
    );
    const classes = sets.find(({ set }) => set.name.en === labelSet)?.set.classes ?? [];
    const given = givenShapes(kind, count);
    await seedShapes(
      session,
      given.slice(1),
      classes.toSorted((one, other) => one.number - other.number).map(({ id }) => id),
    );
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}
