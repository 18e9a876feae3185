import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Brand } from '@/utils/domain/brand';
import { momentOf } from '@/utils/domain/plan/clock';
import { blankChannel, blankContent, type Channel, type Fact, type PlanItem } from '@/utils/domain/plan/item';
import { decide, mayBeOf, openFor } from '@/utils/domain/plan/matching';
import { blankPost, type Grain, type Post } from '@/utils/domain/post';

const zone = 'Europe/Moscow';
const oolong =
  'Приехал новый улун с северного склона. Он пахнет мёдом и нагретым камнем, а заваривать его лучше водой в девяносто градусов. Пробуем в субботу, мест двенадцать.';
const teaware =
  'Скидка десять процентов на всю посуду до конца недели. Чашки, чайники и чабани ждут вас в магазине на Садовой.';
const campaign = 'https://shop.example/oolong?utm_source=vk&utm_medium=social&utm_campaign=oolong';

const account = { network: 'vk', id: '-1', handle: 'tea.cellar', name: 'Tea' };
const brand: Brand = {
  id: 'tea',
  name: 'Tea',
  createdAt: 0,
  accounts: [
    { ...account, role: 'own', addedAt: 0 },
    { ...account, id: '-2', handle: null, role: 'competitor', addedAt: 0 },
    { ...account, id: '-3', handle: null, role: 'own', addedAt: 0 },
  ],
  rubrics: [],
};
const item = (
  id: string,
  text: string,
  more: Partial<PlanItem> = {},
  channel: Partial<Channel> = {},
): PlanItem => ({
  ...blankContent('tea', { day: '2026-11-26', time: '19:00', zone }),
  title: 'Новый улун',
  text,
  channels: [{ ...blankChannel('vk'), ...channel }],
  status: 'approved',
  id,
  createdAt: 0,
  updatedAt: 0,
  comments: [],
  media: [],
  slot: null,
  idea: null,
  ...more,
});
const on = (day: string, time: string, grain: Grain = 'second') => ({
  at: momentOf({ day, time, zone })!,
  grain,
});
const post = (more: Partial<Post> = {}): Post => ({
  ...blankPost('vk', '-1_10', 'https://vk.com/wall-1_10', 0),
  authorId: '-1',
  published: on('2026-11-26', '19:04'),
  isRepost: false,
  links: [],
  hashtags: [],
  ...more,
});
/** "sure a", "asked a b", "nothing". */
function said(one: Post, text: string | null, items: readonly PlanItem[]): string {
  const { sure, asked } = decide(one, text, openFor(one, items, [brand]));
  if (sure) return `sure ${sure.item.id}`;
  return asked.length > 0 ? `asked ${asked.map((each) => each.item.id).join(' ')}` : 'nothing';
}

const plain = item('a', oolong);
const morning = (day: string) =>
  item(day, 'Доброе утро!', { title: '', when: { day: `2026-11-${day}`, time: '09:00', zone } });

