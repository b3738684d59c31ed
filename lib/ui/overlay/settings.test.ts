import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aLabelSet } from '../../../tests/fakes/background-rig.ts';
import { cleanOverlay, type ShownOverlay, showOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach, png, putImg } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';
import type { SettingsPatch } from '../../domain/settings.ts';

cleanAfterEach();
cleanOverlay();

beforeEach(async () => {
  await page.viewport(1000, 700);
  for (const colour of ['teal', 'gold', 'plum']) await putImg(png(200, 150, colour), 'width: 200px; height: 150px');
});

const change = (overlay: ShownOverlay, patch: SettingsPatch) => overlay.rig.rig.background.core.settings.change(patch);
const marks = ({ all }: ShownOverlay) => all('.mark .pill-text').map((pill) => pill.textContent);

describe('what the person changes while labelling is on', () => {
  it('keys: the new one works at once and the old one does no more; the class under it gets a digit', async () => {
    const set = aLabelSet('test/letters', 'one', ['a', 'b']);
    const classes = set.classes.map((entry, index) => ({ ...entry, key: index === 0 ? 's' : null }));
    const overlay = await showOverlay({ sets: [{ ...set, classes }] });
    expect(overlay.all('.chip kbd').map((key) => key.textContent)).toEqual(['S', '1']);
    await change(overlay, { keys: { skip: ['s'], help: ['h'] } });
    await until(() => expect(overlay.all('.chip kbd').map((key) => key.textContent)).toEqual(['1', '2']));

    await userEvent.keyboard('s');
    await until(() => expect(overlay.all('.pill-verdict')).toHaveLength(1));
    await userEvent.keyboard('-?');
    expect(overlay.all('.pill-verdict')).toHaveLength(1);
    expect(overlay.model.helpOpen.value).toBe(false);
    await userEvent.keyboard('h');
    await until(() => expect(overlay.one('.help').textContent).toContain('SSkip'));
    expect(overlay.one('[aria-label="Keys"]').title).toBe('Keys (H)');
    await userEvent.keyboard('h');
    await until(() => expect(overlay.all('.help')).toEqual([]));
  });

  it('the flash: none of it where it is turned off', async () => {
    const overlay = await showOverlay();
    await userEvent.keyboard('1');
    await until(() => expect(overlay.all('.flash')).toHaveLength(1));
    await until(() => expect(overlay.all('.flash')).toEqual([]));
    await change(overlay, { flash: false });
    await until(() => expect(overlay.model.settings.value.flash).toBe(false));
    await userEvent.keyboard('2');
    await until(() => expect(marks(overlay)).toEqual(['a', 'b']));
    expect(overlay.all('.flash')).toEqual([]);
  });

  it('the least size: pictures that are smaller are none any more, and are again', async () => {
    const overlay = await showOverlay();
    await change(overlay, { leastSide: 900 });
    await until(() => expect(overlay.all('.ring')).toEqual([]));
    await change(overlay, { leastSide: 16 });
    await until(() => expect(overlay.all('.ring')).toHaveLength(1));
  });

  it('theme and language', async () => {
    const overlay = await showOverlay();
    const shade = () => getComputedStyle(overlay.one('.bar')).backgroundColor;
    await change(overlay, { theme: 'light' });
    await until(() => expect(overlay.one('.shell').dataset.theme).toBe('light'));
    const light = shade();
    await change(overlay, { theme: 'dark', language: 'zh' });
    await until(() => expect(overlay.one('.bar').getAttribute('aria-label')).toBe('标注栏'));
    expect(overlay.one('.shell').lang).toBe('zh-CN');
    expect(shade()).not.toBe(light);
  });
});
