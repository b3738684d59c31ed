import { render } from 'preact';
import { after } from '../../lib/platform/after.ts';
import { appVersion } from '../../lib/platform/native-runtime.ts';
import { openPort } from '../../lib/platform/open-port.ts';
import { openerTab, showTab } from '../../lib/platform/pages.ts';
import { connectBackend } from '../../lib/state/connect-backend.ts';
import { createEditorModel } from '../../lib/state/editor-model.ts';
import { EditorApp } from '../../lib/ui/editor/EditorApp.tsx';
import { languageOf } from '../../lib/ui/messages/language.ts';
import '../../lib/ui/editor/editor.css';
import { saveFile } from './save-file.ts';
import { setPorts } from './set-ports.ts';

const model = createEditorModel(
  {
    ...setPorts,
    backend: connectBackend({
      open: openPort,
      surface: 'editor',
      app: appVersion(),
      after,
      now: Date.now,
      zone: () => -new Date().getTimezoneOffset(),
    }),
    saveFile,
    openerTab,
    showTab,
    reload: () => location.reload(),
  },
  ({ language }) => languageOf(language, navigator.languages),
);

const app = document.getElementById('app');
if (app) render(<EditorApp model={model} />, app);
