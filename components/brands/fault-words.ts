import type { WindowWord } from '../window/window';
import type { RowFault } from './list';

/** Why a row of a list, or an account that was typed, cannot be taken. */
export const faultWords: Record<RowFault, WindowWord> = {
  empty: 'brandFaultEmpty',
  elsewhere: 'brandFaultElsewhere',
  noAccount: 'brandFaultNoAccount',
  noNetwork: 'brandFaultNoNetwork',
  otherNetwork: 'brandFaultOtherNetwork',
  notHandle: 'brandFaultNotHandle',
  unknownRole: 'brandFaultRole',
  unknownNetwork: 'brandFaultNetwork',
  noBrand: 'brandFaultNoBrand',
  longName: 'brandNameLong',
  quotes: 'brandFaultQuotes',
};
