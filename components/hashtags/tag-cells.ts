import { rubricOf, type Rubric } from '@/utils/domain/brand';
import type { CompareView } from '@/utils/domain/compare-view';
import { dialects } from '@/utils/domain/dialects';
import type { Guide, TagUse } from '@/utils/domain/hashtags/guide';
import { clearly, type Lift } from '@/utils/domain/hashtags/lift';
import { tagKey } from '@/utils/domain/hashtags/tag';
import type { TagRecord } from '@/utils/domain/hashtags/tag-page';
import type { TagRow } from '@/utils/domain/hashtags/tag-stats';
import { fewestPeers } from '@/utils/domain/usual';

import { averageText } from '../competitors/sentences';
import type { CsvCell } from '../posts/export';
import { unknown } from '../window/figures';
import { networkName } from '../window/network-name';
import type { OurWindow, WindowWord } from '../window/window';

/** What the brand's guide says of a hashtag: how it is used, that it is a rubric's; null when the guide does not name it. */
export type Standing = TagUse | 'rubric' | null;

/** How hashtags stand in a brand's guide, by their keys. A tag of a rubric is allowed without being named. */
export function standings(guide: Guide | undefined, rubrics: readonly Rubric[]): (key: string) => Standing {
  const uses = new Map(guide?.tags.map(({ tag, use }) => [tagKey(tag), use]));
  return (key) => uses.get(key) ?? (rubricOf([key], rubrics) === null ? null : 'rubric');
}

const standingWords = {
  required: 'tagStatsRequired',
  allowed: 'tagStatsAllowed',
  forbidden: 'tagStatsForbidden',
  banned: 'tagStatsBanned',
  rubric: 'tagStatsRubric',
} as const satisfies Record<NonNullable<Standing>, WindowWord>;

export const standingText = (standing: Standing, say: OurWindow['say']): string =>
  say(standing === null ? 'tagStatsNotInGuide' : standingWords[standing]);

export const tagColumns = [
  'title',
  'posts',
  'accounts',
  'median',
  'pooled',
  'n',
  'lift',
  'reach',
  'reachLift',
  'used',
  'told',
  'guide',
] as const;
export type TagColumn = (typeof tagColumns)[number];

export const isTextColumn = (column: TagColumn): boolean => column === 'title' || column === 'guide';

export function tagColumnName(
  column: TagColumn,
  by: CompareView['by'],
  { say, settings }: OurWindow,
): string {
  const { word } = dialects[settings.value.dialect][by];
  switch (column) {
    case 'title':
      return say('tagStatsTag');
    case 'posts':
      return say('comparePosts');
    case 'accounts':
      return say('tagStatsAccounts');
    case 'median':
      return say('compareErMedian', { word });
    case 'pooled':
      return say('compareErPooled', { word });
    case 'n':
      return say('compareN');
    case 'lift':
      return say('tagStatsLift');
    case 'reach':
      return say('compareViews');
    case 'reachLift':
      return say('tagStatsReachLift');
    case 'used':
      return say('tagStatsUsed');
    case 'told':
      return say('tagStatsTold');
    case 'guide':
      return say('tagStatsGuide');
  }
}

/** A tag, and what stands beside its figures. */
export interface ShownTag {
  row: TagRow;
  standing: Standing;
  /** What the networks' own pages of it told. */
  records: readonly TagRecord[];
}

/** What a column is sorted by and exported as; null: unknown. */
export function tagValue(
  column: TagColumn,
  { row, standing, records }: ShownTag,
  say: OurWindow['say'],
): CsvCell {
  switch (column) {
    case 'title':
      return row.tag;
    case 'posts':
    case 'accounts':
      return row[column];
    case 'median':
    case 'pooled':
      return row.average && row.average[column];
    case 'n':
      return row.average?.n ?? 0;
    case 'lift':
    case 'reachLift':
      return row[column].state === 'known' ? row[column].multiple : null;
    case 'reach':
      return row.reach && row.reach.median;
    case 'used':
      return row.lastUsed;
    case 'told':
      return records.reduce<number | null>(
        (most, { posts }) => (posts ? Math.max(most ?? 0, posts.value) : most),
        null,
      );
    case 'guide':
      return standing && standingText(standing, say);
  }
}

