import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { sayUpdated } from '@/components/badges/updated';

export default defineUnlistedScript(() => void sayUpdated());
