import { render } from 'preact';
import { setPorts } from '../../entrypoints/editor/set-ports.ts';
import type { LabelSet } from '../../lib/domain/label-set.ts';
import { createEditorModel, type EditorModel, type EditorPorts } from '../../lib/state/editor-model.ts';
import { EditorApp } from '../../lib/ui/editor/EditorApp.tsx';
import { seeds } from '../../seeds/seeds.ts';
import { type FakeBackend, type FakeWorld, fakeBackend, fakeWorld } from './fake-backend.ts';
import { showSurface } from './show-surface.ts';
import '../../lib/ui/editor/editor.css';

const [score] = seeds;
if (!score) throw new Error('the seeds are missing');

/** A set of the person's own, beside the seeds. */
export const ownSet: LabelSet = { ...score, id: 'matches', version: 3, name: { en: 'Match stills', zh: '比赛画面' } };

export function editorWorld(): FakeWorld {
  return { ...fakeWorld([...seeds, ownSet]), seeds: seeds.map((set) => set.id) };
}

/** The label-set page on the test's page; `saved` holds the files it handed over. */
export type ShownEditor = { backend: FakeBackend; model: EditorModel; saved: { name: string; text: string }[] };

export async function showEditor(world: FakeWorld, ports: Partial<EditorPorts> = {}): Promise<ShownEditor> {
  const backend = fakeBackend(world);
  const saved: { name: string; text: string }[] = [];
  const model = createEditorModel(
    {
      backend,
      ...setPorts,
      saveFile: (name, text) => saved.push({ name, text }),
      openerTab: async () => null,
      showTab: async () => undefined,
      reload: () => undefined,
      ...ports,
    },
    (settings) => settings.language ?? 'en',
  );
  await showSurface(
    (root) => render(<EditorApp model={model} />, root),
    () => model[Symbol.dispose](),
  );
  return { backend, model, saved };
}
