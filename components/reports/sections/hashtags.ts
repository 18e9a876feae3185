import type { LoadedAccount } from '@/utils/domain/comparison';
import { seenEnough } from '@/utils/domain/comparison';
import { tagKey } from '@/utils/domain/hashtags/tag';
import { missedTags, tagStats, type TaggedAccount, type TagOptions } from '@/utils/domain/hashtags/tag-stats';
import { profileKey } from '@/utils/domain/profile';
import type { Block, Cell } from '@/utils/domain/reports/document';
import { guideKept, type Broken, type GuideKept } from '@/utils/domain/reports/guide-kept';

import { liftCell, standings, standingText } from '../../hashtags/tag-cells';
import type { ReportData } from '../report-data';
import { numberCell, shortened, type Teller } from '../teller';
import { ownSeen } from './rubrics';
import { nothingTold, sentences, type Told } from './section';

const mostTags = 15;
const mostMissed = 10;
const mostBroken = 10;

/** The hashtags of own posts, whether the guide was kept, and what competitors use and the brand does not. */
export function hashtagsSection(data: ReportData, tell: Teller): Told {
  const { say, by, er } = tell;
  const { seen, refused } = ownSeen(data, tell);
  const notices: Block[] = refused.map((text) => ({ kind: 'notice', text }));
  if (seen.length === 0) return { ...nothingTold, blocks: notices };
  const options: TagOptions = {
    period: tell.bounds,
    dialect: data.dialect,
    by,
    now: tell.now,
    network: null,
    format: null,
  };
  const stats = tagStats(seen.map(tagged), options);
  const standingOf = standings(data.guide ?? undefined, data.brand?.rubrics ?? []);
  const rows = stats.rows
    .slice(0, mostTags)
    .map((row): Cell[] => [
      `#${shortened(row.tag, 80)}`,
      numberCell(row.posts),
      row.average
        ? numberCell(row.average.median, 'share', { isRough: !row.average.exact })
        : numberCell(null, 'share'),
      numberCell(row.average?.n ?? 0),
      row.lift.state === 'known'
        ? numberCell(row.lift.multiple, 'times', { decimals: 1 })
        : { text: liftCell(row.lift, tell.ours).text },
      ...(data.guide ? [standingText(standingOf(row.key), say)] : []),
    ]);
  const kept = data.guide && guideKept(seen, data.guide, data.brand?.rubrics ?? [], tell.bounds, tell.zone);
  const missed = missedOf(data, options);
  return {
    text: sentences(
      stats.known > 0 && say('reportSaidTagged', { tagged: stats.tagged, known: stats.known }),
      kept && kept.posts > 0 && say('reportSaidGuide', { kept: kept.kept, posts: kept.posts }),
    ),
    blocks: [
      ...notices,
      ...(rows.length === 0
        ? [{ kind: 'notice' as const, text: say('reportNoTags') }]
        : [
            {
              kind: 'table' as const,
              title: say('reportTagsTable'),
              head: [
                { text: say('compareHashtag') },
                { text: say('reportPosts'), isNumber: true },
                { text: say('reportErMedian', { er }), isNumber: true },
                { text: say('compareN'), isNumber: true },
                { text: say('tagStatsLift'), isNumber: true },
                ...(data.guide ? [{ text: say('tagStatsGuide') }] : []),
              ],
              rows,
              total: null,
              note: sentences(
                say('reportLiftNote'),
                stats.rows.length > mostTags &&
                  say('reportFirstOf', { shown: mostTags, all: stats.rows.length + stats.left }),
                stats.posts > stats.known && say('reportTagsUnknown', { n: stats.posts - stats.known }),
              ),
            },
          ]),
      ...brokenList(kept, tell),
      ...(missed.length > 0
        ? [
            { kind: 'text' as const, text: say('reportMissedTags') },
            {
              kind: 'list' as const,
              items: missed.map(({ row, competitors }) =>
                say('reportMissedTag', {
                  tag: `#${shortened(row.tag, 80)}`,
                  accounts: competitors,
                  n: row.posts,
                }),
              ),
            },
          ]
        : []),
    ],
    findings: (kept?.broken ?? []).slice(0, mostBroken).map((broken) => ({
      id: `guide ${broken.rule} ${broken.tag === null ? '' : tagKey(broken.tag)}`.trim(),
      said: brokenText(broken, tell),
    })),
    summary: [],
    used: ['er', 'beside', ...(kept ? (['guide'] as const) : [])],
  };
}

function brokenList(kept: GuideKept | null, tell: Teller): Block[] {
  if (!kept || kept.broken.length === 0) return [];
  return [
    { kind: 'text', text: tell.say('reportBroken') },
    { kind: 'list', items: kept.broken.slice(0, mostBroken).map((broken) => brokenText(broken, tell)) },
    { kind: 'notice', text: tell.say('reportBrokenNote', { n: kept.unknown }) },
  ];
}

const brokenText = ({ rule, tag, posts }: Broken, { say }: Teller): string =>
  say('reportBrokenRule', { rule, tag: tag === null ? '' : `#${shortened(tag, 80)}`, n: posts });

/** What at least two competitors use and no own post that was ever seen. */
function missedOf(data: ReportData, options: TagOptions) {
  const { period } = options;
  const isTold = (one: LoadedAccount) =>
    one.account.role === 'own' || seenEnough(one, { period, least: data.view.least }).refusal === null;
  return missedTags(data.accounts.filter(isTold).map(tagged), options)
    .filter(({ competitors }) => competitors >= 2)
    .slice(0, mostMissed);
}

const tagged = ({ account, key, profile, posts }: LoadedAccount): TaggedAccount => ({
  key: key ?? profileKey(account) ?? '',
  role: account.role,
  followers: profile?.followers ?? null,
  posts,
});
