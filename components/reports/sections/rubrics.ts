import { compare } from '@/utils/domain/comparison';
import type { Cell } from '@/utils/domain/reports/document';
import { rubricReport, type RubricRow } from '@/utils/domain/reports/rubrics';
import { clearSide } from '@/utils/domain/reports/side-by-side';
import { fewestPeers } from '@/utils/domain/usual';

import { refusalText } from '../../competitors/sentences';
import { networkName } from '../../window/network-name';
import type { ReportData } from '../report-data';
import { accountLine, listed, multipleWords, numberCell, shortened, type Teller } from '../teller';
import { nothingTold, sentences, type Told } from './section';

/** The rubrics of the brand: how many posts of each, and how those do. */
export function rubricsSection(data: ReportData, tell: Teller): Told {
  const { say, by, er } = tell;
  const rubrics = data.brand?.rubrics ?? [];
  const { seen, refused, isWhole } = ownSeen(data, tell);
  const notices = refused.map((text) => ({ kind: 'notice' as const, text }));
  if (rubrics.length === 0)
    return { ...nothingTold, blocks: [{ kind: 'notice', text: say('reportNoRubrics') }] };
  if (seen.length === 0)
    return {
      ...nothingTold,
      blocks: [...notices, { kind: 'notice', text: say('reportNothingSeen') }],
    };
  const { rows, unused, unknown } = rubricReport(seen, {
    rubrics,
    period: tell.bounds,
    dialect: data.dialect,
    by,
    now: tell.now,
  });
  // Of posts whose texts were not seen nobody knows that they had none.
  const missing = isWhole && unknown === 0 && tell.isOver ? unused : [];
  const several = new Set(rows.map(({ network }) => network)).size > 1;
  const row = (one: RubricRow): Cell[] => [
    one.rubric === null ? say('planNoRubric') : shortened(one.rubric, 80),
    ...(several ? [networkName(one.network)] : []),
    numberCell(one.posts),
    one.rate ? numberCell(one.rate.median, 'share', { isRough: !one.rate.exact }) : numberCell(null, 'share'),
    numberCell(one.rate?.n ?? 0),
    one.beside
      ? numberCell(one.beside.multiple, 'times', { decimals: 1 })
      : { text: say('reportFew', { fewest: fewestPeers }) },
    numberCell(one.views?.median ?? null),
  ];
  const clear = rows
    .filter(({ rubric, beside }) => rubric !== null && beside && clearSide(beside) !== null)
    .toSorted((a, b) => b.beside!.multiple - a.beside!.multiple);
  const said = clear.map((one) =>
    say('reportSaidRubric', {
      rubric: shortened(one.rubric!, 60),
      network: several ? networkName(one.network) : 'one',
      er,
      ...multipleWords(one.beside!.multiple, tell),
      n: one.beside!.n,
    }),
  );
  return {
    text: sentences(
      ...said,
      rows.length > 0 && clear.length === 0 && say('reportRubricsAlike'),
      missing.length > 0 && say('reportRubricsUnused', { names: listed(missing, tell), n: missing.length }),
    ),
    blocks: [
      ...notices,
      ...(rows.length === 0
        ? [{ kind: 'notice' as const, text: say('reportRubricsNothing') }]
        : [
            {
              kind: 'table' as const,
              title: say('reportRubricsTable'),
              head: [
                { text: say('compareRubric') },
                ...(several ? [{ text: say('csvNetwork') }] : []),
                { text: say('reportPosts'), isNumber: true, sum: true },
                { text: say('reportErMedian', { er }), isNumber: true },
                { text: say('compareN'), isNumber: true },
                { text: say('reportBesideOthers'), isNumber: true },
                { text: say('compareViews'), isNumber: true },
              ],
              rows: rows.map(row),
              total: [
                say('reportTotal'),
                ...(several ? [''] : []),
                numberCell(rows.reduce((sum, { posts }) => sum + posts, 0)),
                '',
                '',
                '',
                '',
              ],
              note: sentences(say('reportNNote'), unknown > 0 && say('reportRubricUnknown', { n: unknown })),
            },
          ]),
    ],
    findings: missing.map((name) => ({
      id: `rubric ${name}`,
      said: say('reportRubricFinding', { rubric: shortened(name, 80), when: tell.words.when }),
    })),
    summary: said.slice(0, 1).map((text) => ({ about: 'best', text })),
    used: ['er', 'beside'],
  };
}

/** The own accounts of which enough was seen, and why the others are not told of. */
export function ownSeen(data: ReportData, tell: Teller) {
  const own = data.accounts
    .filter(({ account }) => account.role === 'own')
    .map((loaded) =>
      compare(loaded, {
        dialect: data.dialect,
        rubrics: [],
        period: tell.bounds,
        timeZone: tell.zone,
        least: data.view.least,
        now: tell.now,
      }),
    );
  const seen = own.filter(({ refusal }) => refusal === null).map(({ loaded }) => loaded);
  return {
    seen,
    isWhole: own.length > 0 && own.every(({ coverage }) => coverage.share === 1),
    refused:
      own.length === 0
        ? [tell.say('reportNoAccounts')]
        : own.flatMap(({ refusal, loaded }) =>
            refusal
              ? `${accountLine(loaded.profile ?? loaded.account)}. ${refusalText(refusal, data.view.least, tell.ours)}`
              : [],
          ),
  };
}
