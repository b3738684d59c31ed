import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runOnce } from '../../lib/platform/run-once.ts';
import { startOverlay } from './start-overlay.ts';

/** Put into a page by the background when the person starts labelling there, or where it is always on. */
export default defineUnlistedScript(() => runOnce(startOverlay));
