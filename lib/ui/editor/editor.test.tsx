import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editorWorld, ownSet, type ShownEditor, showEditor } from '../../../tests/fakes/show-editor.tsx';
import { cleanSurface, findFaults } from '../../../tests/fakes/show-surface.ts';

cleanSurface();
beforeEach(() => page.viewport(1280, 800));

const button = (name: string | RegExp) => page.getByRole('button', { name });
const name = page.getByRole('textbox', { name: 'Name', exact: true });
const list = page.getByRole('textbox', { name: 'Classes', exact: true });

const states: Record<string, (shown: ShownEditor) => Promise<void> | void> = {
  empty: () => undefined,
  'a list': ({ model }) => model.draft.setText('vehicle\n  car | c\nperson | p | pedestrian'),
  problems: ({ model }) => model.draft.setText('car\ncar\nbus | /\ntaxi | 山'),
  'an unread file': ({ model }) => model.open(new File(['{'], 'broken.json')),
  'a seed': ({ model }) => model.show('tagalong/scenes'),
  editing: ({ model }) => model.edit(ownSet),
  removing: ({ model }) => model.show('matches').then(model.library.askToRemove),
};

describe.each(Object.keys(states))('the label-set page, %s', (state) => {
  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['zh', 'light'],
    ['zh', 'dark'],
  ] as const)('has no fault that axe finds in %s, %s', async (language, theme) => {
    const world = editorWorld();
    world.settings = { ...world.settings, language, theme };
    const shown = await showEditor(world);
    await states[state]?.(shown);
    await vi.waitFor(() => expect(document.documentElement.lang).toBe(language === 'zh' ? 'zh-CN' : 'en'));
    expect(await findFaults()).toEqual([]);
  });
});

describe('a new set', () => {
  test('shows as a tree while it is written, with keys and numbers, and is saved', async () => {
    const { backend } = await showEditor(editorWorld());
    await name.fill('Street scenes');
    await list.fill('vehicle\n  car | c\nperson');
    const rows = page.getByRole('list', { name: 'Preview' }).getByRole('listitem');
    await vi.waitFor(() =>
      expect(rows.elements().map((row) => row.textContent)).toEqual(['vehicle1', 'Ccar2', '1person3']),
    );
    await button('Save label set').click();
    await expect.element(page.getByText(/Saved: Street scenes, version 1/)).toBeVisible();
    expect(backend.world.sets.at(-1)).toMatchObject({ id: 'street-scenes', answer: 'one', version: 1 });
    await expect.element(button(/^Street scenes/)).toHaveAttribute('aria-current', 'true');
  });

  test('can be used at once: in the tab one came from, which comes to the front', async () => {
    const shown: number[] = [];
    const showTab = async (id: number) => void shown.push(id);
    const { backend } = await showEditor(editorWorld(), { openerTab: async () => 7, showTab });
    await name.fill('Street scenes');
    await list.fill('car\nperson');
    await button('Save label set').click();
    await button('Use it now').click();
    await expect.element(page.getByText(/is used now in the tab you came from/)).toBeVisible();
    expect(backend.calls.at(-1)).toMatchObject({
      name: 'chooseLabelSet',
      payload: { tab: 7, labelSet: 'street-scenes' },
    });
    expect(shown).toEqual([7]);
    expect(await findFaults()).toEqual([]);
  });

  test('is used by new tabs where the tab one came from is gone', async () => {
    const { backend } = await showEditor(editorWorld());
    await button(/^Match stills/).click();
    await button('Use it now').click();
    await expect.element(page.getByText(/^New tabs start with Match stills/)).toBeVisible();
    expect(backend.calls.at(-1)).toMatchObject({ payload: { tab: null, labelSet: 'matches' } });
    backend.world.fails = 'timeout';
    await button('Use it now').click();
    await expect.element(page.getByText(/is not used yet/)).toBeVisible();
  });

  test('says what it still takes to be saved, and is not saved before', async () => {
    const { backend } = await showEditor(editorWorld());
    const save = button('Save label set');
    await expect.element(save).toHaveAccessibleDescription('Give it a name to save it.');
    await save.click({ force: true });
    await name.fill('Score');
    await expect.element(save).toHaveAccessibleDescription('Write at least one class to save it.');
    await list.fill('score');
    await page.getByRole('textbox', { name: 'Id', exact: true }).fill('tagalong/score');
    await expect.element(button('Save as version 2')).toHaveAccessibleDescription(/came with Tagalong/);
    expect(backend.calls.filter((call) => call.kind === 'command')).toEqual([]);
  });

  test('under the id of a set of one’s own becomes its next version, and says so', async () => {
    await showEditor(editorWorld());
    await name.fill('Matches');
    await list.fill('goal');
    await expect.element(button('Save as version 4')).toHaveAccessibleDescription(/next version/);
  });
});

test('a problem names its line, and pressing it goes there', async () => {
  await showEditor(editorWorld());
  await list.fill('car\nbus\ncar');
  await button('Line 3').click();
  const field = list.element() as HTMLTextAreaElement;
  expect(document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('car');
  expect(field.selectionStart).toBe(8);
});

test('a file that is dropped on the page is opened, and what is wrong in it is said by line', async () => {
  await showEditor(editorWorld());
  const carried = new DataTransfer();
  carried.items.add(new File(['{\n"id": "x",\n}'], 'broken.json', { type: 'application/json' }));
  const main = document.querySelector('main');
  main?.dispatchEvent(new DragEvent('dragover', { dataTransfer: carried, bubbles: true, cancelable: true }));
  main?.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  await expect.element(page.getByText('broken.json could not be read')).toBeVisible();
  await expect.element(page.getByText('Line 3')).toBeVisible();
});

describe('a set of one’s own', () => {
  test('is handed over as a file named by its id and version', async () => {
    const { saved } = await showEditor(editorWorld());
    await button(/^Match stills/).click();
    await button('Save as a file').click();
    expect(saved.map((file) => file.name)).toEqual(['matches.v3.json']);
    expect(JSON.parse(saved[0]?.text ?? '')).toEqual(ownSet);
  });

  test('is removed only after the person has said so again', async () => {
    const { backend } = await showEditor(editorWorld());
    await button(/^Match stills/).click();
    await button('Remove…').click();
    await userEvent.keyboard('{Escape}');
    await button('Remove…').click();
    await button('Keep it').click();
    expect(backend.world.sets).toContain(ownSet);
    await button('Remove…').click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await vi.waitFor(() => expect(backend.world.sets).not.toContain(ownSet));
    await expect.element(button(/^Match stills/)).not.toBeInTheDocument();
  });

  test('a seed can be copied, not edited', async () => {
    const { model } = await showEditor(editorWorld());
    await button(/^Scenes/).click();
    await expect.element(button('Edit')).not.toBeInTheDocument();
    await button('Copy').click();
    await expect.element(name).toHaveValue('Scenes (copy)');
    expect(model.draft.preview.value.derivedFrom?.id).toBe('tagalong/scenes');
  });
});
