import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { startCapture } from '@/utils/page/capture';

/** Runs in the page's own world, before any of its scripts. */
export default defineUnlistedScript(startCapture);
