import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { startPage } from '@/components/badges/page';
import { facebook } from '@/utils/networks/facebook';

export default defineUnlistedScript(() => startPage(facebook));
