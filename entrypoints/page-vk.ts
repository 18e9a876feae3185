import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { startPage } from '@/components/badges/page';
import { vk } from '@/utils/networks/vk';

export default defineUnlistedScript(() => startPage(vk));
