import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { bringComposer } from '@/components/composer/brought';
import { startLooking } from '@/components/composer/looking';

export default defineUnlistedScript(() => bringComposer(startLooking));
