import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { AnswerMode, LabelSet } from '../domain/label-set.ts';
import { checkLabelSet } from '../domain/label-set-check.ts';
import { type ClassDraft, firstVersion, type LabelSetDraft, nextVersion } from '../domain/label-set-versions.ts';
import { type Language, type LocalisedText, textIn } from '../domain/localised-text.ts';
import type { Backend } from './backend.ts';
import { keepKnown } from './keep-known.ts';

/** Something wrong in a list or a file. `line` from 1; null where it is about the whole. */
type SourceProblem = { readonly line: number | null; readonly code: string; readonly text: string };
type ParsedList = { readonly classes: readonly ClassDraft[]; readonly problems: readonly SourceProblem[] };
export type ReadSet = { readonly set: LabelSet | null; readonly problems: readonly SourceProblem[] };

export type DraftPorts = {
  backend: Backend;
  parseList(text: string): ParsedList;
  /** Classes as a list that `parseList` reads, names in `language`. */
  writeList(classes: LabelSet['classes'], language: string): string;
  /** An id made from a name. */
  idOf(name: string): string;
  readFile(text: string): ReadSet;
};

/** Why a draft can't be saved yet. */
export type DraftLack = 'name' | 'id' | 'classes' | 'problems' | 'seed';
type DraftSaving = 'no' | 'saving' | 'failed';
/** What the classes come from: the list in the field, or a file. */
type DraftFile = { readonly name: string } & ReadSet;

const nothing: ParsedList = { classes: [], problems: [] };

function renamed(before: LocalisedText | null, language: Language, name: string): LocalisedText {
  if (!before) return { und: name };
  return textIn(before, language) === name ? before : { ...before, [language]: name };
}

/** A label set being written: from a pasted list, from a file, or from one that is there. */
export const SetDraftModel = createModel((ports: DraftPorts, language: ReadonlySignal<Language>) => {
  const name = signal('');
  /** What the person typed as id; null: made from the name. */
  const typedId = signal<string | null>(null);
  const answer = signal<AnswerMode>('one');
  const text = signal('');
  const file = signal<DraftFile | null>(null);
  /** The set it is the next version of. */
  const base = signal<LabelSet | null>(null);
  const derivedFrom = signal<LabelSet | null>(null);
  const saving = signal<DraftSaving>('no');

  const id = computed(() => base.value?.id ?? typedId.value ?? ports.idOf(name.value.trim()));
  const parsed = computed(() => (text.value.trim() === '' ? nothing : ports.parseList(text.value)));
  const classes = computed((): readonly ClassDraft[] => {
    if (file.value) return file.value.set?.classes.filter((entry) => !entry.retired) ?? [];
    const known = base.value ?? derivedFrom.value;
    return known ? keepKnown(known, parsed.value.classes, language.value) : parsed.value.classes;
  });
  const problems = computed(() => (file.value ?? parsed.value).problems);

  /** The set as it would be saved, numbers included; the background gives the same ones. */
  const preview = computed((): LabelSet => {
    const from = derivedFrom.value;
    const read = file.value?.set ?? null;
    const named = base.value ?? from ?? read;
    const draft: LabelSetDraft = {
      format: 'tagalong/labelSet/1',
      id: id.value,
      name: renamed(named?.name ?? null, language.value, name.value.trim() || id.value),
      description: named?.description ?? null,
      answer: answer.value,
      classes: classes.value.map(({ ...entry }) => entry),
      derivedFrom: from ? { id: from.id, version: from.version } : (named?.derivedFrom ?? null),
      project: named?.project ?? null,
    };
    if (base.value) return nextVersion(base.value, draft);
    // A file's numbers are the ones its makers trained with.
    return read ? { ...draft, version: read.version, classes: read.classes } : firstVersion(draft);
  });
  const inconsistent = computed(() => (classes.value.length === 0 ? [] : checkLabelSet(preview.value)));

  const begin = (set: LabelSet | null) => {
    name.value = set ? textIn(set.name, language.value) : '';
    typedId.value = null;
    answer.value = set?.answer ?? 'one';
    text.value = set ? ports.writeList(set.classes, language.value) : '';
    file.value = null;
    base.value = null;
    derivedFrom.value = null;
    saving.value = 'no';
  };

  return {
    name,
    id,
    answer,
    text,
    file,
    base,
    derivedFrom,
    saving,
    problems,
    inconsistent,
    preview,
    startNew: () => begin(null),
    /** The next version of a set of one's own. */
    edit(set: LabelSet): void {
      begin(set);
      base.value = set;
    },
    /** A new set that begins as this one. */
    copy(set: LabelSet, copyName: string): void {
      begin(set);
      derivedFrom.value = set;
      name.value = copyName;
    },
    setName(value: string): void {
      name.value = value;
    },
    setId(value: string): void {
      typedId.value = value.trim() === '' ? null : value.trim();
    },
    setAnswer(value: AnswerMode): void {
      answer.value = value;
    },
    setText(value: string): void {
      text.value = value;
      file.value = null;
    },
    /** Takes the classes from a file; what it says of name, id and answering can still be changed. */
    openFile(fileName: string, content: string): void {
      begin(null);
      const read = ports.readFile(content);
      file.value = { name: fileName, ...read };
      if (!read.set) return;
      name.value = textIn(read.set.name, language.value);
      typedId.value = read.set.id;
      answer.value = read.set.answer;
    },
    /** Whether it is on disk now. */
    async save(): Promise<boolean> {
      if (saving.value === 'saving') return false;
      saving.value = 'saving';
      try {
        await ports.backend.command('saveLabelSet', { set: preview.value });
        saving.value = 'no';
        return true;
      } catch {
        saving.value = 'failed';
        return false;
      }
    },
  };
});
