import { render } from 'preact';
import { createOptionsModel, type OptionsModel } from '../../lib/state/options/options-model.ts';
import { OptionsApp } from '../../lib/ui/options/OptionsApp.tsx';
import { type FakeBackend, type FakeWorld, fakeBackend } from './fake-backend.ts';
import { showSurface } from './show-surface.ts';
import '../../lib/ui/options/options.css';

/** The options page on the test's page, over a browser that has granted `granted`. */
export type ShownOptions = { backend: FakeBackend; model: OptionsModel; granted: string[]; asked: string[] };

export async function showOptions(world: FakeWorld, granted: string[] = [], answersYes = true): Promise<ShownOptions> {
  const backend = fakeBackend(world);
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const model = createOptionsModel({
    backend,
    grantedSites: async () => [...granted],
    listenForGrants(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    requestSites: async (patterns) => {
      asked.push(...patterns);
      if (answersYes) granted.push(...patterns);
      changed();
      return answersYes;
    },
    removeSites: async (patterns) => {
      granted.splice(0, granted.length, ...granted.filter((one) => !patterns.includes(one)));
      changed();
    },
    openShortcuts: () => asked.push('shortcuts'),
    reload: () => asked.push('reload'),
    languages: ['en'],
  });
  await showSurface(
    (root) => render(<OptionsApp model={model} />, root),
    () => model[Symbol.dispose](),
  );
  return { backend, model, granted, asked };
}
