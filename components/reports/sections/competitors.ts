import { compare, type Compared } from '@/utils/domain/comparison';
import type { Block, Cell } from '@/utils/domain/reports/document';

import { accountName, refusalText } from '../../competitors/sentences';
import { networkName } from '../../window/network-name';
import type { ReportData } from '../report-data';
import { accountLine, countCell, numberCell, shortened, type Teller } from '../teller';
import { nothingTold, sentences, type Told } from './section';

/** The brand's accounts beside its competitors', those of one network together. */
export function competitorsSection(data: ReportData, tell: Teller): Told {
  const { say, by, er } = tell;
  if (!data.accounts.some(({ account }) => account.role === 'competitor'))
    return { ...nothingTold, blocks: [{ kind: 'notice', text: say('reportNoCompetitors') }] };
  const all = data.accounts.map((one) =>
    compare(one, {
      dialect: data.dialect,
      rubrics: [],
      period: tell.bounds,
      timeZone: tell.zone,
      least: data.view.least,
      now: tell.now,
    }),
  );
  const networks = [...new Set(all.map(({ loaded }) => loaded.account.network))];
  const ordered = networks.flatMap((network) =>
    all
      .filter(({ loaded }) => loaded.account.network === network)
      .toSorted((a, b) => (rateOf(b, tell) ?? -1) - (rateOf(a, tell) ?? -1)),
  );
  const row = (one: Compared): Cell[] => {
    const { loaded, followers, change, perWeek, stats, refusal, coverage } = one;
    const average = refusal ? null : stats[by];
    const isOwn = loaded.account.role === 'own';
    const name = accountLine(loaded.profile ?? loaded.account);
    return [
      isOwn ? say('reportOwnAccount', { account: name }) : name,
      countCell(followers),
      change
        ? numberCell((change.low + change.high) / 2, 'plain', { isRough: !change.exact, isSigned: true })
        : numberCell(null),
      numberCell(refusal ? null : (perWeek?.perWeek ?? null), 'plain', { decimals: 1 }),
      average ? numberCell(average.median, 'share', { isRough: !average.exact }) : numberCell(null, 'share'),
      refusal ? numberCell(null) : numberCell(stats[by]?.n ?? 0),
      numberCell(refusal ? null : (stats.views?.median ?? null)),
      numberCell(coverage.share, 'share', { decimals: 0 }),
    ];
  };
  const refused = all.filter(({ refusal }) => refusal);
  return {
    text: networks
      .map((network) => placeOf(all, network, tell))
      .filter(Boolean)
      .join(' '),
    blocks: [
      {
        kind: 'table',
        title: say('compareTable'),
        head: [
          { text: say('compareAccount') },
          { text: say('reportFollowersNow'), isNumber: true },
          { text: say('compareChange'), isNumber: true },
          { text: say('comparePerWeek'), isNumber: true },
          { text: say('reportErMedian', { er }), isNumber: true },
          { text: say('compareN'), isNumber: true },
          { text: say('compareViews'), isNumber: true },
          { text: say('compareCoverage'), isNumber: true },
        ],
        rows: ordered.map(row),
        total: null,
        note: sentences(say('reportNNote'), say('reportCompareNote')),
      },
      ...(refused.length > 0
        ? [
            { kind: 'notice' as const, text: say('reportRefused', { n: refused.length }) },
            {
              kind: 'list' as const,
              items: refused.map(
                ({ loaded, refusal }) =>
                  `${accountLine(loaded.profile ?? loaded.account)}. ${refusalText(refusal!, data.view.least, tell.ours)}`,
              ),
            },
          ]
        : []),
      ...networks.flatMap((network) => chartOf(ordered, network, tell)),
    ],
    findings: [],
    summary: [],
    used: ['followers', 'growth', 'er', 'perWeek', 'coverage'],
  };
}

const rateOf = ({ refusal, stats }: Compared, { by }: Teller): number | null =>
  refusal ? null : (stats[by]?.median ?? null);

/** Where the best own account of a network stands by engagement among those that are compared. */
function placeOf(all: readonly Compared[], network: string, tell: Teller): string | null {
  const known = all
    .filter(({ loaded }) => loaded.account.network === network)
    .flatMap((one) => {
      const rate = rateOf(one, tell);
      return rate === null ? [] : [{ one, rate }];
    })
    .toSorted((a, b) => b.rate - a.rate);
  const place = known.findIndex(({ one }) => one.loaded.account.role === 'own');
  if (place < 0 || known.length < 2) return null;
  return tell.say('reportSaidPlace', {
    network: networkName(network),
    er: tell.er,
    place: place + 1,
    all: known.length,
    rate: tell.amount(known[place]!.rate, 'share'),
    best: tell.amount(known[0]!.rate, 'share'),
    isFirst: place === 0 ? 'yes' : 'no',
    next: tell.amount(known[1]!.rate, 'share'),
  });
}

function chartOf(rows: readonly Compared[], network: string, tell: Teller): Block[] {
  const known = rows.filter((one) => one.loaded.account.network === network && rateOf(one, tell) !== null);
  if (known.length < 2) return [];
  return [
    {
      kind: 'chart',
      as: 'bars',
      title: `${networkName(network)}: ${tell.say('reportErMedian', { er: tell.er })}`,
      unit: 'share',
      labels: known.map(({ loaded }) => shortened(accountName(loaded.profile ?? loaded.account), 60)),
      series: [{ name: tell.er, values: known.map((one) => rateOf(one, tell)) }],
      note: '',
    },
  ];
}
