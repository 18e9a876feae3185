import { lengthSteps } from '@/utils/domain/account-stats';
import type { Reason } from '@/utils/domain/reports/post-reasons';

import { weekdayNames } from '../../competitors/heat';
import { formatName } from '../../posts/columns';
import { multipleWords, shortened, type Teller } from '../teller';

/** What goes together with how a post did, with how many posts that is known of. */
export function reasonText(reason: Reason, tell: Teller): string {
  const { say } = tell;
  const values = { ...multipleWords(reason.multiple, tell), n: reason.n };
  switch (reason.kind) {
    case 'reaction':
      return say('reportReasonReaction', { ...values, metric: reason.metric });
    case 'format':
      return say('reportReasonFormat', { ...values, value: formatName(reason.value, say) });
    case 'rubric':
      return say('reportReasonRubric', { ...values, value: shortened(reason.value, 60) });
    case 'hashtag':
      return say('reportReasonHashtag', { ...values, value: shortened(reason.value, 60) });
    case 'links':
      return say('reportReasonLinks', { ...values, value: reason.value });
    case 'length':
      return say('reportReasonLength', { ...values, value: lengthText(Number(reason.value), tell) });
    case 'weekday':
      return say('reportReasonWeekday', {
        ...values,
        value: weekdayNames(tell.language)[Number(reason.value)]!,
      });
    case 'hours': {
      const hour = Number(reason.value);
      return say('reportReasonHours', { ...values, value: `${hour}:00–${hour + 3}:00` });
    }
  }
}

/** "under 100", "100–299", "3,000 and more": characters of a text from one step up to the next. */
function lengthText(step: number, { say, amount }: Teller): string {
  const next = lengthSteps[lengthSteps.findIndex((one) => one === step) + 1];
  if (next === undefined) return say('reportLengthFrom', { from: amount(step) });
  return step === 0
    ? say('reportLengthUnder', { to: amount(next) })
    : say('reportLengthBetween', { from: amount(step), to: amount(next - 1) });
}
