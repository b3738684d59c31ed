import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exportJob } from '../../../tests/fakes/fake-backend.ts';
import { showPopup } from '../../../tests/fakes/show-popup.tsx';
import { cleanSurface, findFaults } from '../../../tests/fakes/show-surface.ts';
import { popupScenes } from '../../../tests/harness/popup-scenes.ts';

cleanSurface();
beforeEach(() => page.viewport(360, 600));

const button = (name: string | RegExp) => page.getByRole('button', { name });
const scene = (name: string) => (popupScenes[name] ?? popupScenes.start)();

describe.each(Object.keys(popupScenes))('the popup, %s', (name) => {
  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['zh', 'light'],
    ['zh', 'dark'],
  ] as const)('has no fault that axe finds in %s, %s, and fits its window', async (language, theme) => {
    const world = scene(name);
    world.settings = { ...world.settings, language, theme };
    await showPopup(world);
    // Where no answer comes, settings are unknown too: the language is the browser's.
    if (!world.fails)
      await vi.waitFor(() => expect(document.documentElement.lang).toBe(language === 'zh' ? 'zh-CN' : 'en'));
    expect(await findFaults()).toEqual([]);
    expect(document.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(360);
    // 600 px is the most a browser gives a popup. Where rows are odd it may scroll.
    const { scrollHeight = 0, clientHeight = 0 } = document.querySelector('main') ?? {};
    expect(clientHeight).toBeLessThanOrEqual(600);
    if (name !== 'odd') expect(scrollHeight).toBe(clientHeight);
  });
});

describe('starting', () => {
  test('the first button has the focus: Enter starts labelling and gives the page the keys', async () => {
    const { backend, asked } = await showPopup(scene('start'));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Label this page'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(asked).toEqual(['close']));
    expect(backend.calls).toContainEqual({ kind: 'request', name: 'startLabelling', payload: { tab: 7 } });
  });

  test('where no extension may run the button stays, does nothing, and says why', async () => {
    const { backend } = await showPopup(scene('forbidden'));
    const start = button('Label this page');
    await expect.element(start).toHaveAccessibleDescription(/No extension may run/);
    await start.click({ force: true });
    expect(backend.calls.filter((call) => call.kind === 'request')).toEqual([]);
  });

  test('what labelling does in the tab is shown as it changes, and can be paused and stopped', async () => {
    const { backend } = await showPopup(scene('on'));
    await button('Pause').click();
    await expect.element(button('Go on labelling')).toBeVisible();
    await button('Stop').click();
    await expect.element(button('Label this page')).toBeVisible();
    backend.tell({ type: 'tab', state: { ...backend.world.tab, labelling: 'on' } });
    await expect.element(button('Pause')).toBeVisible();
  });
});

describe('choosing a label set', () => {
  const picker = page.getByRole('combobox', { name: 'Choose or find a label set' });
  const options = page.getByRole('listbox', { name: 'Label set' });

  test('typing finds, arrows move, Enter chooses', async () => {
    const { backend } = await showPopup(scene('start'));
    await picker.click();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(options.getByRole('option', { selected: true, name: /^Scenes/ })).toBeVisible();
    await userEvent.keyboard('voc{Enter}');
    await vi.waitFor(() => expect(backend.world.tab.labelSet).toBe('tagalong/voc'));
    await expect.element(picker).toHaveValue('Pascal VOC (20)');
    await expect.element(page.getByText('aeroplane')).toBeVisible();
  });

  test('a set is found by its Chinese name while English is spoken', async () => {
    await showPopup(scene('start'));
    await picker.click();
    await userEvent.keyboard('场景');
    await expect.element(options.getByRole('option', { name: /^Scenes/ })).toBeVisible();
    expect(options.getByRole('option').elements()).toHaveLength(1);
  });

  test('Esc leaves the list and chooses nothing; the browser does not close the popup for it', async () => {
    const { backend } = await showPopup(scene('start'));
    let closes = false;
    const onKey = (event: KeyboardEvent) => {
      closes = !event.defaultPrevented;
    };
    document.addEventListener('keydown', onKey);
    await picker.click();
    await userEvent.keyboard('{ArrowDown}{Escape}');
    document.removeEventListener('keydown', onKey);
    expect(closes).toBe(false);
    await expect.element(picker).toHaveAttribute('aria-expanded', 'false');
    expect(backend.world.tab.labelSet).toBe('tagalong/score');
  });
});

