import { atMost, type Count, type MaybeCount } from '@/utils/domain/count';
import { dialects, type DialectId } from '@/utils/domain/dialects';
import { engagement, ratio, type Engagement } from '@/utils/domain/engagement';
import { age, dayMs, viewsPerDay } from '@/utils/domain/pace';
import { metrics, type Metric, type Moment } from '@/utils/domain/post';
import type { RecalledMore, TagUsual } from '@/utils/domain/recalled';
import { fewestPeers } from '@/utils/domain/usual';
import type { Network } from '@/utils/networks/network';
import type { Known } from '@/utils/page/memory';
import type { Say } from '@/utils/words';
import type messages from '@/utils/words/en/card.json';

import { explainLinks, linksLine, type LinksExplained } from './links';
import type { CardNumbers } from './numbers';

export type CardWords = Say<keyof typeof messages>;

/** How a card says things. */
export interface CardVoice {
  say: CardWords;
  numbers: CardNumbers;
  dialect: DialectId;
}

/** One line of the card: what, how much, and how sure that is. */
export interface Line {
  name: string;
  /** Empty when unknown. */
  value: string;
  /** Exact, shortened, how old; or why there is no value. */
  note: string;
}

/** A figure with its making. */
export interface Making {
  name: string;
  value: string;
  formula: string;
  /** The same with numbers in it. */
  worked: string;
  note: string;
}

/** How a post keeps a guide, in words. */
export interface GuideExplained {
  heading: string;
  sentences: readonly string[];
  /** Nothing is wrong: what is told is only worth knowing. */
  isFine: boolean;
  /** What was not looked at; else empty. */
  note: string;
}

export interface Explanation {
  title: string;
  by: string;
  parts: Line[];
  makings: Making[];
  /** Null when no link is known. */
  links: LinksExplained | null;
  /** How an own post keeps its brand's guide to hashtags; null for others. */
  guide: GuideExplained | null;
  /** Hashtags with how the account's posts with them usually do, and how many are left out; null when none are known. */
  tags: { lines: { name: string; value: string }[]; rest: string } | null;
  notes: string[];
}

type About = Pick<Network['about'], 'neverShows' | 'viewsCountedAnewOn'>;

/** All that a badge is made of, in words: the numbers, their age and exactness, the formulas, and what is missing and why. */
export function explain(
  known: Known,
  about: About,
  voice: CardVoice,
  now: number,
  more: RecalledMore | null = null,
): Explanation {
  const { post } = known;
  const { say } = voice;
  // A list of posts may not carry their texts; earlier visits may have seen them.
  const links = post.links ?? more?.links ?? null;
  const notes: string[] = [];
  if (post.isAd) notes.push(say('isAd'));
  if (post.isPinned) notes.push(say('isPinned'));
  if (post.membersOnly) notes.push(say('membersOnly'));
  if (post.views && post.viewsAs !== 'views') notes.push(say('viewsArePlays', { kind: post.viewsAs }));
  const { viewsCountedAnewOn: anew } = about;
  if (anew && post.views && post.published && post.published.at < Date.parse(anew))
    notes.push(say('viewsRedefined'));
  return {
    title: post.title || say('post'),
    by: post.authorName || post.authorHandle || '',
    parts: [...parts(known, about, voice, now), linksLine(links, voice)],
    makings: makings(known, about, voice, now),
    links: explainLinks(links, more?.tagProblems ?? null, voice),
    guide: known.verdict && {
      heading: say('guideVerdict', { n: known.verdict.n, brand: known.verdict.brand }),
      sentences: known.verdict.sentences,
      isFine: known.verdict.n === 0,
      note: known.verdict.isPartial ? say('guidePartial') : '',
    },
    tags: explainTags(post.hashtags, more?.tags ?? [], voice),
    notes,
  };
}

function explainTags(
  hashtags: readonly string[] | null,
  usuals: readonly TagUsual[],
  { say, numbers }: CardVoice,
): Explanation['tags'] {
  if (usuals.length === 0) return null;
  const left = (hashtags?.length ?? 0) - usuals.length;
  return {
    lines: usuals.map(({ tag, posts, usual }) => ({
      name: `#${tag}`,
      value: usual
        ? say('tagUsual', {
            rate:
              (usual.exact ? '' : '≈') +
              numbers.percentInterval({ low: usual.median, high: usual.median, exact: usual.exact }),
            by: usual.by,
            n: usual.n,
          })
        : say(posts < fewestPeers ? 'tagFewPosts' : 'tagUnknownUsual', { n: posts }),
    })),
    rest: left > 0 ? say('tagsMore', { n: left }) : '',
  };
}

function parts(known: Known, { neverShows }: About, { say, numbers }: CardVoice, now: number): Line[] {
  const { post, metricSeenAt } = known;
  const lines: Line[] = [];
  const names = {
    views: say('cardViews'),
    likes: say('cardLikes'),
    comments: say('cardComments'),
    shares: say('cardShares'),
  };
  for (const metric of metrics) {
    const count = post[metric];
    // No line for what no page of the network tells.
    if (!count && neverShows?.includes(metric)) continue;
    if (metric === 'views' && !count && post.format === 'post') continue;
    lines.push({
      name: names[metric],
      ...valueOf(
        count,
        metricSeenAt[metric],
        known.byApi?.includes(metric) === true,
        say,
        numbers,
        now,
        whyNot(metric, known, say),
      ),
    });
  }
  lines.push({
    name: say('cardFollowers'),
    ...valueOf(
      known.followers,
      known.followersSeenAt ?? undefined,
      known.byApi?.includes('followers') === true,
      say,
      numbers,
      now,
      say('openAccount'),
    ),
  });
  if (post.published) {
    const { at, grain } = post.published;
    const note = grain === 'second' || grain === 'minute' ? say('exact') : say('approximateDate', { grain });
    lines.push({
      name: say('cardPublished'),
      // As the site prints it: the youngest that it may be.
      value:
        grain === 'month' || grain === 'year'
          ? numbers.ago(age(post.published, now).least * dayMs, grain)
          : numbers.date(at),
      note,
    });
  }
  return lines;
}

