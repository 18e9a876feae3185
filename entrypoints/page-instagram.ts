import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { startPage } from '@/components/badges/page';
import { instagram } from '@/utils/networks/instagram';

export default defineUnlistedScript(() => startPage(instagram));
