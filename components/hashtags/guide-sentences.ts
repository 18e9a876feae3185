import type { CountRule, Guide, Position, TagUse } from '@/utils/domain/hashtags/guide';
import type { RuledNetwork } from '@/utils/domain/hashtags/network-rules';

import type { OurWindow, WindowWord } from '../window/window';
import { ruledName } from './network-names';

export const useWords = {
  required: 'guideUseRequired',
  allowed: 'guideUseAllowed',
  forbidden: 'guideUseForbidden',
  banned: 'guideUseBanned',
} as const satisfies Record<TagUse, WindowWord>;

const positionWords = {
  any: null,
  inText: 'guideSaysInText',
  atEnd: 'guideSaysAtEnd',
  firstComment: 'guideSaysFirstComment',
} as const satisfies Record<Position, WindowWord | null>;

/** How many hashtags, in words; null when it is no matter. */
function countSentence({ least, most }: CountRule, say: OurWindow['say']): string | null {
  if (most === 0) return say('guideSaysNone');
  if (least !== null && most !== null)
    return least === most ? say('guideSaysExactly', { most }) : say('guideSaysBetween', { least, most });
  if (most !== null) return say('guideSaysMost', { most });
  return least === null || least === 0 ? null : say('guideSaysLeast', { least });
}

const lowered = (sentence: string): string => sentence.slice(0, 1).toLowerCase() + sentence.slice(1);

/** What a guide asks for beyond its tags, a sentence each; of rules that ask for nothing none. */
export function guideSentences(guide: Guide, say: OurWindow['say']): string[] {
  const position = positionWords[guide.position];
  const networks = Object.entries(guide.countOn) as [RuledNetwork, CountRule][];
  return [
    countSentence(guide.count, say),
    ...networks.map(([network, count]) =>
      say('guideSaysOn', {
        network: ruledName(network),
        count: lowered(countSentence(count, say) ?? say('guideSaysAnyCount')),
      }),
    ),
    position && say(position),
    guide.style === 'camel' && say('guideSaysCamel'),
    guide.style === 'lower' && say('guideSaysLower'),
    guide.isClosed && say('guideSaysClosed'),
    guide.needsRubric && say('guideSaysRubric'),
    guide.needsGeotag && say('guideSaysGeotag'),
    guide.needsUtm && say('guideSaysUtm'),
    guide.longestParagraph !== null && say('guideSaysParagraph', { most: guide.longestParagraph }),
  ].filter((sentence) => typeof sentence === 'string');
}

/** A day (ISO) as a person reads it. */
export const dayText = (day: string, { figures }: Pick<OurWindow, 'figures'>): string =>
  // At noon: midnight by UTC is the day before in the west.
  figures.value.day(Date.parse(`${day}T12:00`));

/** When and where a tag holds, and how it is written, in a few words; '' when always, everywhere, as it is. */
export function tagDetails(
  { networks, from, until, local }: Guide['tags'][number],
  ours: Pick<OurWindow, 'say' | 'figures'>,
): string {
  const { say } = ours;
  const days =
    from !== null && until !== null
      ? say('guideTagBetween', { from: dayText(from, ours), until: dayText(until, ours) })
      : from !== null
        ? say('guideTagFrom', { from: dayText(from, ours) })
        : until !== null && say('guideTagUntil', { until: dayText(until, ours) });
  return [networks.map(ruledName).join(', '), days, local && say('guideTagLocalShort')]
    .filter(Boolean)
    .join(' · ');
}
