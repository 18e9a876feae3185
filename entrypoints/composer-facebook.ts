import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { watchComposers } from '@/components/composer/watch';
import { facebookComposer } from '@/utils/networks/facebook/composer';

export default defineUnlistedScript(() => watchComposers(facebookComposer));
