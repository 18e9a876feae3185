import { describe, expect, test } from 'vitest';

import { faceOf, unknownFace, type Voice } from '@/components/badges/figures';
import { numbers } from '@/components/badges/numbers';
import { explain, type CardVoice } from '@/components/card/explain';
import { cardNumbers } from '@/components/card/numbers';
import { exactly, floored } from '@/utils/domain/count';
import { blankPost, type Post } from '@/utils/domain/post';
import type { Usual } from '@/utils/domain/usual';
import { about } from '@/utils/networks/youtube/about';
import type { Known } from '@/utils/page/memory';
import en from '@/utils/words/en/badges.json';
import cardEn from '@/utils/words/en/card.json';
import ru from '@/utils/words/ru/badges.json';
import cardRu from '@/utils/words/ru/card.json';
import { smallSpeaker } from '@/utils/words/small';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 25);
const voice = (more: Partial<Voice> = {}): Voice => ({
  say: smallSpeaker('en', en),
  numbers: numbers('en'),
  dialect: 'lorgnette',
  density: 'full',
  ...more,
});
const cardVoice: CardVoice = {
  say: smallSpeaker('en', cardEn),
  numbers: cardNumbers('en'),
  dialect: 'lorgnette',
};
const russianCard: CardVoice = {
  ...cardVoice,
  say: smallSpeaker('ru', cardRu),
  numbers: cardNumbers('ru'),
};
const russian = voice({ say: smallSpeaker('ru', ru), numbers: numbers('ru') });