/** A count with how sure it is, or why there is none. */
export function valueOf(
  count: MaybeCount,
  seenAt: number | undefined,
  byApi: boolean,
  say: CardWords,
  numbers: CardNumbers,
  now: number,
  why: string,
): Pick<Line, 'value' | 'note'> {
  if (!count) return { value: '', note: why };
  const sure = count.exact ? say('exact') : say(byApi ? 'rounded' : 'approximate');
  return {
    value: numbers.interval(count),
    note:
      seenAt === undefined
        ? sure
        : `${sure}, ${say(byApi ? 'toldByApi' : 'seen', { age: numbers.ago(now - seenAt) })}`,
  };
}

function whyNot(metric: Metric, { post }: Known, say: CardWords): string {
  if (metric === 'likes' && post.likesHidden) return say('hidden');
  if (metric === 'comments' && post.commentsOff) return say('off');
  if (metric === 'views' && post.onAir) return say('onAirViews');
  if (metric === 'views') return say('notShown');
  return say('openPost');
}

function makings(known: Known, { neverShows }: About, voice: CardVoice, now: number): Making[] {
  const { post, followers, usual } = known;
  const { say, numbers, dialect: id } = voice;
  const dialect = dialects[id];
  const list: Making[] = [];

  const rate = (word: string, made: Engagement | null, audience: Count | null, audienceName: string) => {
    if (!made || !audience) return;
    const reactions = made.counted.map((metric) => reactionName(metric, say)).join(' + ');
    const sum = made.counted.map((metric) => numbers.interval(post[metric]!)).join(' + ');
    const left = made.missing
      .filter((metric) => !neverShows?.includes(metric))
      .map((metric) => reactionName(metric, say));
    list.push({
      name: word,
      value: numbers.percentInterval(made),
      formula: say('formulaBy', { reactions, audience: audienceName }),
      worked: `(${sum}) / ${numbers.interval(audience)}`,
      note: left.length ? say('missing', { what: left.join(', ') }) : '',
    });
  };
  if (!post.onAir)
    rate(
      dialect.byViews.word,
      engagement(post, post.views, dialect.byViews.reactions),
      post.views,
      say('audienceViews'),
    );
  rate(
    dialect.byFollowers.word,
    engagement(post, followers, dialect.byFollowers.reactions),
    followers,
    say('audienceFollowers'),
  );

  const reach = post.onAir ? null : ratio(post.views, followers);
  if (reach && post.views && followers) {
    list.push({
      name: dialect.viewsPerFollower.word,
      value: numbers.percentInterval(reach),
      formula: say('formulaReach'),
      worked: `${numbers.interval(post.views)} / ${numbers.interval(followers)}`,
      note: '',
    });
  }
  const pace = viewsPerDay(post, now);
  if (pace)
    list.push({
      name: say('cardPerDay'),
      value: numbers.amountInterval(pace),
      formula: say('formulaPerDay'),
      worked:
        post.views && post.published
          ? `${numbers.interval(post.views)} / ${days(post.published, numbers, now)}`
          : '',
      note: '',
    });

  if (usual.state === 'known') {
    const { median, n, metric, agesKnown } = usual;
    const words = say('usualKnown', {
      median: numbers.full(Math.round(median)),
      metric,
      n,
      ages: agesKnown ? 'yes' : 'no',
    });
    list.push({
      name: say('cardUsual'),
      value: `×${numbers.multiple(usual.multiple)}`,
      formula: words,
      worked: '',
      note: covered(known, voice),
    });
  } else if (!post.onAir) {
    const why =
      usual.state === 'tooRecent'
        ? say('usualTooRecent')
        : usual.state === 'tooFew'
          ? say('usualTooFew', { n: usual.n, fewest: fewestPeers })
          : say('usualUnknown');
    list.push({
      name: say('cardUsual'),
      value: '—',
      formula: why,
      worked: '',
      note: usual.state === 'tooFew' ? covered(known, voice) : '',
    });
  }
  return list;
}

/** How much of the account the usual was made from. */
function covered({ coverage }: Known, { say, numbers }: CardVoice): string {
  if (!coverage?.total || coverage.seen > atMost(coverage.total)) return '';
  return say(coverage.byApi ? 'coverageByApi' : 'coverage', {
    seen: numbers.full(coverage.seen),
    total: numbers.interval(coverage.total),
  });
}

function days(published: Moment, numbers: CardNumbers, now: number): string {
  const { least, most } = age(published, now);
  const [from, to] = [Math.floor(least), Math.ceil(most)];
  return to - from <= 1 ? numbers.full(to) : `${numbers.full(from)}–${numbers.full(to)}`;
}

/** What a reaction is called in a formula. */
export function reactionName(metric: Metric, say: CardWords): string {
  if (metric === 'likes') return say('reactionLikes');
  return metric === 'comments' ? say('reactionComments') : say('reactionShares');
}