test('a set of 80 classes draws those in view only, and finds the others', async () => {
  await showPopup(scene('click'));
  await expect.element(page.getByText('vehicle')).toBeVisible();
  expect(document.querySelectorAll('.class-row').length).toBeLessThan(20);
  await page.getByRole('textbox', { name: 'Find a class' }).fill('牙刷');
  await expect.element(page.getByText('toothbrush')).toBeVisible();
});

test('a set of 20,000 classes is drawn a few rows at a time, and its buttons stay in place', async () => {
  const world = scene('start');
  const [first] = world.sets;
  const [one] = first?.classes ?? [];
  if (!first || !one) throw new Error('no class');
  const classes = Array.from({ length: 20_000 }, (_, at) => ({
    ...one,
    id: `c${at}`,
    number: at + 1,
    name: { und: `class ${at}` },
  }));
  world.sets = [{ ...first, classes }];
  await showPopup(world);
  await expect.element(page.getByText('class 0', { exact: true })).toBeVisible();
  expect(document.querySelectorAll('.class-row').length).toBeLessThan(20);
  const placeOf = () => document.querySelector('.export')?.getBoundingClientRect().top;
  const before = placeOf();
  await page.getByRole('textbox', { name: 'Find a class' }).fill('class 19999');
  await expect.element(page.getByText('class 19999', { exact: true })).toBeVisible();
  expect(placeOf()).toBe(before);
});

describe('exporting', () => {
  test('shows how far it is, and says what was written', async () => {
    const { backend } = await showPopup(scene('start'));
    await page.getByRole('radio', { name: 'JSON Lines' }).click();
    await button('Export').click();
    expect(backend.calls.find((call) => call.name === 'startExport')?.payload).toMatchObject({ form: 'jsonl' });
    await expect.element(page.getByText('4,200 of 14,480')).toBeVisible();
    const running = backend.world.jobs[0] ?? exportJob;
    backend.tell({ type: 'job', job: { ...exportJob, id: running.id, started: running.started } });
    await expect.element(page.getByText('tagalong-score-2026-11-23-1842.json')).toBeVisible();
    await expect.element(page.getByText(/14,137 annotations/)).toBeVisible();
    await expect.element(page.getByText(/SHA-256 3f9ac21d5b0e…/)).toBeVisible();
  });

  test('leaves every button where it was, with many classes too', async () => {
    const world = scene('receipt');
    const jobs = world.jobs.splice(0);
    const { backend } = await showPopup(world);
    const tops = () =>
      [...document.querySelectorAll('.page-buttons, .picker-row, .totals, .export-row')].map(
        (part) => part.getBoundingClientRect().top,
      );
    await expect.element(page.getByText('person', { exact: true }).first()).toBeVisible();
    const before = tops();
    await button('Export').click();
    await expect.element(page.getByText('4,200 of 14,480')).toBeVisible();
    expect(tops()).toEqual(before);
    const [running] = backend.world.jobs;
    const [done] = jobs;
    if (!running || !done) throw new Error('no job');
    backend.tell({ type: 'job', job: { ...done, id: running.id, started: running.started } });
    await expect.element(page.getByText('Saved in your downloads')).toBeVisible();
    expect(tops()).toEqual(before);
    const { scrollHeight = 1, clientHeight = 0 } = document.querySelector('main') ?? {};
    expect(scrollHeight).toBe(clientHeight);
  });

  test('can be cancelled, and says that the labels are as they were', async () => {
    await showPopup(scene('paused'));
    await button('Cancel').click();
    await expect.element(page.getByText(/Export cancelled/)).toBeVisible();
  });
});

