import type { AddressFault } from '@/utils/domain/utm/address';

import type { WindowWord } from '../window/window';

/** Why an address cannot be tagged. */
export const faultWords: Record<AddressFault, WindowWord> = {
  empty: 'utmAddressEmpty',
  tooLong: 'utmFaultTooLong',
  severalLines: 'utmFaultSeveralLines',
  script: 'utmFaultScript',
  scheme: 'utmFaultScheme',
  notAddress: 'utmFaultNotAddress',
};
