import type { LoadedAccount } from '@/utils/domain/comparison';
import { middleOf } from '@/utils/domain/count';
import { longestJoinedDays } from '@/utils/domain/over-time';
import type { Block, Cell, TableBlock } from '@/utils/domain/reports/document';
import {
  changeOfSums,
  dynamicsOf,
  followersByDay,
  leastToCompare,
  together,
  type AccountFigures,
  type Dynamics,
  type Sum,
} from '@/utils/domain/reports/own-figures';
import { boundsOf, daysOf } from '@/utils/domain/reports/period';
import { changeShare } from '@/utils/domain/reports/side-by-side';

import { coverageText, refusalText } from '../../competitors/sentences';
import { spanName } from '../period-words';
import type { ReportData } from '../report-data';
import {
  accountLine,
  changeCell,
  countCell,
  numberCell,
  sumCell,
  uncapital,
  withMinus,
  type Teller,
} from '../teller';
import { changeSentences, fewToJudge } from './dynamics-sentences';
import { nothingTold, sentences, type Told } from './section';

/** The own accounts: this period beside the one before it. */
export function dynamicsSection(data: ReportData, tell: Teller): Told {
  const { say } = tell;
  const all = dynamicsOf(data.accounts, {
    dialect: data.dialect,
    rubrics: data.brand?.rubrics ?? [],
    period: tell.bounds,
    before: tell.boundsBefore,
    timeZone: tell.zone,
    least: data.view.least,
    now: tell.now,
  });
  if (all.length === 0)
    return { ...nothingTold, blocks: [{ kind: 'notice', text: say('reportNoAccounts') }] };
  const said = changeSentences(all, tell);
  const refused = all.filter(({ now }) => now.compared.refusal);
  return {
    text: said.join(' '),
    blocks: [
      ...noticesOf(refused, data, tell),
      ...(all.length > 1 ? [wholeOf(all, tell)] : []),
      ...all.flatMap((one): Block[] => [tableOf(one, tell), ...chartOf(one.loaded, tell)]),
    ],
    findings: refused.map(({ loaded, now }) => ({
      id: `seen ${now.compared.key}`,
      said: say('reportSeenFinding', { account: accountLine(loaded.profile ?? loaded.account) }),
    })),
    summary: said.map((text) => ({ about: 'change', text })),
    used: ['followers', 'growth', 'posts', 'views', 'reactions', 'er', 'perWeek', 'coverage'],
  };
}

function noticesOf(refused: readonly Dynamics[], { view }: ReportData, tell: Teller): Block[] {
  const notices: Block[] = refused.map(({ loaded, now }) => ({
    kind: 'notice',
    text: `${accountLine(loaded.profile ?? loaded.account)}. ${refusalText(now.compared.refusal!, view.least, tell.ours)}`,
  }));
  if (tell.isOver) return notices;
  const days = spanName(tell.spanBefore, tell);
  return [
    { kind: 'notice', text: tell.say('reportGoesOn', { day: tell.day(tell.bounds.to), days }) },
    ...notices,
  ];
}

/** What stands out of all accounts together; a figure that one of them does not tell is unknown. */
function wholeOf(all: readonly Dynamics[], tell: Teller): Block {
  const { say } = tell;
  const item = (name: string, now: Cell, change: number | null) => ({
    name,
    value: now,
    beside: change === null ? '' : `${tell.change(change)} ${tell.wordsBefore.against}`,
    tone: 'plain' as const,
  });
  const sums = (of: (figures: AccountFigures) => ReturnType<typeof together>) =>
    [together(all.map(({ now }) => of(now))), together(all.map(({ before }) => of(before)))] as const;
  const followers = sums(({ followers: point }) =>
    point ? { value: middleOf(point.count), exact: point.count.exact, n: 1, of: 1, share: 1 } : null,
  );
  const posts = sums(({ posts: sum }) => sum);
  const reactions = sums(({ reactions: sum }) => sum);
  return {
    kind: 'figures',
    items: (
      [
        [say('reportFollowers'), followers],
        [say('reportPosts'), posts],
        [say('reportReactions'), reactions],
      ] as const
    ).map(([name, [now, before]]) => item(name, sumCell(now), changeOfSums(now, before))),
  };
}

