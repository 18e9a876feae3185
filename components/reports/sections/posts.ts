import { seenEnough } from '@/utils/domain/comparison';
import { bestPosts, type LeftOut, type RankedPost } from '@/utils/domain/reports/best-posts';
import type { Cell, TableBlock } from '@/utils/domain/reports/document';
import { fewestPeers } from '@/utils/domain/usual';

import { formatName } from '../../posts/columns';
import type { ReportData } from '../report-data';
import { accountLine, countCell, linked, numberCell, multipleWords, shortened, type Teller } from '../teller';
import { reasonText } from './reason-words';
import { nothingTold, sentences, type Told } from './section';

/** As many of the best, and of the worst. */
const mostTold = 5;

/** The own posts that stand out, either way, and what goes together with that. */
export function postsSection(data: ReportData, tell: Teller): Told {
  const { say } = tell;
  const own = data.accounts.filter(({ account }) => account.role === 'own');
  if (own.length === 0)
    return { ...nothingTold, blocks: [{ kind: 'notice', text: say('reportNoAccounts') }] };
  const found = bestPosts(own, {
    period: tell.bounds,
    dialect: data.dialect,
    by: tell.by,
    rubrics: data.brand?.rubrics ?? [],
    timeZone: tell.zone,
    now: tell.now,
    most: mostTold,
  });
  const { best, worst, compared, left } = found;
  const isPart = own.some((one) => seenEnough(one, { period: tell.bounds, least: 1 }).refusal);
  const about = sentences(
    compared > 0 && say('reportPostsOf', { n: compared }),
    leftText(left, tell),
    isPart && say('reportPostsPart'),
  );
  const first = best[0];
  const text = first ? bestSentence(first, tell) : '';
  const last = worst[0];
  return {
    text: sentences(text, last && last.multiple <= 1 / clearly && worstSentence(last, tell)),
    blocks: [
      ...(compared === 0
        ? [{ kind: 'notice' as const, text: say('reportPostsNothing', { fewest: fewestPeers }) }]
        : []),
      ...(best.length > 0 ? [tableOf(say('reportBest'), best, data, tell)] : []),
      ...(worst.length > 0 ? [tableOf(say('reportWorst'), worst, data, tell)] : []),
      ...(best.length + worst.length > 0 ? [{ kind: 'text' as const, text: say('reportNoCause') }] : []),
      ...(about === '' ? [] : [{ kind: 'notice' as const, text: about }]),
    ],
    findings: [],
    summary: first ? [{ about: 'best', text }] : [],
    used: ['usual', 'er', 'reasons'],
  };
}

/** This many times the usual, or its inverse, is worth a sentence, as on the badges. */
const clearly = 1.5;

const leftText = ({ tooRecent, tooFew, unknown }: LeftOut, { say }: Teller): string =>
  sentences(
    tooRecent > 0 && say('reportTooRecent', { n: tooRecent }),
    tooFew > 0 && say('reportTooFew', { n: tooFew, fewest: fewestPeers }),
    unknown > 0 && say('reportNotCompared', { n: unknown }),
  );

function tableOf(title: string, posts: readonly RankedPost[], data: ReportData, tell: Teller): TableBlock {
  const { say, er } = tell;
  const hasViews = posts.some(({ post }) => post.views);
  const several = new Set(posts.map(({ loaded }) => loaded.key)).size > 1;
  const row = (one: RankedPost): Cell[] => [
    linked(titleOf(one, tell), one.post.permalink),
    ...(several ? [accountLine(one.loaded.profile ?? one.loaded.account)] : []),
    one.post.published ? tell.day(one.post.published.at) : '',
    numberCell(one.multiple, 'times', { decimals: 1 }),
    one.rate
      ? numberCell((one.rate.low + one.rate.high) / 2, 'share', { isRough: !one.rate.exact })
      : numberCell(null, 'share'),
    ...(hasViews ? [countCell(one.post.views)] : []),
    one.reasons.map((reason) => reasonText(reason, tell)).join('; ') || say('reportNoReason'),
  ];
  return {
    kind: 'table',
    title,
    head: [
      { text: say('reportPost') },
      ...(several ? [{ text: say('compareAccount') }] : []),
      { text: say('columnPublished') },
      { text: say('columnMultiple'), isNumber: true },
      { text: er, isNumber: true },
      ...(hasViews ? [{ text: say('reportViews'), isNumber: true }] : []),
      { text: say('reportWhy'), isProse: true },
    ],
    rows: posts.map(row),
    total: null,
    note: metricNote(posts, tell),
  };
}

/** By what the posts were set against the usual. */
function metricNote(posts: readonly RankedPost[], { say, er }: Teller): string {
  const metrics = new Set(posts.map(({ metric }) => metric));
  const names = { views: say('reportByViews'), likes: say('reportByLikes'), rate: er };
  return say('reportMetricNote', { by: [...metrics].map((metric) => names[metric]).join(', ') });
}

const titleOf = ({ post }: RankedPost, { say }: Teller): string =>
  post.title === null || post.title.trim() === ''
    ? say('reportUntitled', { format: formatName(post.format, say) })
    : shortened(post.title);

function bestSentence(one: RankedPost, tell: Teller): string {
  return tell.say('reportSaidBest', valuesOf(one, tell));
}

const worstSentence = (one: RankedPost, tell: Teller): string =>
  tell.say('reportSaidWorst', valuesOf(one, tell));

function valuesOf(one: RankedPost, tell: Teller) {
  const [reason] = one.reasons;
  return {
    title: shortened(titleOf(one, tell), 70),
    network: accountLine(one.loaded.profile ?? one.loaded.account),
    day: one.post.published ? tell.day(one.post.published.at) : '',
    ...multipleWords(one.multiple, tell),
    metric: one.metric,
    er: tell.er,
    reason: reason ? reasonText(reason, tell) : 'none',
  };
}