describe('what a published post is', () => {
  test.each<[what: string, post: Post, text: string | null, items: PlanItem[], is: string]>([
    ['the planned text', post(), oolong, [plain], 'sure a'],
    [
      'with emoji, tags and a link',
      post(),
      `🍵 ${oolong}\n#улун\n${campaign}`,
      [plain, item('b', teaware)],
      'sure a',
    ],
    ['a day late', post({ published: on('2026-11-27', '12:00') }), oolong, [plain], 'sure a'],
    ['known to the day', post({ published: on('2026-11-26', '00:00', 'day') }), oolong, [plain], 'sure a'],
    ['known to the week', post({ published: on('2026-11-23', '00:00', 'week') }), oolong, [plain], 'asked a'],
    ['of an unknown day', post({ published: null }), oolong, [plain], 'nothing'],
    ['ten days late', post({ published: on('2026-12-05', '12:00') }), oolong, [plain], 'asked a'],
    ['five days early', post({ published: on('2026-11-21', '12:00') }), oolong, [plain], 'asked a'],
    ['a month late', post({ published: on('2026-12-26', '12:00') }), oolong, [plain], 'nothing'],
    ['with another number', post(), oolong.replace('двенадцать', '15'), [plain], 'asked a'],
    ['rewritten by half', post(), `${oolong.slice(0, 80)} ${teaware}`, [plain], 'nothing'],
    [
      'rewritten, with the item’s own link',
      post({ links: [`${campaign}&fbclid=x`] }),
      teaware,
      [item('a', oolong, { links: [campaign] })],
      'asked a',
    ],
    [
      'shortened, with the item’s own link',
      post({ links: [campaign] }),
      oolong.slice(0, 95),
      [item('a', oolong, { links: [campaign] })],
      'sure a',
    ],
    [
      'with a link to the front page',
      post({ links: ['https://shop.example/'] }),
      teaware,
      [item('a', oolong, { links: ['https://shop.example/'] })],
      'nothing',
    ],
    ['a repost', post({ isRepost: true }), oolong, [plain], 'asked a'],
    ['an advertisement', post({ isAd: true }), oolong, [plain], 'asked a'],
    ['of an item that was given up', post(), oolong, [item('a', oolong, { status: 'missed' })], 'asked a'],
    ['what two items say', post(), oolong, [plain, item('b', oolong)], 'asked a b'],
    [
      'what two items nearly say',
      post(),
      oolong,
      [plain, item('b', oolong.replace('мёдом', 'хлебом'))],
      'asked a b',
    ],
    [
      'the same text next week too',
      post(),
      oolong,
      [plain, item('b', oolong, { when: { day: '2026-12-03', time: '19:00', zone } })],
      'asked a b',
    ],
    [
      'of another network’s item',
      post(),
      oolong,
      [item('a', oolong, { channels: [blankChannel('telegram')] })],
      'nothing',
    ],
    ['another text', post(), teaware, [plain], 'nothing'],
    [
      'its text not seen, its title is the beginning',
      post({ title: `${oolong.slice(0, 70)}…` }),
      null,
      [plain],
      'asked a',
    ],
    ['its text not seen, its title is the item’s', post({ title: 'Новый улун' }), null, [plain], 'asked a'],
    [
      'its text not seen, another title',
      post({ title: 'Скидка десять процентов на всю посуду' }),
      null,
      [plain],
      'nothing',
    ],
    [
      'its text not seen, its title is the item’s, of last week',
      post({ title: 'Новый улун', published: on('2026-11-20', '12:00') }),
      null,
      [plain],
      'nothing',
    ],
    [
      'a greeting',
      post({ published: on('2026-11-26', '09:01') }),
      'Доброе утро! ☀️',
      [morning('25'), morning('26'), morning('27')],
      'asked 26',
    ],
    ['at the hour, nothing written yet', post(), teaware, [item('a', '', { title: '' })], 'asked a'],
    [
      'hours later, nothing written yet',
      post({ published: on('2026-11-26', '23:30') }),
      teaware,
      [item('a', '', { title: '' })],
      'nothing',
    ],
    ['undated', post(), oolong, [item('a', oolong, { when: null })], 'nothing'],
  ])('%s', (_, one, text, items, is) => {
    expect(said(one, text, items)).toBe(is);
  });
});

const fact: Fact = {
  post: 'vk:-1_9',
  permalink: 'https://vk.com/wall-1_9',
  publishedAt: 0,
  how: 'sure',
  attachedAt: 0,
};

test.each<[what: string, post: Post, item: PlanItem]>([
  ['a competitor’s', post({ authorId: '-2' }), plain],
  ['nobody’s that is known', post({ authorId: '-9' }), plain],
  [
    'of a brand’s other account than was planned',
    post({ authorId: '-3' }),
    item('a', oolong, {}, { account }),
  ],
  ['for an item that has its post', post(), item('a', oolong, {}, { fact })],
  ['for an item of no brand', post(), item('a', oolong, { brand: null })],
])('no item is open for a post %s', (_, one, planned) => {
  expect(openFor(one, [planned], [brand])).toEqual([]);
});

test('an item without an hour is expected all its day, and by its zone’s clock', () => {
  const whole = { when: { day: '2026-11-26', time: null, zone: 'Asia/Vladivostok' } };
  const at = (day: string, time: string) => ({ published: on(day, time) });
  expect(mayBeOf(at('2026-12-10', '16:59'), whole)).toBe(true);
  expect(mayBeOf(at('2026-12-10', '17:01'), whole)).toBe(false);
});

const words = fc.constantFrom(
  ...`${oolong} ${teaware} это просто новый чай вода чашка магазин суббота`.split(' '),
);
const text = fc.array(words, { maxLength: 40 }).map((all) => all.join(' '));

test('no text is surely another, whatever it shares with it; order of items changes nothing', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(text, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (published, planned, turned) => {
        const items = planned.map((one, i) => item(`i${i}`, one));
        const open = openFor(post(), turned ? items.toReversed() : items, [brand]);
        const decision = decide(post(), published, open);
        expect(decision).toEqual(decide(post(), published, open.toReversed()));
        if (!decision.sure) return;
        // All but a few of its words are there.
        const left = decision.sure.item.text.split(' ').filter((word) => !published.includes(word));
        expect(left.length / decision.sure.item.text.split(' ').length).toBeLessThan(0.25);
      },
    ),
  );
});

test('what is sure stays so with emoji, hashtags and links around it', () => {
  const trifle = fc.constantFrom(
    '🔥',
    '❤️',
    '#чай',
    '\n\n#улун #новинки@tea.cellar',
    ' https://t.me/tea ',
    '…',
    '👇👇',
  );
  fc.assert(
    fc.property(fc.array(trifle, { maxLength: 12 }), fc.array(trifle, { maxLength: 12 }), (before, after) => {
      expect(said(post(), [...before, oolong, ...after].join(' '), [plain, item('b', teaware)])).toBe(
        'sure a',
      );
    }),
  );
});