function tableOf({ loaded, now, before }: Dynamics, tell: Teller): TableBlock {
  const { say, by, er } = tell;
  const value = (cell: Cell) => (typeof cell === 'object' && 'value' in cell ? cell.value : null);
  const row = (name: string, cells: [Cell, Cell]): Cell[] => [
    name,
    ...cells,
    changeCell(changeShare(value(cells[0]), value(cells[1]))),
  ];
  // Nine tenths of a period are about all of it.
  const sumRow = (name: string, of: (figures: AccountFigures) => Sum | null): Cell[] => {
    const [sum, earlier] = [of(now), of(before)];
    return [
      name,
      sumCell(sum),
      sumCell(earlier),
      changeCell(changeOfSums(sum, earlier), !(sum?.exact && earlier?.exact)),
    ];
  };
  const both = (of: (figures: AccountFigures) => Cell): [Cell, Cell] => [of(now), of(before)];
  const ofPosts = (of: (figures: AccountFigures) => Cell) =>
    both((figures) => (figures.compared.refusal ? numberCell(null) : of(figures)));
  const hasViews = now.views !== null || before.views !== null;
  return {
    kind: 'table',
    title: accountLine(loaded.profile ?? loaded.account),
    head: [
      { text: say('reportMeasure') },
      { text: spanName(tell.span, tell), isNumber: true },
      { text: spanName(tell.spanBefore, tell), isNumber: true },
      { text: say('reportChange'), isNumber: true },
    ],
    rows: [
      row(
        say('reportFollowers'),
        both(({ followers }) => countCell(followers?.count ?? null)),
      ),
      [
        say('reportGrowth'),
        ...both(({ compared: { change } }) =>
          change
            ? numberCell((change.low + change.high) / 2, 'plain', { isRough: !change.exact, isSigned: true })
            : numberCell(null),
        ),
        '',
      ],
      sumRow(say('reportPosts'), ({ posts }) => posts),
      ...(hasViews
        ? [
            sumRow(
              now.views?.kind === 'plays' || before.views?.kind === 'plays'
                ? say('reportPlays')
                : say('reportViews'),
              // Views of two kinds are two things.
              ({ views }) => (now.views && views && now.views.kind !== views.kind ? null : views),
            ),
          ]
        : []),
      sumRow(say('reportReactions'), ({ reactions }) => reactions),
      [
        say('reportErMedian', { er }),
        ...ofPosts(({ compared: { stats } }) => {
          const average = stats[by];
          return average
            ? numberCell(average.median, 'share', { isRough: !average.exact })
            : numberCell(null, 'share');
        }),
        pointsCell(now, before, tell),
      ],
      row(
        say('reportPerWeek'),
        ofPosts(({ compared: { perWeek } }) =>
          numberCell(perWeek?.perWeek ?? null, 'plain', { decimals: 1 }),
        ),
      ),
    ],
    total: null,
    note: noteOf({ loaded, now, before }, tell),
  };
}

/** By how many percentage points engagement has changed: a percent of a percent is misread. */
function pointsCell(now: AccountFigures, before: AccountFigures, { by, say, amount }: Teller): Cell {
  const of = ({ compared }: AccountFigures) =>
    compared.refusal ? null : (compared.stats[by]?.median ?? null);
  const [rate, earlier] = [of(now), of(before)];
  if (rate === null || earlier === null) return numberCell(null);
  const points = Math.round((rate - earlier) * 1000) / 10 + 0;
  return say('reportPoints', { points: `${points > 0 ? '+' : ''}${withMinus(amount(points))}` });
}

/** What was seen of an account in both periods, and when. */
function noteOf({ now, before }: Dynamics, tell: Teller): string {
  const { say, by } = tell;
  const change = now.compared.change;
  const coverage = (figures: AccountFigures, span: Teller['span']) =>
    `${spanName(span, tell)}: ${uncapital(coverageText(figures.compared.coverage, tell.ours))}`;
  const [n, m] = [now.compared.stats[by]?.n ?? 0, before.compared.stats[by]?.n ?? 0];
  const isUncompared = (['posts', 'views', 'reactions'] as const).some(
    (name) => now[name] && before[name] && Math.min(now[name].share, before[name].share) < leastToCompare,
  );
  const part = now.reactions && now.reactions.n < now.reactions.of ? now.reactions : null;
  return sentences(
    change
      ? say('reportSightings', { from: tell.day(change.from.at), to: tell.day(change.to.at) })
      : say('reportNoSightings'),
    coverage(now, tell.span),
    coverage(before, tell.spanBefore),
    part && say('reportToldBy', { n: part.n, of: part.of }),
    isUncompared && say('reportNotSetAgainst', { least: tell.amount(leastToCompare, 'share', null, 0) }),
    !now.compared.refusal && say('reportErOf', { er: tell.er, n, m }),
    !now.compared.refusal &&
      !before.compared.refusal &&
      n > 0 &&
      m > 0 &&
      fewToJudge(n, m) &&
      say('reportFewToJudge'),
  );
}

/** Followers by day: a day on which nothing was seen is a gap. */
function chartOf(loaded: LoadedAccount, tell: Teller): Block[] {
  const days = daysOf(tell.period);
  const values = followersByDay(
    loaded,
    days.map((day) => boundsOf({ from: day, to: day }, tell.zone)),
  );
  if (values.filter((value) => value !== null).length < 2) return [];
  const name = accountLine(loaded.profile ?? loaded.account);
  const label = new Intl.DateTimeFormat(tell.language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return [
    {
      kind: 'chart',
      as: 'line',
      title: tell.say('reportFollowersByDay', { account: name }),
      unit: 'plain',
      labels: days.map((day) => label.format(Date.parse(day))),
      series: [{ name, values }],
      joinUpTo: longestJoinedDays,
      note: tell.say('reportByDayNote', { days: longestJoinedDays }),
    },
  ];
}
