import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { seeds } from '../../../seeds/seeds.ts';
import { fakeWorld } from '../../../tests/fakes/fake-backend.ts';
import { type ShownOptions, showOptions } from '../../../tests/fakes/show-options.tsx';
import { cleanSurface, findFaults } from '../../../tests/fakes/show-surface.ts';
import type { Settings } from '../../domain/settings.ts';

cleanSurface();
beforeEach(() => page.viewport(1000, 900));

const button = (name: string | RegExp) => page.getByRole('button', { name });
const world = (settings: Partial<Settings> = {}) => {
  const [score] = seeds;
  if (!score) throw new Error('no seeds');
  const mine = { ...score, id: 'mine', name: { und: 'Mine' }, classes: lettered(score.classes) };
  const made = fakeWorld([score, mine]);
  made.settings = { ...made.settings, ...settings };
  return made;
};
const lettered = <C extends { key: string | null }>(classes: readonly C[]) =>
  classes.map((entry, index) => (index === 0 ? { ...entry, key: 's' } : entry));
const sites = () => ['https://pictures.example.com/*', 'https://a.example.org/*'];

const skip = 'Skip: this picture can’t be judged, go on';
const row = (action: string) => document.querySelector<HTMLElement>(`[data-action=${action}]`);
const caps = (action: string) => [...(row(action)?.querySelectorAll('kbd') ?? [])].map((key) => key.textContent);
async function ask(what: string): Promise<void> {
  await button(`Change: ${what}`).click();
  await expect.element(button('Press the new key. Esc keeps the old one.')).toHaveFocus();
}

