import type { ReportData } from '@/components/reports/report-data';
import type { Campaign, ResultRow } from '@/utils/domain/campaigns/campaign';
import { rowId } from '@/utils/domain/campaigns/campaign';
import { noResults, type Results } from '@/utils/domain/campaigns/results';
import { exactly } from '@/utils/domain/count';
import type { Guide } from '@/utils/domain/hashtags/guide';
import type { Kpi } from '@/utils/domain/kpis/kpi';
import { blankContent, type PlanItem } from '@/utils/domain/plan/item';
import type { Task } from '@/utils/domain/tasks/task';

import { account, brandOf, noData } from './report-data';

/** A bakery with two accounts and three competitors, of which one was hardly seen. */
export function demoData(): ReportData {
  const vk = account({
    name: 'Пекарня «Колос»',
    title: (i) => (i === 9 ? 'Как мы печём бородинский: рецепт без секретов' : `Выпуск ${60 - i}`),
    as: (i) =>
      i === 9
        ? { likes: exactly(900), shares: exactly(120), comments: exactly(80), views: exactly(21_000) }
        : i % 2
          ? { likes: exactly(330 + ((i * 13) % 90)) }
          : {},
  });
  const youtube = account({
    name: 'Колос ТВ',
    network: 'youtube',
    followers: 3200,
    likes: 90,
    posts: 20,
    growth: -2,
  });
  const accounts = [
    vk,
    youtube,
    account({ name: 'Кофейня у моста', role: 'competitor', followers: 8900, likes: 310, growth: 30 }),
    account({ name: 'Хлебный двор', role: 'competitor', followers: 21_000, likes: 290, growth: 5 }),
    account({ name: 'Батон и сын', role: 'competitor', followers: 4100, sweptDays: 8 }),
  ];
  return {
    ...noData,
    brand: brandOf(accounts),
    accounts,
    guide,
    items: [
      planned('1', 'Открытие второй точки', '2026-11-10', 'https://vk.com/wall-1_1'),
      planned('2', 'Розыгрыш каравая', '2026-11-18', null),
      planned('3', 'Вопрос пекарю', '2026-11-25', null),
    ],
    campaigns: [{ campaign, rows }],
    kpis,
    tasks,
  };
}

const guide: Guide = {
  brand: 'kolos',
  tags: [
    { tag: 'хлеб', use: 'required', networks: [], from: null, until: null, local: false, note: '' },
    { tag: 'новинка', use: 'forbidden', networks: [], from: null, until: null, local: false, note: '' },
  ],
  count: { least: null, most: null },
  countOn: {},
  position: 'any',
  style: 'any',
  isClosed: false,
  needsRubric: true,
  needsGeotag: false,
  needsUtm: false,
  longestParagraph: null,
  community: '',
  preface: '',
  updatedAt: 0,
};

const planned = (id: string, title: string, day: string, permalink: string | null): PlanItem => ({
  ...blankContent('kolos', { day, time: '12:00', zone: 'Europe/Moscow' }),
  id,
  title,
  rubric: 'Хлеб',
  status: 'scheduled',
  channels: [
    {
      network: 'vk',
      account: null,
      format: null,
      text: null,
      fact: permalink
        ? { post: null, permalink, publishedAt: Date.parse(`${day}T09:05:00Z`), how: 'byHand', attachedAt: 0 }
        : null,
    },
  ],
  createdAt: 0,
  updatedAt: 0,
  comments: [],
  media: [],
  slot: null,
  idea: null,
});

export const campaign: Campaign = {
  id: 'autumn',
  brand: 'kolos',
  name: 'Осень: доставка',
  goal: 'subscribers',
  action: '',
  from: '2026-10-01',
  to: '2026-12-31',
  currency: 'RUB',
  rates: {},
  budget: 9_000_000,
  channels: [
    { id: 'vk', name: 'VK Реклама', tool: 'targeted', system: 'vkAds', budget: 4_000_000, names: [] },
    { id: 'bloggers', name: 'Блогеры', tool: 'bloggers', system: null, budget: 1_500_000, names: [] },
  ],
  creatives: [],
  segments: [],
  utm: [],
  posts: [],
  items: [],
  lifetimeValue: null,
  note: '',
  createdAt: 0,
  updatedAt: 1,
};

export const resultRow = (
  channel: string | null,
  from: string,
  to: string,
  results: Partial<Results>,
): ResultRow => {
  const row = {
    campaign: 'autumn',
    channel,
    creative: null,
    segment: null,
    rubric: null,
    from,
    to,
    source: 'byHand' as const,
  };
  return {
    ...row,
    id: rowId(row),
    currency: 'RUB',
    results: { ...noResults, ...results },
    file: '',
    keptAt: 0,
  };
};

const rows = [
  resultRow('vk', '2026-10-01', '2026-10-31', {
    spend: 2_800_000,
    impressions: 310_000,
    clicks: 4100,
    subscribers: 290,
  }),
  resultRow('vk', '2026-11-01', '2026-11-30', {
    spend: 3_200_000,
    impressions: 402_000,
    clicks: 5300,
    subscribers: 410,
  }),
  resultRow('bloggers', '2026-11-05', '2026-11-20', { spend: 1_800_000, subscribers: 120 }),
];

const kpi = (part: Partial<Kpi> & Pick<Kpi, 'id' | 'measure'>): Kpi => ({
  brand: 'kolos',
  parent: null,
  name: '',
  network: null,
  campaign: null,
  unit: '',
  better: 'more',
  responsible: '',
  targets: {},
  written: {},
  currency: null,
  order: 0,
  createdAt: 0,
  updatedAt: 1,
  ...part,
});

const kpis: Kpi[] = [
  kpi({ id: 'k1', measure: 'followers', targets: { '2026-11': 15_000 }, responsible: 'Аня' }),
  kpi({ id: 'k2', measure: 'newFollowers', parent: 'k1', targets: { '2026-11': 600 }, order: 1 }),
  kpi({ id: 'k3', measure: 'spend', currency: 'RUB', targets: { '2026-11': 4_500_000 }, order: 2 }),
  kpi({
    id: 'k4',
    measure: 'costPerSubscriber',
    currency: 'RUB',
    targets: { '2026-11': 10_000 },
    order: 3,
    responsible: 'Игорь',
  }),
  kpi({ id: 'k5', measure: 'answerTime', targets: { '2026-11': 60 }, order: 4 }),
];

const task = (part: Partial<Task> & Pick<Task, 'id' | 'title'>): Task => ({
  brand: 'kolos',
  brief: '',
  acceptance: '',
  outcome: '',
  remark: '',
  state: 'toDo',
  assignee: '',
  accepter: '',
  due: null,
  priority: 'usual',
  checklist: [],
  from: null,
  createdAt: 0,
  updatedAt: 1,
  acceptedAt: null,
  ...part,
});

const due = (day: string) => ({ day, time: null, zone: 'Europe/Moscow' });
const tasks: Task[] = [
  task({
    id: 't1',
    title: 'Снять ролик о закваске',
    state: 'accepted',
    assignee: 'Аня',
    acceptedAt: Date.parse('2026-11-12T10:00:00Z'),
  }),
  task({ id: 't2', title: 'Обновить обложку сообщества', assignee: 'Игорь', due: due('2026-11-28') }),
  task({ id: 't3', title: 'Подготовить подборку к Новому году', state: 'doing', due: due('2026-12-15') }),
];
