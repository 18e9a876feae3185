import { dayMs, spanMs } from '@/utils/domain/pace';
import type { Category } from '@/utils/domain/plan/brand-plan';
import type { ReportGroup, GroupBy } from '@/utils/domain/plan/report';
import type { Post } from '@/utils/domain/post';
import { categoryName } from '@/utils/words/plan';

import type { InView } from '../../competitors/brand-in-view';
import { aboutSheet, type Sheet } from '../../competitors/sheets';
import { ruledName } from '../../hashtags/network-names';
import type { CsvCell } from '../../posts/export';
import { networkName } from '../../window/network-name';
import type { OurWindow, WindowWord } from '../../window/window';
import { groupWords } from './groups';
import { reportColumns, reportHead, reportValue, type ReportColumn, type ShownRow } from './report-cells';

interface Reported {
  rows: readonly ShownRow[];
  groups: Record<GroupBy, readonly ReportGroup[]>;
  unplanned: readonly Post[];
  categories: readonly Category[];
  coverage: string;
  /** In whose clock hours are written. */
  zone: string;
}

/** The report as a workbook: each item, planned against published, what nobody planned, and what all that is of. */
export function reportSheets(reported: Reported, view: InView, ours: OurWindow): Sheet[] {
  const { say, language } = ours;
  const { by } = view.view;
  const times = new Intl.DateTimeFormat(language.value, {
    timeZone: reported.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const days = new Intl.DateTimeFormat(language.value, { timeZone: reported.zone, dateStyle: 'short' });
  const wholeDays = new Intl.DateTimeFormat(language.value, { timeZone: 'UTC', dateStyle: 'short' });
  /** An hour that nobody said or told is not written. */
  const momentText = (at: number, isTimed: boolean) => (isTimed ? times : days).format(at);
  const cell = (column: ReportColumn, one: ShownRow): CsvCell => {
    const value = reportValue(column, one, by, ours);
    if (typeof value !== 'number') return value;
    if (column === 'planned') {
      const { when } = one.row.item;
      return when?.time === null ? wholeDays.format(Date.parse(when.day)) : times.format(value);
    }
    if (column === 'actual') return momentText(value, (one.row.fact?.within ?? 0) < dayMs);
    if (column === 'delay') return Math.round(value / 60_000);
    return Number((column === 'er' ? value * 100 : value).toFixed(4));
  };
  const head = (column: ReportColumn): string => {
    const name = reportHead(column, by, ours);
    return column === 'er' ? `${name}, %` : column === 'delay' ? say('planFactDelayMinutes') : name;
  };
  const groupName = (how: GroupBy, name: string | null): string =>
    name === null
      ? say(groupWords[how].none)
      : how === 'network'
        ? ruledName(name as Parameters<typeof ruledName>[0])
        : how === 'category'
          ? categoryName(name, reported.categories, say)
          : name;
  const about = aboutSheet(view, reported.zone, view.view, ours);
  return [
    {
      name: say('planFacts'),
      head: [...reportColumns.map(head), say('compareRubric'), say('planItemCategory')],
      rows: reported.rows.map((one) => [
        ...reportColumns.map((column) => cell(column, one)),
        one.row.item.rubric,
        one.row.item.category && categoryName(one.row.item.category, reported.categories, say),
      ]),
    },
    ...(Object.keys(groupWords) as GroupBy[]).map((how): Sheet => ({
      name: say(groupWords[how].by),
      head: [
        say(groupWords[how].by),
        ...(
          [
            'planFactDue',
            'planStatusPublished',
            'planDoneLate',
            'planStatusMissed',
            'planFactGivenUp',
            'planFactUnseen',
            'planFactUnplannedShort',
          ] satisfies WindowWord[]
        ).map((word) => say(word)),
      ],
      rows: reported.groups[how].map((one) => [
        groupName(how, one.name),
        one.planned,
        one.published,
        one.doneLate,
        one.missed,
        one.givenUp,
        one.unseen,
        one.unplanned,
      ]),
    })),
    {
      name: say('planFactUnplannedShort'),
      head: [say('planViewNetwork'), say('columnTitle'), say('columnPublished'), say('csvLink')],
      rows: reported.unplanned.map((post) => [
        networkName(post.network),
        post.title,
        momentText(post.published!.at, spanMs[post.published!.grain] < dayMs),
        post.permalink,
      ]),
    },
    { ...about, rows: [...about.rows, [say('compareCoverage'), reported.coverage]] },
  ];
}