describe.each([
  ['en', 'light'],
  ['en', 'dark'],
  ['zh', 'light'],
  ['zh', 'dark'],
] as const)('the options in %s, %s', (language, theme) => {
  test.each([1000, 420])('have no fault that axe finds, nor a line that does not fit, %i px wide', async (width) => {
    await page.viewport(width, 900);
    await showOptions(world({ language, theme, keys: { skip: ['s'] } }), sites());
    await vi.waitFor(() => expect(document.documentElement.lang).toBe(language === 'zh' ? 'zh-CN' : 'en'));
    expect(document.documentElement.dataset.theme).toBe(theme);
    expect(await findFaults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

describe('a key', () => {
  const kept = ({ backend }: ShownOptions) => backend.world.settings.keys;

  test('is set by pressing it, and given back by reset', async () => {
    const shown = await showOptions(world());
    await ask(skip);
    await userEvent.keyboard('x');
    await vi.waitFor(() => expect(kept(shown)).toEqual({ skip: ['x'] }));
    expect(caps('skip')).toEqual(['X']);
    await button(`Reset: ${skip}`).click();
    await vi.waitFor(() => expect(caps('skip')).toEqual(['Delete', '-']));
    expect(kept(shown)).toEqual({});
  });

  test.each([
    ['{Enter}', '“Open the loupe: the picture alone, to draw on”'],
    [',', '“Mark the current or last answer, or the selected shapes, as unsure, or as sure again”'],
    ['1', 'Digits are class keys'],
    ['{Shift>}x{/Shift}', 'Shift with a letter sweeps'],
    ['{PageDown}', 'stays the browser’s'],
    ['{Control>}x{/Control}', 'stays the browser’s'],
  ])('pressed as %s is refused with its reason, and all stays as it was', async (keys, reason) => {
    const shown = await showOptions(world());
    await ask(skip);
    await userEvent.keyboard(keys);
    await expect.element(page.getByText(reason, { exact: false })).toBeVisible();
    expect(caps('skip')).toEqual(['Delete', '-']);
    expect(kept(shown)).toEqual({});
  });

  test('that a class has is taken only when that was said and wanted; then it is said for good', async () => {
    const shown = await showOptions(world());
    await ask(skip);
    await userEvent.keyboard('s');
    await expect
      .element(page.getByText('S is a class key in 1 label set (“score” in “Mine”)', { exact: false }))
      .toBeVisible();
    expect(kept(shown)).toEqual({});
    await button('Use it anyway').click();
    await vi.waitFor(() => expect(kept(shown)).toEqual({ skip: ['s'] }));
    await expect.element(page.getByText('“score” in “Mine” has a digit instead.')).toBeVisible();
  });

  test('stays what it was on Esc; Tab leaves, and neither is trapped', async () => {
    const shown = await showOptions(world());
    await ask(skip);
    await userEvent.keyboard('{Escape}');
    await expect.element(button(`Change: ${skip}`)).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect.element(button('Press the new key. Esc keeps the old one.')).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    await expect.element(button(`Change: ${skip}`)).not.toHaveFocus();
    expect(shown.model.keys.asking.value).toBeNull();
    expect(kept(shown)).toEqual({});
  });

  test('can be the space bar, which does not ask again when it is let go', async () => {
    const shown = await showOptions(world({ keys: { nextUnanswered: ['n'] } }));
    await ask(skip);
    await userEvent.keyboard(' ');
    await vi.waitFor(() => expect(kept(shown)).toMatchObject({ skip: ['Space'] }));
    expect(shown.model.keys.asking.value).toBeNull();
  });

  test('can’t be reset while another action has its first key; all together can', async () => {
    const shown = await showOptions(world({ keys: { unsure: ['u'], skip: [','] } }));
    await button(/^Reset: Mark the current/).click();
    await expect.element(page.getByText(`Its first key now belongs to “${skip}”`, { exact: false })).toBeVisible();
    await button('Reset all keys').click();
    await vi.waitFor(() => expect(kept(shown)).toEqual({}));
    expect(caps('unsure')).toEqual([',']);
  });
});

describe('the other options', () => {
  test('are kept at once', async () => {
    const { backend } = await showOptions(world());
    await page.getByRole('switch', { name: 'Go on past the last picture' }).click();
    await page.getByRole('switch', { name: /^Flash the class/ }).click();
    const side = page.getByRole('spinbutton', { name: 'Least size of a picture' });
    await side.fill('9000');
    await userEvent.keyboard('{Tab}');
    await expect.element(side).toHaveValue(1000);
    await page.getByRole('switch', { name: /^A right click on a picture/ }).click();
    expect(backend.world.settings).toMatchObject({
      goingOn: false,
      flash: false,
      leastSide: 1000,
      ownRightClick: true,
    });
    await page.getByRole('radio', { name: 'Dark' }).click();
    await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    await page.getByRole('radio', { name: '中文' }).click();
    await expect.element(page.getByRole('heading', { name: '设置' })).toBeVisible();
    await page.getByRole('radio', { name: '跟随浏览器' }).click();
    await expect.element(page.getByRole('heading', { name: 'Options' })).toBeVisible();
    expect(backend.world.settings).toMatchObject({ theme: 'dark', language: null });
  });

  test('that were not taken are shown as they are, and it is said', async () => {
    const { backend } = await showOptions(world());
    backend.world.fails = 'timeout';
    const flash = page.getByRole('switch', { name: /^Flash the class/ });
    await flash.click();
    await expect.element(page.getByText('That was not saved', { exact: false })).toBeVisible();
    await expect.element(flash).toBeChecked();
  });
});

describe('the sites', () => {
  test('are those that are granted, and one that is forgotten is gone from the browser too', async () => {
    const { granted, backend } = await showOptions(world(), sites());
    expect([...document.querySelectorAll('.site-name')].map((site) => site.textContent)).toEqual([
      'a.example.org',
      'pictures.example.com',
    ]);
    await button('Forget a.example.org').click();
    await vi.waitFor(() => expect(granted).toEqual(['https://pictures.example.com/*']));
    await expect.element(page.getByText('a.example.org')).not.toBeInTheDocument();
    expect(backend.calls.map((call) => call.name)).toContain('reconcileSites');
    await expect.element(page.getByRole('heading', { name: /^Where labelling starts/ })).toHaveFocus();
  });

  test('every one of them: the browser is asked; a refusal leaves the switch off and is said', async () => {
    const every = page.getByRole('switch', { name: 'On every site' });
    const yes = await showOptions(world());
    await every.click();
    expect(yes.asked).toEqual(['*://*/*']);
    await expect.element(every).toBeChecked();
    await every.click();
    await vi.waitFor(() => expect(yes.granted).toEqual([]));

    const no = await showOptions(world(), [], false);
    await every.click();
    await expect.element(page.getByText('gave no permission', { exact: false })).toBeVisible();
    await expect.element(every).not.toBeChecked();
    expect(no.granted).toEqual([]);
  });
});
