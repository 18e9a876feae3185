import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { bringStrip } from '@/components/badges/brought';
import { startStrip } from '@/components/strip/strip';

export default defineUnlistedScript(() => bringStrip(startStrip));
