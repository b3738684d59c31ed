import { render } from 'preact';
import { after } from '../../lib/platform/after.ts';
import { appVersion } from '../../lib/platform/native-runtime.ts';
import { openPort } from '../../lib/platform/open-port.ts';
import { openShortcutSettings } from '../../lib/platform/pages.ts';
import { grantedSites, listenForGrants, removeSites, requestSites } from '../../lib/platform/sites.ts';
import { connectBackend } from '../../lib/state/connect-backend.ts';
import { createOptionsModel } from '../../lib/state/options/options-model.ts';
import { OptionsApp } from '../../lib/ui/options/OptionsApp.tsx';
import '../../lib/ui/options/options.css';

const model = createOptionsModel({
  backend: connectBackend({
    open: openPort,
    surface: 'options',
    app: appVersion(),
    after,
    now: Date.now,
    zone: () => -new Date().getTimezoneOffset(),
  }),
  grantedSites,
  listenForGrants,
  requestSites,
  removeSites,
  openShortcuts: () => void openShortcutSettings(),
  reload: () => location.reload(),
  languages: navigator.languages,
});

const app = document.getElementById('app');
if (app) render(<OptionsApp model={model} />, app);
