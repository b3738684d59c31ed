import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type LabelSet, labelSetIdSchema } from '../domain/label-set.ts';
import type { Language } from '../domain/localised-text.ts';
import type { Settings } from '../domain/settings.ts';
import type { Backend } from './backend.ts';
import { LinkModel } from './link-model.ts';
import { type DraftLack, type DraftPorts, SetDraftModel } from './set-draft-model.ts';
import { SetLibraryModel } from './set-library-model.ts';
import { SettingsModel } from './settings-model.ts';

/** What the label-set page needs. */
export type EditorPorts = DraftPorts & {
  backend: Backend;
  /** A label set as the text of its file. */
  writeFile(set: LabelSet): string;
  /** Hands the person a file. */
  saveFile(name: string, text: string): void;
  /** The tab this page was opened from, while it is there. */
  openerTab(): Promise<number | null>;
  /** Brings a tab to the front. */
  showTab(id: number): Promise<void>;
  /** Loads the page anew, with a new connection. */
  reload(): void;
};

export type EditorModel = ReturnType<typeof createEditorModel>;

/** The label-set page: the sets there are, and the one being written. `languageFor` says which language is spoken. */
export function createEditorModel(ports: EditorPorts, languageFor: (settings: Settings) => Language) {
  const { backend } = ports;
  const link = new LinkModel(backend);
  const settings = new SettingsModel(backend);
  const language: ReadonlySignal<Language> = computed(() => languageFor(settings.settings.value));
  const library = new SetLibraryModel(backend);
  const draft = new SetDraftModel(ports, language);
  /** Whether a set is written or one is looked at. */
  const writing = signal(true);
  /** Name and version of the set that was just saved. */
  const saved = signal<LabelSet | null>(null);
  /** What became of using a set: in the tab this page came from, or in new ones only. */
  const used = signal<{ set: LabelSet; where: 'tab' | 'newTabs' | 'nowhere' } | null>(null);
  const models = [link, settings, library, draft];

  const summaryOf = (id: string) => library.list.value?.find((set) => set.id === id);
  /** The set that is there already under the draft's id. */
  const replaces = computed(() => (draft.base.value ? undefined : summaryOf(draft.id.value)));
  const lacks = computed((): readonly DraftLack[] => {
    const missing: DraftLack[] = [];
    if (draft.name.value.trim() === '') missing.push('name');
    else if (!labelSetIdSchema.safeParse(draft.id.value).success) missing.push('id');
    if (replaces.value?.seed) missing.push('seed');
    if (draft.problems.value.length > 0 || draft.inconsistent.value.length > 0) missing.push('problems');
    else if (draft.preview.value.classes.every((entry) => entry.retired)) missing.push('classes');
    return missing;
  });
  const write = (start: () => void) => {
    start();
    saved.value = null;
    used.value = null;
    writing.value = true;
    void library.select(null);
  };

  return {
    ports,
    link,
    settings,
    language,
    library,
    draft,
    writing,
    saved,
    used,
    replaces,
    lacks,
    async load(): Promise<void> {
      await Promise.allSettled([settings.refresh(), link.refresh(), library.refresh()]);
    },
    startNew: () => write(() => draft.startNew()),
    edit: (set: LabelSet) => write(() => draft.edit(set)),
    copy: (set: LabelSet, name: string) => write(() => draft.copy(set, name)),
    async open(file: { readonly name: string; text(): Promise<string> }): Promise<void> {
      const content = await file.text();
      write(() => draft.openFile(file.name, content));
    },
    async show(id: string): Promise<void> {
      saved.value = null;
      used.value = null;
      await library.select(id);
      writing.value = library.selected.value === null;
    },
    async save(): Promise<void> {
      if (lacks.value.length > 0) return;
      const set = draft.preview.value;
      if (!(await draft.save())) return;
      await library.refresh();
      await library.select(set.id);
      writing.value = false;
      saved.value = library.selected.value ?? set;
      draft.startNew();
    },
    /** Labels with this set from now on: new tabs, and the one this page was opened from, which comes to the front. */
    async use(set: LabelSet): Promise<void> {
      saved.value = null;
      try {
        const tab = await ports.openerTab();
        await backend.request('chooseLabelSet', { tab, labelSet: set.id });
        used.value = { set, where: tab === null ? 'newTabs' : 'tab' };
        if (tab !== null) await ports.showTab(tab);
      } catch {
        used.value = { set, where: 'nowhere' };
      }
    },
    download: (set: LabelSet) =>
      ports.saveFile(`${set.id.replaceAll('/', '-')}.v${set.version}.json`, ports.writeFile(set)),
    [Symbol.dispose](): void {
      for (const model of models) model[Symbol.dispose]();
    },
  };
}
