import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanOverlay, showOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach, png, putImg } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';
import { keysOf } from '../../keys/key-table.ts';
import { keysEn } from '../messages/en/keys.ts';

cleanAfterEach();
cleanOverlay();

async function opened() {
  await putImg(png(200, 150), 'width: 200px; height: 150px');
  const overlay = await showOverlay();
  await userEvent.keyboard('?');
  await until(() => expect(overlay.all('.help')).toHaveLength(1));
  return overlay;
}

describe('the sheet of keys', () => {
  it('is a dialog over everything, with all keys of the page from the one table', async () => {
    const { one, all, model } = await opened();
    await until(() => expect(one('.help').matches(':modal')).toBe(true));
    const said = all('.help dd').map((entry) => entry.textContent);
    const keys = keysOf('page').map(({ action }) => keysEn[`keys.${action}`]);
    expect(said.slice(-keys.length)).toEqual(keys);
    // Before them stand the classes of the set that have a key.
    expect(said.slice(0, -keys.length)).toEqual(model.chips.value.map(({ name }) => name.en));
  });

  it('is closed by Esc, which pauses nothing, or by ? again', async () => {
    const overlay = await opened();
    await userEvent.keyboard('{Escape}');
    await until(() => expect(overlay.all('.help')).toEqual([]));
    expect(overlay.model.isPaused.value).toBe(false);
    await userEvent.keyboard('?');
    await until(() => expect(overlay.all('.help')).toHaveLength(1));
    await userEvent.keyboard('?');
    await until(() => expect(overlay.all('.help')).toEqual([]));
  });

  it('answers no picture while it is open', async () => {
    const overlay = await opened();
    await userEvent.keyboard('1');
    expect(overlay.model.sending.unsaved.value).toEqual([]);
    expect(overlay.model.ring.answered.value).toBe(0);
  });
});