const video = (more: Partial<Post> = {}): Post => ({
  ...blankPost('youtube', 'dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', now),
  title: 'A video',
  format: 'video',
  views: exactly(70_500),
  ...more,
});
const known = (post: Post, more: Partial<Known> = {}): Known => ({
  post,
  metricSeenAt: {},
  followers: null,
  followersSeenAt: null,
  usual: { state: 'unknown' },
  coverage: null,
  verdict: null,
  ...more,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
const say = (it: Known, place: 'list' | 'main' = 'main', how = voice()) =>
  plain(faceOf(it, place, how, now).text);

const times18: Usual = {
  state: 'known',
  multiple: 1.8,
  median: 39_000,
  n: 14,
  metric: 'views',
  agesKnown: true,
};

describe('a badge says', () => {
  test('on the post’s own page: by views, the multiple, by followers, each by its name', () => {
    const it = known(video({ likes: exactly(1598), comments: exactly(192) }), {
      followers: floored(4_890_000, 4_900_000),
      usual: times18,
    });
    expect(say(it, 'main', voice({ density: 'normal' }))).toBe(
      'ER views 2.5% · ×1.8 usual · ER followers ≈0.037%',
    );
    expect(say(it, 'main', voice({ density: 'compact' }))).toBe('ER views 2.5%');
    expect(faceOf(it, 'main', voice(), now)).toMatchObject({
      tone: 'above',
      label: expect.stringMatching(/^A video: ER views 2\.5%, 1\.8 times what is usual/) as string,
    });
  });

  test('in lists: views per day and per follower, with the interval of what is printed', () => {
    const published = { at: now - 730 * day, grain: 'year' as const };
    const it = known(video({ views: floored(26_000, 27_000), published }), {
      followers: floored(8840, 8850),
    });
    expect(say(it, 'list', voice({ density: 'normal' }))).toBe('36–74 views/day · VR ≈300%');
    expect(say(it, 'list', voice({ density: 'normal', dialect: 'tgstat' }))).toContain(
      'ERR (views/followers)',
    );
    expect(plain(faceOf(it, 'list', { ...russian, density: 'normal' }, now).text)).toBe(
      '36–74 просм./день · VR ≈300 %',
    );
  });

  test('never a number for what is hidden or unknown', () => {
    expect(say(known(video({ likesHidden: true, comments: exactly(5) })))).toBe(
      'likes hidden · 70K views · 5 comments',
    );
    expect(say(known(video()))).toBe('ER views — · 70K views');
    expect(say(known(video({ views: null })), 'list')).toBe('—');
    expect(unknownFace(null, voice())).toMatchObject({
      text: '?',
      tone: 'grey',
      label: 'Post: its numbers were not understood',
    });
  });

  test('nothing final of what is on air', () => {
    const it = known(video({ onAir: 'live', views: exactly(754_262), likes: exactly(100) }), {
      followers: exactly(1000),
    });
    expect(say(it)).toBe('live now · ER followers 10% · 100 likes');
  });

  test('of a community post its reactions, by followers when they are known', () => {
    const post = video({ format: 'post', views: null, likes: exactly(562), comments: exactly(37) });
    expect(say(known(post), 'list')).toBe('562 likes · 37 comments');
    expect(say(known(post, { followers: exactly(10_000) }), 'list')).toBe(
      'ER followers 6% · 562 likes · 37 comments',
    );
  });

  test('why there is no multiple yet, on the post’s own page', () => {
    expect(say(known(video({ likes: exactly(1) }), { usual: { state: 'tooRecent' } }))).toContain(
      'too recent to compare',
    );
    expect(say(known(video({ likes: exactly(1) }), { usual: { state: 'tooFew', n: 2 } }))).toContain(
      'too few to compare',
    );
  });
});

describe('numbers are written', () => {
  const english = numbers('en');
  test.each([
    [999, '999'],
    [1999, '1.9K'],
    [70_999, '70K'],
    [123_999, '123K'],
    [1_990_000, '1.9M'],
  ])('%d cut to %s, as the networks cut', (value, text) => expect(english.short(exactly(value)!)).toBe(text));

  test('an interval by both its ends, once it is wide', () => {
    expect(english.percent({ low: 0.02, high: 0.021, exact: false })).toBe('≈2.1%');
    expect(english.percent({ low: 0.02, high: 0.03, exact: false })).toMatch(/^2%?–3%$/);
    expect(cardNumbers('en').percentInterval({ low: 0.02, high: 0.03, exact: false })).toMatch(/^2%?–3%$/);
    expect(english.percent({ low: 0.02, high: 0.02, exact: true })).toBe('2%');
    expect(cardNumbers('en').interval(floored(26_000, 27_000)!)).toBe('26,000–26,999');
  });
});

describe('the card explains', () => {
  test('each part with its exactness and age, the formula with its numbers, and what is missing', () => {
    const post = video({ likes: exactly(1598), published: { at: Date.UTC(2026, 8, 1), grain: 'second' } });
    const it = known(post, {
      metricSeenAt: { likes: now - 3 * day },
      followers: floored(8840, 8850),
      followersSeenAt: now - 2 * day,
      usual: times18,
      coverage: { seen: 15, total: exactly(2328) },
    });
    const what = explain(it, about, cardVoice, now);
    const line = (name: string) => what.parts.find((part) => part.name === name);
    expect(line('Views')).toMatchObject({ value: '70,500', note: 'exact' });
    expect(line('Likes')).toMatchObject({ value: '1,598', note: 'exact, seen 3 days ago' });
    expect(line('Comments')).toMatchObject({ value: '', note: 'not shown in lists; open the post once' });
    expect(line('Followers')).toMatchObject({ value: '8,840–8,849', note: '≈ as printed, seen 2 days ago' });
    const making = (name: string) => what.makings.find((one) => one.name === name);
    expect(making('ER views')).toMatchObject({
      value: '2.3%',
      formula: '(likes) / views',
      worked: '(1,598) / 70,500',
    });
    expect(making('ER views')!.note).toContain('Without comments');
    expect(making('Against the usual')).toMatchObject({ value: '×1.8' });
    expect(making('Against the usual')!.formula).toContain('39,000 views, the median of 14 other posts');
    expect(making('Against the usual')!.note).toBe("15 of the account's 2,328 posts seen");
    expect(what.notes).toEqual([]);
  });

  test('which numbers the official API told: never as seen', () => {
    const it = known(video({ likes: exactly(1598), comments: exactly(7) }), {
      metricSeenAt: { likes: now - 3 * day, comments: now - 3 * day },
      followers: floored(8840, 8850),
      followersSeenAt: now - 2 * day,
      byApi: ['likes', 'followers'],
      usual: times18,
      coverage: { seen: 15, total: exactly(2328), byApi: true },
    });
    const { parts, makings } = explain(it, about, cardVoice, now);
    expect(Object.fromEntries(parts.map(({ name, note }) => [name, note]))).toMatchObject({
      Likes: 'exact, by the official API 3 days ago',
      Comments: 'exact, seen 3 days ago',
      Followers: '≈ rounded down, by the official API 2 days ago',
    });
    expect(makings.at(-1)?.note).toBe("15 of the account's 2,328 posts known, some by the official API");
    expect(explain(it, about, russianCard, now).parts.at(1)?.note).toContain('по официальному API');
  });

  test('its hashtags, with how the account’s posts with them usually do', () => {
    const more = {
      sightings: [],
      links: null,
      tagProblems: null,
      tags: [
        { tag: 'чай', posts: 9, usual: { by: 'views' as const, median: 0.031, n: 7, exact: false } },
        { tag: 'кофе', posts: 1, usual: null },
      ],
    };
    const it = known(video({ hashtags: ['чай', 'кофе', 'сок'] }));
    expect(explain(it, {}, cardVoice, now, more).tags).toEqual({
      lines: [
        { name: '#чай', value: '≈3.1% by views, median of 7 posts' },
        { name: '#кофе', value: '1 post with it seen: too few' },
      ],
      rest: 'and 1 more',
    });
    expect(explain(it, {}, russianCard, now, more).tags?.lines[0]?.value).toBe(
      '≈3,1\u00a0% по просмотрам, медиана 7 публикаций',
    );
    expect(explain(it, {}, cardVoice, now).tags).toBeNull();
  });

  test('how an own post keeps its guide, on the badge however short it is, and what was not looked at', () => {
    const verdict = { key: 'k', brand: 'Tea', n: 0, sentences: [], isPartial: true };
    const fine = known(video(), { verdict });
    expect(say(fine, 'list', voice({ density: 'compact' }))).toBe('70K views · ✓');
    expect(faceOf(fine, 'list', voice(), now).label).toContain('keeps the hashtag guide');
    expect(explain(fine, {}, cardVoice, now).guide).toEqual({
      heading: 'Keeps the guide of Tea',
      sentences: [],
      isFine: true,
      note: 'Only its hashtags were looked at: its text was not seen whole here.',
    });
    const wrong = known(video({ views: null }), { verdict: { ...verdict, n: 2, sentences: ['A', 'B'] } });
    expect(say(wrong)).toBe('⚑ 2');
    expect(faceOf(wrong, 'list', russian, now).label).toContain('2 замечания к хештегам');
    expect(explain(known(video()), {}, cardVoice, now).guide).toBeNull();
  });

  test('that an advertisement and a pinned post stay out of averages; the badge says that it is one', () => {
    const ad = known(video({ isAd: true, likes: exactly(5), views: null }));
    expect(say(ad, 'list')).toBe('ad · 5 likes');
    expect(explain(ad, {}, cardVoice, now).notes).toEqual(['An advertisement: it stays out of averages.']);
    const pinned = known(video({ isPinned: true }));
    expect(explain(pinned, {}, cardVoice, now).notes).toEqual(['Pinned: it stays out of averages.']);
  });

  test('that the views are plays, where they are', () => {
    const played = known(video({ viewsAs: 'plays' }));
    expect(explain(played, {}, cardVoice, now).notes).toEqual([
      expect.stringMatching(/plays.*sister network/),
    ]);
    expect(explain(known(video({ viewsAs: 'ownPlays' })), {}, cardVoice, now).notes[0]).not.toMatch(/sister/);
  });

  test('an age as the site printed it', () => {
    const { parts } = explain(
      known(video({ published: { at: now - 731 * day, grain: 'year' } })),
      about,
      cardVoice,
      now,
    );
    expect(parts.find(({ name }) => name === 'Published')).toMatchObject({
      value: '1 year ago',
      note: '≈ to the year',
    });
  });

  test('how many posts are missing for a usual, in either language', () => {
    const it = known(video(), { usual: { state: 'tooFew', n: 2 } });
    expect(explain(it, about, cardVoice, now).makings.at(-1)).toMatchObject({
      value: '—',
      formula: 'only 2 other posts of its kind and age seen so far; 5 are needed',
    });
    expect(explain(it, about, russianCard, now).makings.at(-1)!.formula).toBe(
      'пока 2 другие публикации того же формата и возраста; нужно не меньше 5',
    );
  });

  test('that older views were counted otherwise', () => {
    const it = known(video({ published: { at: Date.UTC(2020, 1, 1), grain: 'day' } }));
    expect(explain(it, about, cardVoice, now).notes.join()).toContain('first frame');
  });
});
