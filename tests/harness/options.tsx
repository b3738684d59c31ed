import { render } from 'preact';
import { createOptionsModel } from '../../lib/state/options/options-model.ts';
import { OptionsApp } from '../../lib/ui/options/OptionsApp.tsx';
import { seeds } from '../../seeds/seeds.ts';
import { fakeBackend, fakeWorld } from '../fakes/fake-backend.ts';
import '../../lib/ui/options/options.css';

/** The options page over a fake background: ?lang=zh&theme=dark */
const asked = new URLSearchParams(location.search);
const world = fakeWorld([...seeds]);
world.settings = {
  ...world.settings,
  language: asked.get('lang') === 'zh' ? 'zh' : 'en',
  theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
  keys: { skip: ['s'], unsure: ['?'], help: ['h'] },
};
let granted = ['https://pictures.example.com/*', 'https://shop.example.org/*'];
const model = createOptionsModel({
  backend: fakeBackend(world),
  grantedSites: async () => granted,
  listenForGrants: () => () => undefined,
  requestSites: async (patterns) => {
    granted = [...granted, ...patterns];
    return true;
  },
  removeSites: async (patterns) => {
    granted = granted.filter((one) => !patterns.includes(one));
  },
  openShortcuts: () => undefined,
  reload: () => location.reload(),
  languages: navigator.languages,
});
const app = document.getElementById('app');
if (app) render(<OptionsApp model={model} />, app);