/** Sorted as asked; unknown values stand last, and what is alike by its posts. */
export function sortTags(
  tags: readonly ShownTag[],
  { by: column, direction }: { by: TagColumn; direction: 'ascending' | 'descending' },
  { say, language }: OurWindow,
): ShownTag[] {
  const texts = new Intl.Collator(language.value, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return tags
    .map((tag) => ({ tag, value: tagValue(column, tag, say) }))
    .toSorted(({ tag: a, value: x }, { tag: b, value: y }) => {
      if (x === null || y === null)
        return Number(x === null) - Number(y === null) || b.row.posts - a.row.posts;
      const order =
        typeof x === 'number' && typeof y === 'number' ? x - y : texts.compare(String(x), String(y));
      return sign * order || b.row.posts - a.row.posts;
    })
    .map(({ tag }) => tag);
}

export interface TagCell {
  text: string;
  why: string;
  tone?: 'above' | 'below';
}

/** How posts with a tag stand beside those without, and what that is worth. */
export function liftCell(lift: Lift, { say, figures }: OurWindow): TagCell {
  const { multiple } = figures.value;
  switch (lift.state) {
    case 'known': {
      const tone = clearly(lift);
      return {
        ...(tone && { tone }),
        text: multiple(lift.multiple),
        why: [
          say('tagStatsLiftWhy', { n: lift.n, accounts: lift.accounts }),
          say('tagStatsSpan', { low: multiple(lift.low), high: multiple(lift.high) }),
          tone ? say('tagStatsNoCause') : say('tagStatsNoClear'),
        ].join(' '),
      };
    }
    case 'tooFew':
      return {
        text: say('tagStatsFew', { n: lift.n }),
        why: say('tagStatsFewWhy', { n: lift.n, fewest: fewestPeers }),
      };
    case 'everywhere':
      return { text: unknown, why: say('tagStatsEverywhere', { fewest: fewestPeers }) };
    case 'unknown':
      return { text: unknown, why: say('compareNoRate') };
  }
}

/** What a network's page of a tag told, in a sentence. */
export function toldText(record: TagRecord, { say, figures }: OurWindow): string {
  const { inFull, day } = figures.value;
  const { posts, accounts } = record;
  const values = { network: networkName(record.network), day: day(record.toldAt ?? record.seenAt) };
  const said = !posts
    ? say('tagStatsToldNothing', values)
    : accounts
      ? say('tagStatsToldBoth', { ...values, posts: inFull(posts), accounts: inFull(accounts) })
      : say('tagStatsToldPosts', { ...values, posts: inFull(posts) });
  return [said, record.isHidden ? say('tagStatsHiddenWhy', { network: values.network }) : '']
    .filter(Boolean)
    .join(' ');
}

export function tagCell(column: TagColumn, tag: ShownTag, ours: OurWindow, now: number): TagCell {
  const { row, standing, records } = tag;
  const { say } = ours;
  const figures = ours.figures.value;
  switch (column) {
    case 'title':
      return { text: `#${row.tag}`, why: '' };
    case 'posts':
      return {
        text: figures.whole(row.posts),
        why: say('tagStatsPostsWhy', { networks: row.networks.map(networkName).join(', ') }),
      };
    case 'accounts':
      return { text: figures.whole(row.accounts), why: '' };
    case 'median':
    case 'pooled':
      return row.average
        ? {
            text: averageText(row.average, column, ours),
            why: say('compareOfPosts', { n: row.average.n }),
          }
        : { text: unknown, why: say('compareNoRate') };
    case 'n':
      return { text: figures.whole(row.average?.n ?? 0), why: say('compareNWhy') };
    case 'lift':
    case 'reachLift':
      return liftCell(row[column], ours);
    case 'reach':
      return row.reach
        ? { text: figures.short(row.reach.median), why: say('compareOfPosts', { n: row.reach.n }) }
        : { text: unknown, why: say('whyNoViews') };
    case 'used':
      return {
        text: figures.moment({ at: row.lastUsed, grain: 'day' }, now),
        why: figures.ago(row.lastUsed, now),
      };
    case 'told': {
      const told = records.filter(({ posts, isHidden }) => posts || isHidden);
      if (told.length === 0) return { text: unknown, why: say('tagStatsNotTold') };
      return {
        ...(told.some(({ isHidden }) => isHidden) && { tone: 'below' }),
        text: told
          .map(({ network, posts, isHidden }) =>
            [networkName(network), posts && figures.count(posts), isHidden && say('tagStatsHidden')]
              .filter(Boolean)
              .join(' '),
          )
          .join(' · '),
        why: told.map((record) => toldText(record, ours)).join(' '),
      };
    }
    case 'guide':
      return { text: standingText(standing, say), why: '' };
  }
}
