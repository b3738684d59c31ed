import { render } from 'preact';
import { dayOf } from '../../lib/domain/day.ts';
import { after } from '../../lib/platform/after.ts';
import { appVersion } from '../../lib/platform/native-runtime.ts';
import { openPort } from '../../lib/platform/open-port.ts';
import { openOptions, openOwnPage, openShortcutSettings } from '../../lib/platform/pages.ts';
import { requestSites } from '../../lib/platform/sites.ts';
import { connectBackend } from '../../lib/state/connect-backend.ts';
import { createPopupModel } from '../../lib/state/popup-model.ts';
import { PopupApp } from '../../lib/ui/popup/PopupApp.tsx';
import '../../lib/ui/popup/popup.css';

const zone = () => -new Date().getTimezoneOffset();

const backend = connectBackend({
  open: openPort,
  surface: 'popup',
  app: appVersion(),
  after,
  now: Date.now,
  zone,
});

const model = createPopupModel({
  backend,
  requestSites,
  openLabelSets: () => void openOwnPage('editor.html').then(() => window.close()),
  openOptions: () => void openOptions().then(() => window.close()),
  openShortcuts: () => void openShortcutSettings().then(() => window.close()),
  close: () => window.close(),
  reload: () => location.reload(),
  languages: navigator.languages,
  today: () => dayOf(Date.now(), zone()),
});

const app = document.getElementById('app');
if (app) render(<PopupApp model={model} />, app);
