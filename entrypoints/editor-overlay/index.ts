import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { coverAt } from '../../lib/page/covered.ts';
import { loadPicture } from '../../lib/page/load-picture.ts';
import { after } from '../../lib/platform/after.ts';
import { offerEditor } from '../../lib/ui/loupe/offer-editor.tsx';

/** Put into a page by the background when its overlay first needs the shape editor; it belongs to that overlay. */
export default defineUnlistedScript(() =>
  offerEditor({
    loadPicture,
    after,
    now: () => performance.now(),
    // Our own host paints nothing, and so covers nothing.
    isCoveredAt: ({ element }, at) => coverAt(element, at, undefined) !== undefined,
  }),
);
