import { render } from 'preact';
import { createPopupModel, type PopupModel, type PopupPorts } from '../../lib/state/popup-model.ts';
import { PopupApp } from '../../lib/ui/popup/PopupApp.tsx';
import { type FakeBackend, type FakeWorld, fakeBackend } from './fake-backend.ts';
import { showSurface } from './show-surface.ts';
import '../../lib/ui/popup/popup.css';

/** The popup on the test's page; `asked` holds what it asked of the browser, in order. */
export type ShownPopup = { backend: FakeBackend; model: PopupModel; asked: string[] };

export async function showPopup(world: FakeWorld, ports: Partial<PopupPorts> = {}): Promise<ShownPopup> {
  const backend = fakeBackend(world);
  const asked: string[] = [];
  const model = createPopupModel({
    backend,
    requestSites: async (patterns) => {
      asked.push(...patterns);
      return true;
    },
    openLabelSets: () => asked.push('label sets'),
    openOptions: () => asked.push('options'),
    openShortcuts: () => asked.push('shortcuts'),
    close: () => asked.push('close'),
    reload: () => asked.push('reload'),
    languages: ['en'],
    today: () => '2026-11-23',
    ...ports,
  });
  await showSurface(
    (root) => render(<PopupApp model={model} />, root),
    () => model[Symbol.dispose](),
  );
  return { backend, model, asked };
}