describe('where labelling starts by itself', () => {
  const always = page.getByRole('switch', { name: 'Always on pictures.example.com' });

  test('turning it on asks the browser for just this site, then brings the registrations in line', async () => {
    const { backend, asked } = await showPopup(scene('start'));
    await always.click();
    expect(asked).toEqual(['https://pictures.example.com/*']);
    await vi.waitFor(() => expect(backend.calls.map((call) => call.name)).toContain('reconcileSites'));
  });

  test('a permission refused leaves the switch off and says so', async () => {
    const { backend } = await showPopup(scene('start'), { requestSites: async () => false });
    await always.click();
    await expect.element(page.getByText(/gave no permission/)).toBeVisible();
    await expect.element(always).not.toBeChecked();
    expect(backend.calls.map((call) => call.name)).not.toContain('reconcileSites');
  });
});

test('a name is kept when the field is left, once', async () => {
  const { backend } = await showPopup(scene('first'));
  const field = page.getByRole('textbox', { name: 'Your name' });
  await field.fill('  Li Na ');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText(/goes into every export/)).toBeVisible();
  await field.click();
  await userEvent.keyboard('{Tab}');
  const saved = backend.calls.filter((call) => call.kind === 'command');
  expect(saved).toEqual([{ kind: 'command', name: 'nameWorker', payload: { name: 'Li Na', employee: null } }]);
});

test('the language changes at once, for the screen reader too', async () => {
  await showPopup(scene('start'));
  await page.getByRole('combobox', { name: 'Language' }).selectOptions('中文');
  await expect.element(button(/标注本页/)).toBeVisible();
  await vi.waitFor(() => expect(document.documentElement.lang).toBe('zh-CN'));
});

describe('when something is wrong', () => {
  test('after damage nothing can be started until the person has decided', async () => {
    const { backend } = await showPopup(scene('recovery'));
    await expect.element(button('Label this page')).not.toBeInTheDocument();
    await button('Export what is there').click();
    expect(backend.calls.map((call) => call.name)).toContain('startExport');
    await button('Go on with what is there').click();
    await expect.element(page.getByText('12 changes were put back', { exact: false })).toBeVisible();
    await expect.element(button('Label this page')).toBeVisible();
  });

  test('of a database that was emptied no figure is shown, nor an export offered, until all is put back', async () => {
    const { backend } = await showPopup(scene('emptied'));
    await expect.element(page.getByText('Some labels may be missing')).toBeVisible();
    for (const figure of ['Today', 'This set', 'Export']) {
      await expect.element(page.getByText(figure, { exact: true })).not.toBeInTheDocument();
    }
    await expect.element(button('Export what is there')).not.toBeInTheDocument();
    const { sets, totals } = popupScenes.start();
    Object.assign(backend.world, { sets, totals });
    await button('Go on with what is there').click();
    backend.tell({ type: 'afresh' });
    await expect.element(page.getByText('non-score', { exact: true })).toBeVisible();
    await expect.element(page.getByText('812')).toBeVisible();
  });

  test('why an export failed is said in words, or as it stands where there are none for it', async () => {
    const { backend } = await showPopup(scene('odd'));
    await expect.element(page.getByText('The export failed: disk full.', { exact: false })).toBeVisible();
    const [job] = backend.world.jobs;
    if (!job) throw new Error('no job');
    backend.tell({ type: 'job', job: { ...job, reason: 'downloadInterrupted: FILE_NO_SPACE' } });
    const words = 'the download was interrupted (FILE_NO_SPACE)';
    await expect.element(page.getByText(words, { exact: false })).toBeVisible();
  });

  test('a background that was updated is told apart from one that is silent', async () => {
    await showPopup(scene('version'));
    await expect.element(page.getByText('Tagalong was updated')).toBeVisible();
    const { asked } = await showPopup(scene('silent'));
    await expect.element(page.getByText('Tagalong does not answer')).toBeVisible();
    await button('Try again').click();
    expect(asked).toEqual(['reload']);
  });
});
