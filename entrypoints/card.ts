import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { bringCard } from '@/components/badges/brought';
import { paintCard } from '@/components/card/paint';

export default defineUnlistedScript(() => bringCard(paintCard));
