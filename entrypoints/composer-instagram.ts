import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { watchComposers } from '@/components/composer/watch';
import { instagramComposer } from '@/utils/networks/instagram/composer';

export default defineUnlistedScript(() => watchComposers(instagramComposer));
