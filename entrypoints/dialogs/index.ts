import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerDialogs } from '../../lib/ui/finder/offer-dialogs.tsx';

/** Put into a page by the background when its overlay first needs a dialog; it belongs to that overlay. */
export default defineUnlistedScript(() => offerDialogs());
