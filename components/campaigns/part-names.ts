import { dayNumber } from '@/utils/domain/campaigns/days';
import { dayAt } from '@/utils/domain/campaigns/days';
import type { Dimension, Part } from '@/utils/domain/campaigns/economics';

import type { OurWindow } from '../window/window';
import { bandWords, genderWords, sourceWords, toolWords } from './campaign-words';
import type { Written } from './written';

/** A part as a person reads it; what does not tell the dimension says so. */
export function partName(
  dimension: Dimension,
  { id, name }: Pick<Part, 'id' | 'name'>,
  written: Written,
  ours: Pick<OurWindow, 'say' | 'language'>,
): string {
  const { say } = ours;
  if (id === null)
    return say(
      dimension === 'channel'
        ? 'campaignPartWhole'
        : dimension === 'day' || dimension === 'week' || dimension === 'month'
          ? 'campaignPartSeveralDays'
          : 'campaignPartUntold',
    );
  switch (dimension) {
    case 'channel':
      return name || say('campaignChannelGone');
    case 'tool':
      return say(toolWords[id as keyof typeof toolWords]);
    case 'source':
      return say(sourceWords[id as keyof typeof sourceWords]);
    case 'gender':
      return say(genderWords[id as keyof typeof genderWords]);
    case 'textShare':
      return say(bandWords[id as keyof typeof bandWords]);
    case 'day':
      return written.day(id);
    case 'week':
      return written.days({ from: id, to: dayAt(dayNumber(id) + 6) });
    case 'month':
      return new Intl.DateTimeFormat(ours.language.value, {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(Date.parse(`${id}-15T12:00:00Z`));
    default:
      return name ?? id;
  }
}
