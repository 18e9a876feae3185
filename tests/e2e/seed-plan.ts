/** The sample brand's store with a content plan in it: items before and after today, slots, ideas, how the brand plans. */
import { blankPlan, type BrandPlan } from '../../utils/domain/plan/brand-plan';
import type { Idea } from '../../utils/domain/plan/idea';
import { blankChannel, blankContent, type Channel, type PlanItem } from '../../utils/domain/plan/item';
import type { Slot } from '../../utils/domain/plan/slot';
import type { Backup } from '../../utils/store/backup';
import { ownVersion } from '../../utils/store/own';
import { brandBackup } from './seed-brand';

/** In whose clock the sample plan is; two or three hours from most machines that run these stories. */
export const planZone = 'Europe/Moscow';

/** A day so many days from one, by UTC: "2026-11-26". */
export const dayFrom = (now: number, days: number): string =>
  new Date(now + days * 86_400_000).toISOString().slice(0, 10);

/** An item of the sample brand; what is not given is blank. */
export function planItem(
  id: string,
  {
    channels = [],
    ...part
  }: Partial<Omit<PlanItem, 'channels'>> & { channels?: (Partial<Channel> & Pick<Channel, 'network'>)[] },
): PlanItem {
  return {
    ...blankContent('kolos'),
    id,
    createdAt: 1_795_478_400_000,
    updatedAt: 1_795_478_400_000,
    comments: [],
    media: [],
    slot: null,
    idea: null,
    ...part,
    channels: channels.map((one) => ({ ...blankChannel(one.network), ...one })),
  };
}

/** Something of everything, around now. */
export function samplePlan(now: number): PlanItem[] {
  const at = (days: number, time: string | null, zone = planZone) => ({
    day: dayFrom(now, days),
    time,
    zone,
  });
  return [
    planItem('rye', {
      title: 'Ржаной на закваске',
      when: at(2, '19:00'),
      status: 'approved',
      text: 'Новый хлеб уже в печи. #Колос',
      channels: [
        { network: 'vk', format: 'post' },
        { network: 'telegram', text: 'Коротко о хлебе' },
      ],
      rubric: 'Хлеб',
      category: 'commercial',
      assignee: 'Анна',
      role: 'designer',
      checklist: [
        { text: 'Снимок', done: true },
        { text: 'Обложка', done: false },
      ],
    }),
    planItem('baker', {
      title: 'A day with our baker: what happens between four in the morning and the first customer',
      when: at(2, '12:30'),
      status: 'inWork',
      channels: [{ network: 'instagram', format: 'reel' }],
      category: 'entertaining',
      assignee: 'Boris',
      role: 'copywriter',
    }),
    planItem('flour', {
      title: 'Как выбрать муку',
      when: at(5, '10:00'),
      status: 'toApprove',
      channels: [{ network: 'vk' }, { network: 'instagram' }, { network: 'facebook' }],
      rubric: 'Хлеб',
      category: 'educational',
      assignee: 'Анна',
    }),
    planItem('someday', {
      title: 'Some time that day',
      when: at(3, null),
      status: 'brief',
      channels: [{ network: 'vk' }],
    }),
    planItem('tokyo', {
      title: 'Morning in Tokyo',
      when: at(4, '08:00', 'Asia/Tokyo'),
      status: 'scheduled',
      channels: [{ network: 'threads' }],
      category: 'news',
    }),
    planItem('late', {
      title: 'Should have been out',
      when: at(-3, '18:00'),
      status: 'scheduled',
      channels: [{ network: 'vk' }],
      category: 'commercial',
      assignee: 'Анна',
    }),
    planItem('out', {
      title: 'Published in time',
      when: at(-5, '11:00'),
      status: 'published',
      channels: [
        {
          network: 'vk',
          fact: {
            post: 'vk:-101_3',
            permalink: 'https://vk.com/wall-101_3',
            publishedAt: now - 5 * 86_400_000,
            how: 'sure',
            attachedAt: now - 4 * 86_400_000,
          },
        },
      ],
      category: 'userGenerated',
    }),
    planItem('given-up', {
      title: 'Given up',
      when: at(-1, '09:00'),
      status: 'missed',
      channels: [{ network: 'facebook' }],
    }),
    planItem('undated', { title: 'Where does salt come from?', status: 'idea', category: 'educational' }),
    planItem('hostile', {
      title: '=HYPERLINK("https://example.com";"<b>not a formula</b>")',
      status: 'idea',
    }),
    planItem('nobodys', { title: 'Of no brand', brand: null, when: at(1, '15:00'), status: 'idea' }),
  ];
}

export const sampleBrandPlan: BrandPlan = {
  ...blankPlan('kolos'),
  zone: planZone,
  people: [
    { name: 'Анна', role: 'designer' },
    { name: 'Boris', role: 'copywriter' },
  ],
  mix: { entertaining: 40, educational: 30, commercial: 20, userGenerated: 5, news: 5 },
  perWeek: { vk: 3, instagram: 2 },
  sources: ['Вопросы покупателей', 'What the bakers talk about'],
  updatedAt: 1,
};

export const sampleSlots = (now: number): Slot[] => [
  {
    id: 's1',
    brand: 'kolos',
    network: 'vk',
    rubric: 'Хлеб',
    category: 'commercial',
    format: 'post',
    rule: 'FREQ=WEEKLY;BYDAY=MO,TH',
    time: '19:00',
    zone: planZone,
    from: dayFrom(now, -28),
    until: null,
  },
];

export const sampleIdeas = (now: number): Idea[] => [
  {
    id: 'i1',
    brand: 'kolos',
    post: {
      key: 'vk:-102_3',
      network: 'vk',
      permalink: 'https://vk.com/wall-102_3',
      author: 'Кофейня у моста',
      format: 'post',
    },
    title: 'Кофейня у моста: выпуск 4',
    figures: {
      views: { value: 6200, exact: false, below: 6300 },
      likes: { value: 310, exact: true },
      comments: { value: 26, exact: true },
      shares: null,
      followers: { value: 8900, exact: true },
      erViews: 0.054,
      erFollowers: 0.038,
      multiple: 1.8,
    },
    note: 'Вопрос в конце',
    tags: ['вопрос'],
    savedAt: now - 2 * 86_400_000,
    items: [],
  },
];

/** The backup of that store; rows that are given stand in place of the sample's. */
export function planBackup(now: number, rows: Partial<Backup['own']> = {}): string {
  return JSON.stringify({
    ...(JSON.parse(brandBackup(now)) as object),
    own: ownVersion,
    plan: samplePlan(now),
    brandPlans: [sampleBrandPlan],
    slots: sampleSlots(now),
    ideas: sampleIdeas(now),
    ...rows,
  });
}
