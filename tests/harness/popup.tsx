import { render } from 'preact';
import { createPopupModel } from '../../lib/state/popup-model.ts';
import { PopupApp } from '../../lib/ui/popup/PopupApp.tsx';
import { fakeBackend } from '../fakes/fake-backend.ts';
import '../../lib/ui/popup/popup.css';
import { popupScenes } from './popup-scenes.ts';

/** The popup over a fake background: ?scene=start&lang=zh&theme=dark */
const asked = new URLSearchParams(location.search);
const scene = popupScenes[asked.get('scene') ?? 'start'] ?? popupScenes.start;
const backend = fakeBackend(scene());
const { settings } = backend.world;
backend.world.settings = {
  ...settings,
  language: asked.get('lang') === 'zh' ? 'zh' : 'en',
  theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
};
const model = createPopupModel({
  backend,
  requestSites: async () => true,
  openLabelSets: () => undefined,
  openOptions: () => undefined,
  openShortcuts: () => undefined,
  close: () => undefined,
  reload: () => location.reload(),
  languages: navigator.languages,
  today: () => '2026-11-23',
});
const app = document.getElementById('app');
if (app) render(<PopupApp model={model} />, app);
