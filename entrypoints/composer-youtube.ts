import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { watchComposers } from '@/components/composer/watch';
import { youtubeComposer } from '@/utils/networks/youtube/composer';

export default defineUnlistedScript(() => watchComposers(youtubeComposer));
