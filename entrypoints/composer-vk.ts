import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { watchComposers } from '@/components/composer/watch';
import { vkComposer } from '@/utils/networks/vk/composer';

export default defineUnlistedScript(() => watchComposers(vkComposer));
