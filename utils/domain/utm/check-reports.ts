import { type Channel, ga4ChannelOf } from './channel';
import { spelling } from './check-values';
import { type Finding, mediumFor, type Subject, withTag } from './findings';
import { partsOf } from './macros';
import { metrikaOf } from './metrika';
import { spellingsOf } from './spelling';

/** Rules 29–32: what the reports will say. */
export function reports(subject: Subject): Finding[] {
  return [...auto(subject), ...(isSettled(subject) ? [...channel(subject), ...disagreement(subject)] : [])];
}

/** False while source or medium is missing, or is known at the click only. */
function isSettled({ values }: Subject): boolean {
  return [values.source, values.medium].every(
    (value) => value !== '' && partsOf(value).every((part) => part.kind === 'text'),
  );
}

const isShopping = (name: Channel): boolean => name === 'Paid Shopping' || name === 'Organic Shopping';

/** Rules 29 and 30. */
function channel(subject: Subject): Finding[] {
  const { values } = subject;
  const { channel: told } = ga4ChannelOf(values);
  const without = ga4ChannelOf({ ...values, campaign: '' }).channel;
  if (isShopping(told) && told !== without) {
    return [
      {
        rule: 30,
        severity: 'warning',
        field: 'campaign',
        values: { value: values.campaign, channel: told, without },
        fix: null,
      },
    ];
  }
  if (!isUnexpected(subject, told)) return [];
  const better = betterTags(subject, told);
  // An ad system that Google has no name for is Paid Other, and nobody can help it.
  if (told === 'Paid Other' && !better) return [];
  return [
    {
      rule: 29,
      severity: told === 'Unassigned' && subject.placement?.id === 'offline' ? 'info' : 'warning',
      field: 'medium',
      values: {
        source: values.source,
        medium: values.medium,
        channel: told,
        betterSource: better?.source ?? '',
        betterMedium: better?.medium ?? '',
        betterChannel: better?.channel ?? '',
      },
      fix: better ? withTag(withTag(subject.draft, 'source', better.source), 'medium', better.medium) : null,
    },
  ];
}

/** What a link of that placement is not expected to be. */
function isUnexpected({ placement }: Subject, told: Channel): boolean {
  if (told === 'Unassigned' || told === 'Paid Other') return true;
  if (!placement) return false;
  if (placement.kind === 'ad') return !isPaid(told);
  if (placement.id === 'email' || placement.id === 'unisender') return told !== 'Email';
  return placement.kind === 'organic' && !told.startsWith('Organic');
}

const isPaid = (name: Channel): boolean =>
  name.startsWith('Paid') || name === 'Display' || name === 'Cross-network';

/**
 * A spelling of the same source, and a medium, for which GA4 has a channel that fits; null when none is found. What the
 * brand's list or its earlier links speak against is not advised: one word for a thing is worth more than a channel.
 */
function betterTags(
  subject: Subject,
  told: Channel,
): { source: string; medium: string; channel: Channel } | null {
  const { values, placement } = subject;
  const { source, medium } = values;
  const lower = source.toLowerCase();
  const wantsPaid = placement ? placement.kind === 'ad' : told === 'Paid Other';
  const sources = [source, ...(spellingsOf(lower) ?? []), ...(lower.startsWith('vk') ? ['vk.com'] : [])];
  // Where the medium is right, only the source's spelling is wrong.
  const mediums =
    told === 'Paid Other'
      ? [medium]
      : [mediumFor(placement), placement ? null : wantsPaid ? 'cpc' : 'social'];
  for (const oneMedium of mediums) {
    if (oneMedium === null) continue;
    for (const one of sources) {
      const found = ga4ChannelOf({ source: one, medium: oneMedium, campaign: values.campaign }).channel;
      if (found === told || isUnexpected(subject, found)) continue;
      if (spelling(subject, 'source', one).length > 0) continue;
      if (spelling(subject, 'medium', oneMedium).length > 0) continue;
      // Only what people know as a network is worth calling social.
      if (!placement && oneMedium === 'social' && !spellingsOf(lower)) continue;
      return { source: one, medium: oneMedium, channel: found };
    }
  }
  return null;
}

/** Rule 31: what one calls an ad the other does not, or one knows and the other does not. */
function disagreement({ values }: Subject): Finding[] {
  const ga4 = ga4ChannelOf(values).channel;
  const { report, recognised } = metrikaOf(values);
  if (report === null || report === 'tags') return [];
  const isSplit = ga4 === 'Unassigned' || (report === 'ad') !== isPaid(ga4);
  if (!isSplit) return [];
  return [
    {
      rule: 31,
      severity: 'info',
      field: null,
      values: { channel: ga4, report, recognised: recognised ?? '' },
      fix: null,
    },
  ];
}

/** Rule 32. */
function auto({ placement }: Subject): Finding[] {
  if (!placement?.autoTags) return [];
  const { tags, isReplacing } = placement.autoTags;
  return [
    {
      rule: 32,
      severity: 'info',
      field: null,
      values: {
        placement: placement.id,
        source: tags?.source ?? '',
        medium: tags?.medium ?? '',
        replacing: isReplacing ? 'yes' : 'no',
      },
      fix: null,
    },
  ];
}
