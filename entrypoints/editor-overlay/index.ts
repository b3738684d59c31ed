import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadPicture } from '../../lib/page/load-picture.ts';
import { after } from '../../lib/platform/after.ts';
import { offerEditor } from '../../lib/ui/loupe/offer-editor.tsx';

/** Put into a page by the background when its overlay first needs the shape editor; it belongs to that overlay. */
export default defineUnlistedScript(() => offerEditor({ loadPicture, after }));
