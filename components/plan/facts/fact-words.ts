import { dayMs } from '@/utils/domain/pace';
import { momentOf } from '@/utils/domain/plan/clock';
import type { Fact, When } from '@/utils/domain/plan/item';
import type { FactState } from '@/utils/domain/plan/report';
import type { Post } from '@/utils/domain/post';
import type { FactFault } from '@/utils/messages/protocol';
import type { Language } from '@/utils/words';

import { unknown } from '../../window/figures';
import type { OurWindow, WindowWord } from '../../window/window';

export const stateWords: Readonly<Record<FactState, WindowWord>> = {
  ahead: 'planFactAhead',
  onTime: 'planStatusPublished',
  doneLate: 'planDoneLate',
  late: 'planLate',
  missed: 'planStatusMissed',
  unseen: 'planFactUnseen',
  told: 'planFactTold',
  givenUp: 'planFactGivenUp',
};

/** Why it is called so, in a sentence. */
export const stateWhys: Readonly<Record<FactState, WindowWord>> = {
  ahead: 'planFactAheadWhy',
  onTime: 'planFactOnTimeWhy',
  doneLate: 'planFactDoneLateWhy',
  late: 'planFactLateWhy',
  missed: 'planFactMissedWhy',
  unseen: 'planFactUnseenWhy',
  told: 'planFactToldWhy',
  givenUp: 'planFactGivenUpWhy',
};

export const faultWords: Readonly<Record<FactFault, WindowWord>> = {
  notAddress: 'planFactNotAddress',
  notPost: 'planFactNotPost',
  otherNetwork: 'planFactOtherNetwork',
  taken: 'planFactTaken',
  gone: 'planFactGone',
};

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "+2 hr", "−3 days", "0 min": how long after its time, in the largest unit that it has whole. */
export function delayText(ms: number | null, language: Language): string {
  if (ms === null) return unknown;
  const [unit, length] = units.find(([, one]) => Math.abs(ms) >= one) ?? units[2];
  const size = Math.floor(Math.abs(ms) / length);
  const sign = size === 0 ? '' : ms < 0 ? '−' : '+';
  return sign + new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(size);
}

/** When an item was planned: its day alone where it has no hour. */
export function plannedText(when: When | null, ours: OurWindow, zone: string): string {
  const at = when && momentOf(when);
  if (!when || at === null) return ours.say('planUndated');
  if (when.time === null) return momentText(Date.parse(`${when.day}T12:00:00Z`), ours, 'UTC', false);
  return momentText(at, ours, zone);
}

/** "26 Nov, 19:30": a day, with its hour if asked for; of another year than this with that. */
export function momentText(at: number, { language }: OurWindow, zone: string, withTime = true): string {
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(language.value, {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
    timeZone: zone,
    ...(withTime && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' as const }),
  }).format(at);
}

/** When an item's post was published: its day alone where no more was told. */
export const publishedAtText = (
  { publishedAt, within = 0 }: Pick<Fact, 'publishedAt' | 'within'>,
  ours: OurWindow,
  zone: string,
): string => (publishedAt === null ? unknown : momentText(publishedAt, ours, zone, within < dayMs));

/** When a post was published, as finely as its network told. */
export function publishedText(
  published: Post['published'],
  ours: OurWindow,
  zone: string,
  now: number,
): string {
  const isTimed = published && ['second', 'minute', 'hour'].includes(published.grain);
  return isTimed ? momentText(published.at, ours, zone) : ours.figures.value.moment(published, now);
}

/** What a post is called in a list: its title, else that it has none. */
export const postTitle = (post: Pick<Post, 'title'> | null | undefined, { say }: OurWindow): string =>
  post?.title ?? say('untitled');
