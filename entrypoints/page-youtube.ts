import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { startPage } from '@/components/badges/page';
import { youtube } from '@/utils/networks/youtube';

export default defineUnlistedScript(() => startPage(youtube));
