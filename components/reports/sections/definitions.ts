import { dialectSources } from '@/utils/domain/dialect-sources';
import { dialects } from '@/utils/domain/dialects';
import type { Cell } from '@/utils/domain/reports/document';
import { fewestPeers, ripeDays } from '@/utils/domain/usual';

import type { WindowWord } from '../../window/window';
import type { ReportData } from '../report-data';
import type { Teller } from '../teller';
import { measureIds, type MeasureId, type Told } from './section';

/** What each measure is called, and how it is made and where it comes from. */
const words: Readonly<Record<MeasureId, readonly [WindowWord, WindowWord, WindowWord]>> = {
  followers: ['reportFollowers', 'reportDefFollowers', 'reportFromPages'],
  growth: ['reportGrowth', 'reportDefGrowth', 'reportFromPages'],
  posts: ['reportPosts', 'reportDefPosts', 'reportFromPages'],
  views: ['reportViews', 'reportDefViews', 'reportFromPages'],
  reactions: ['reportReactions', 'reportDefReactions', 'reportFromPages'],
  er: ['reportErName', 'reportDefEr', 'reportFromPages'],
  perWeek: ['reportPerWeek', 'reportDefPerWeek', 'reportFromPages'],
  usual: ['columnMultiple', 'reportDefUsual', 'reportFromPages'],
  reasons: ['reportWhy', 'reportDefReasons', 'reportFromPages'],
  beside: ['reportBesideOthers', 'reportDefBeside', 'reportFromPages'],
  guide: ['reportGuideName', 'reportDefGuide', 'reportFromPages'],
  planFact: ['reportPlanName', 'reportDefPlan', 'reportFromPlan'],
  kpi: ['reportKpiName', 'reportDefKpi', 'reportFromKpis'],
  forecast: ['reportForecast', 'reportDefForecast', 'reportFromKpis'],
  results: ['reportResultsName', 'reportDefResults', 'reportFromFiles'],
  costs: ['reportCostsName', 'reportDefCosts', 'reportFromFiles'],
  returns: ['reportReturnsName', 'reportDefReturns', 'reportFromFiles'],
  chance: ['reportChanceName', 'reportDefChance', 'reportFromFiles'],
  coverage: ['compareCoverage', 'reportDefCoverage', 'reportFromPages'],
};

/** Every measure that the report uses: its formula, of what it is a share, and where its figures come from. */
export function definitionsSection(sections: readonly Told[], data: ReportData, tell: Teller): Told {
  const { say, by, er } = tell;
  const used = new Set(sections.flatMap((section) => section.used));
  const audience = by === 'byViews' ? 'views' : 'followers';
  const values = {
    er,
    audience,
    fewest: fewestPeers,
    days: ripeDays,
    least: tell.amount(data.view.least, 'share', null, 0),
  };
  const dialect = dialects[data.dialect].name;
  return {
    text: '',
    blocks: [
      ...(used.size > 0
        ? [
            {
              kind: 'table' as const,
              title: say('reportDefinitions'),
              head: [
                { text: say('reportMeasure') },
                { text: say('reportHow'), isProse: true },
                { text: say('reportSource') },
              ],
              rows: measureIds
                .filter((id) => used.has(id))
                .map((id): Cell[] => words[id].map((word) => say(word, values))),
              total: null,
              note: used.has('er')
                ? say('reportDialect', {
                    dialect,
                    source: data.dialect === 'lorgnette' ? 'own' : dialectSources[data.dialect].source,
                  })
                : '',
            },
          ]
        : []),
      {
        kind: 'list' as const,
        items: [
          say('reportUnknownIs'),
          say('reportRoughIs'),
          say('reportZone', { zone: tell.zone }),
          say('reportLastSeen'),
        ],
      },
    ],
    findings: [],
    summary: [],
    used: [],
  };
}
