import type { Slice } from '@/utils/domain/account-stats';
import type { CompareView } from '@/utils/domain/compare-view';
import type { Compared } from '@/utils/domain/comparison';
import { atMost } from '@/utils/domain/count';
import type { Period } from '@/utils/domain/coverage';
import { dialects } from '@/utils/domain/dialects';
import type { LinksSeen } from '@/utils/domain/links-seen';

import { formatName } from '../posts/columns';
import type { CsvCell } from '../posts/export';
import type { OurWindow } from '../window/window';
import { wayText } from './campaigns-table';
import { columnIds, columnName, valueOf, type ColumnId } from './columns';
import type { TopPost } from './growth';
import { weekdayNames } from './heat';
import { coverageText, plainShare, refusalText } from './sentences';
import { ageText, speedText } from './top-posts';

/** One sheet of a workbook; the first is also what a CSV holds. */
export interface Sheet {
  name: string;
  head: string[];
  rows: CsvCell[][];
}

/** Columns that hold fractions and are written as percentages. */
const shares: ReadonlySet<ColumnId> = new Set(['median', 'pooled', 'coverage']);
const percent = (value: number): number => Number((value * 100).toFixed(4));

/** The comparison, and how it was made. What was refused has no figures but its reason. */
export function comparisonSheets(
  rows: readonly Compared[],
  period: Period,
  timeZone: string,
  view: CompareView,
  ours: OurWindow,
): Sheet[] {
  const { say } = ours;
  const cell = (id: ColumnId, row: Compared): CsvCell => {
    const value = valueOf(id, row, view.by);
    if (id === 'role') return say(value === 'own' ? 'compareOwn' : 'compareCompetitor');
    if (id === 'best') return value;
    return typeof value === 'number' && shares.has(id) ? percent(value) : value;
  };
  return [
    {
      name: say('compareSheetAccounts'),
      head: [
        ...columnIds.flatMap((id) => {
          const name = columnName(id, view.by, ours) + (shares.has(id) ? ', %' : '');
          return id === 'followers' ? [name, say('csvAtMost', { name })] : [name];
        }),
        say('compareRefusal'),
      ],
      rows: rows.map((row) => [
        ...columnIds.flatMap((id) =>
          id === 'followers'
            ? [cell(id, row), row.followers?.exact === false ? atMost(row.followers) : null]
            : [cell(id, row)],
        ),
        row.refusal && refusalText(row.refusal, view.least, ours),
      ]),
    },
    aboutSheet(period, timeZone, view, ours),
  ];
}

/** One account: its best posts, and the parts its posts fall into. */
export function accountSheets(
  row: Compared,
  top: readonly TopPost[],
  links: LinksSeen,
  period: Period,
  timeZone: string,
  view: CompareView,
  ours: OurWindow,
): Sheet[] {
  const { say, figures, language } = ours;
  const { stats, loaded } = row;
  const word = `${dialects[ours.settings.value.dialect][view.by].word}, %`;
  const days = weekdayNames(language.value);
  const about = aboutSheet(period, timeZone, view, ours);
  const day = (at: number) => figures.value.dayAndTime(at);
  const slices = (
    name: string,
    head: string,
    all: readonly Slice[],
    nameOf: (name: string) => string,
  ): Sheet => ({
    name,
    head: [
      head,
      say('comparePosts'),
      `${word}, ${say('compareMedian')}`,
      `${word}, ${say('comparePooled')}`,
      say('compareN'),
    ],
    rows: all.map(({ name, n, [view.by]: average }) => [
      nameOf(name),
      n,
      average && percent(average.median),
      average && percent(average.pooled),
      average?.n ?? 0,
    ]),
  });
  return [
    {
      name: say('compareTop'),
      head: [
        say('columnTitle'),
        say('csvLink'),
        say('columnPublished'),
        word,
        say('compareSpeed'),
        say('compareAgainst'),
      ],
      rows: top.map((one) => [
        one.post.title,
        one.post.permalink,
        one.post.published && day(one.post.published.at),
        one.rate && percent((one.rate.low + one.rate.high) / 2),
        speedText(one, ours),
        ageText(one, ours),
      ]),
    },
    {
      name: say('compareFollowersOver'),
      head: [say('historyWhen'), say('columnFollowers'), say('csvAtMost', { name: say('columnFollowers') })],
      rows: loaded.followers
        .filter(({ at }) => at >= period.from && at <= period.to)
        .map(({ at, count }) => [day(at), count.value, count.exact ? null : atMost(count)]),
    },
    slices(say('compareFormats'), say('columnFormat'), stats.formats, (name) => formatName(name, say)),
    slices(say('compareRubrics'), say('compareRubric'), stats.rubrics, (name) => name),
    slices(say('compareHashtags'), say('compareHashtag'), stats.hashtags, (name) => `#${name}`),
    {
      name: say('compareCampaigns'),
      head: [
        say('compareCampaign'),
        say('compareWays'),
        say('comparePosts'),
        say('compareFirstPost'),
        say('compareLastPost'),
        `${word}, ${say('compareMedian')}`,
        `${word}, ${say('comparePooled')}`,
        say('compareN'),
      ],
      rows: links.campaigns.map(({ name, ways, posts, first, last, [view.by]: average }) => [
        name,
        ways.map(wayText).join(', '),
        posts,
        day(first.at),
        day(last.at),
        average && percent(average.median),
        average && percent(average.pooled),
        average?.n ?? 0,
      ]),
    },
    {
      name: say('compareHosts'),
      head: [say('compareHost'), say('comparePosts'), say('compareTagged')],
      rows: links.hosts.map(({ host, posts, tagged }) => [host, posts, tagged]),
    },
    {
      name: say('compareHeat'),
      head: [say('compareWeekday'), say('compareHour'), say('comparePosts'), word],
      rows: stats.hours.map(({ weekday, hour, n, rate }) => [
        days[weekday]!,
        hour,
        n,
        rate === null ? null : percent(rate),
      ]),
    },
    { ...about, rows: [...about.rows, [say('compareCoverage'), coverageText(row.coverage, ours)]] },
  ];
}

/** What the figures are of: a table that is sent on must be able to say so by itself. */
export function aboutSheet(period: Period, timeZone: string, view: CompareView, ours: OurWindow): Sheet {
  const { say, figures, settings } = ours;
  const { day } = figures.value;
  return {
    name: say('compareSheetAbout'),
    head: [say('compareSheetAbout'), ''],
    rows: [
      [say('comparePeriod'), `${day(period.from)} – ${day(period.to)}`],
      [say('compareZone'), timeZone],
      [say('compareLeast'), plainShare(ours, view.least)],
      [say('compareBy'), dialects[settings.value.dialect][view.by].word],
      [say('compareN'), say('compareNWhy')],
    ],
  };
}
