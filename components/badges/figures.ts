import type { Count } from '@/utils/domain/count';
import { dialects, type DialectId } from '@/utils/domain/dialects';
import { engagement, ratio, type Rate } from '@/utils/domain/engagement';
import { viewsPerDay } from '@/utils/domain/pace';
import { hasCounts } from '@/utils/domain/post';
import type { Known } from '@/utils/page/memory';
import type { Settings } from '@/utils/settings-shape';
import type { Say } from '@/utils/words';
import type messages from '@/utils/words/en/badges.json';

import type { Numbers } from './numbers';

export type BadgeWords = Say<keyof typeof messages>;

/** How a badge says things: the words, the numbers, whose terms, and how much. */
export interface Voice {
  say: BadgeWords;
  numbers: Numbers;
  dialect: DialectId;
  density: Settings['badges']['density'];
}

/** What stands on a badge, and what a screen reader says of it. */
export interface Face {
  text: string;
  label: string;
  /** `above` and `below`: clearly over or under the account's usual. `grey`: seen, but not understood. */
  tone: 'plain' | 'above' | 'below' | 'grey';
}

/** A figure in short and in words. */
interface Figure {
  text: string;
  label: string;
}

/** What every figure is made from. */
interface Asked extends Known, Voice {
  place: 'list' | 'main';
  now: number;
}

const clearlyAbove = 1.5;
const partsShown = { list: { compact: 1, normal: 2, full: 9 }, main: { compact: 1, normal: 3, full: 9 } };

/**
 * What a badge says of a post, by what is known of it: "—" when the page shows no number. A badge that is too narrow
 * breaks between its parts, not inside them.
 */
export function faceOf(known: Known, place: 'list' | 'main', voice: Voice, now: number): Face {
  const { usual, post } = known;
  let text = '';
  let label = '';
  let parts = partsShown[place][voice.density];
  const asked: Asked = { ...known, ...voice, place, now };
  for (let i = 0; i < figures.length && parts > 0; i++) {
    const figure = figures[i]!(asked);
    if (!figure) continue;
    parts--;
    text += (text ? ' · ' : '') + figure.text.replaceAll(' ', '\u00a0');
    label += (label ? ', ' : '') + figure.label;
  }
  const { verdict } = known;
  if (verdict) {
    // What the guide says of an own post stands after its numbers, however few of them are shown.
    text += (text ? ' · ' : '') + (verdict.n > 0 ? `\u2691\u00a0${verdict.n}` : '\u2713');
    label += (label ? ', ' : '') + voice.say('labelGuide', { n: verdict.n });
  }
  // Every rate is of something: a screen reader is told of how many views.
  if (post.views && !post.onAir) {
    const views = countOf('views', post.views, voice.say, voice.numbers);
    if (label && !label.includes(views)) label += `, ${views}`;
  }
  if (!text)
    return { text: '—', label: labelOf(post.title, voice.say('labelNoNumbers'), voice.say), tone: 'grey' };
  let tone: Face['tone'] = 'plain';
  if (usual.state === 'known') {
    if (usual.multiple >= clearlyAbove) tone = 'above';
    else if (usual.multiple <= 1 / clearlyAbove) tone = 'below';
  }
  return { text, label: labelOf(post.title, label, voice.say), tone };
}

/** The badge of a post that was seen but not understood. */
export function unknownFace(title: string | null, { say }: Voice): Face {
  return {
    text: say('notUnderstood'),
    label: labelOf(title, say('labelNotUnderstood'), say),
    tone: 'grey',
  };
}

const labelOf = (title: string | null, figures: string, say: BadgeWords): string =>
  `${title || say('labelPost')}: ${figures}`;

type Counted = 'views' | 'likes' | 'comments';

const countOf = (key: Counted, count: Count, say: BadgeWords, numbers: Numbers): string =>
  say(key, { n: Math.min(count.value, 1000), value: numbers.short(count) });

const figure = (text: string, label = text): Figure => ({ text, label });

const counted = (key: Counted, { post, say, numbers }: Asked): Figure | null => {
  const count = post[key];
  return count && figure(countOf(key, count, say, numbers));
};

const rate = (word: string, share: Rate | null, { numbers }: Asked): Figure | null =>
  share && figure(`${word} ${numbers.percent(share)}`);

const byViews = ({ post, dialect }: Asked): Rate | null =>
  post.onAir ? null : engagement(post, post.views, dialects[dialect].byViews.reactions);

/** The figures there are, the most telling first, each made when it is asked for: a badge in a list shows two. */
const figures: readonly ((asked: Asked) => Figure | null)[] = [
  ({ post, say }) => (post.isAd ? figure(say('ad'), say('labelAd')) : null),
  ({ post, say }) =>
    post.onAir && figure(say(post.onAir), say(post.onAir === 'live' ? 'labelLive' : 'labelUpcoming')),
  (asked) => {
    const { post, say, place } = asked;
    const { word } = dialects[asked.dialect].byViews;
    const known = byViews(asked);
    if (known) return rate(word, known, asked);
    if (post.likesHidden) return figure(say('likesHidden'), say('labelLikesHidden'));
    return place === 'main' && post.views && !post.onAir
      ? figure(say('noRate', { word }), say('labelNoRate', { word }))
      : null;
  },
  ({ usual, numbers, say }) => {
    if (usual.state !== 'known') return null;
    const value = numbers.multiple(usual.multiple);
    return figure(say('usual', { value }), say('labelUsual', { value }));
  },
  (asked) => {
    const { word, reactions } = dialects[asked.dialect].byFollowers;
    const known = engagement(asked.post, asked.followers, reactions);
    return known && (asked.place === 'main' || !byViews(asked)) ? rate(word, known, asked) : null;
  },
  ({ post, numbers, say, now }) => {
    const pace = viewsPerDay(post, now);
    if (!pace) return null;
    const value = numbers.amount(pace);
    return figure(say('perDay', { value }), say('labelPerDay', { value }));
  },
  (asked) =>
    asked.post.onAir
      ? null
      : rate(dialects[asked.dialect].viewsPerFollower.word, ratio(asked.post.views, asked.followers), asked),
  ({ usual, place, say }) =>
    place === 'main' && (usual.state === 'tooRecent' || usual.state === 'tooFew')
      ? figure(say(usual.state))
      : null,
  (asked) => (asked.post.onAir ? null : counted('views', asked)),
  (asked) => counted('likes', asked),
  (asked) => counted('comments', asked),
];

/** True when a post was understood: a count of it is known, or known to be kept from us. */
export const isUnderstood = (known: Known): boolean =>
  hasCounts(known.post) ||
  known.post.likesHidden ||
  known.post.commentsOff ||
  known.post.membersOnly ||
  known.post.onAir !== null;
