/** Plan items as fast-check makes them: what a person may write, in any zone, on any day. */
import fc from 'fast-check';

import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';
import { builtInCategories } from '@/utils/domain/plan/brand-plan';
import {
  blankChannel,
  blankContent,
  statuses,
  type PlanContent,
  type PlanItem,
} from '@/utils/domain/plan/item';

export const zones = [
  'UTC',
  'Europe/Moscow',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];

/** Text as a cell keeps it: without blanks around it, nor what a spreadsheet would take from it. */
const text = (maxLength: number) =>
  fc
    .array(
      fc.constantFrom(
        'хлеб',
        'bread',
        '"',
        ',',
        ';',
        '\n',
        ' ',
        '=1+1',
        "'",
        '-',
        '😀',
        '(',
        '\\',
        '<b>',
        '1',
      ),
      {
        maxLength: Math.min(12, maxLength),
      },
    )
    .map((parts) => parts.join('').trim())
    .filter((made) => !made.startsWith("'"));
const line = (maxLength: number) => text(maxLength).map((made) => made.replaceAll('\n', ' ').trim());

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
export const when = fc.record({ day, time: fc.option(time), zone: fc.constantFrom(...zones) });

const channels = fc
  .uniqueArray(fc.constantFrom(...ruledNetworks), { maxLength: 4 })
  .chain((networks) =>
    fc.tuple(
      ...networks.map((network) =>
        fc.record({
          network: fc.constant(network),
          format: fc.constantFrom(null, 'post', 'reel', 'clip'),
          text: fc.option(text(12).filter((made) => made !== '')),
        }),
      ),
    ),
  )
  .map((all) => all.map((one) => ({ ...blankChannel(one.network), ...one })));

export const content: fc.Arbitrary<PlanContent> = fc
  .record({
    brand: fc.constantFrom(null, 'kolos'),
    title: line(12),
    when: fc.option(when),
    status: fc.constantFrom(...statuses),
    text: text(12),
    channels,
    rubric: fc.constantFrom(null, 'Хлеб'),
    category: fc.constantFrom(null, ...builtInCategories, 'own'),
    source: text(12),
    links: fc.constantFrom<string[][]>(
      [],
      ['https://kolos.example/a?b=c,d;e'],
      ['https://a.example/', 'http://b.example/(x)'],
    ),
    assignee: line(6),
    role: line(6),
    brief: text(12),
    checklist: fc.array(
      fc.record({ text: line(6).filter((made) => /^[^\s[*•-]/.test(made)), done: fc.boolean() }),
      {
        maxLength: 3,
      },
    ),
  })
  .map((part) => ({ ...blankContent(null), ...part }));

export const itemOf = (id: string, part: Partial<PlanContent>): PlanItem => ({
  ...blankContent(null),
  ...part,
  id,
  createdAt: 0,
  updatedAt: 0,
  comments: [],
  media: [],
  slot: null,
  idea: null,
});

export const items: fc.Arbitrary<PlanItem[]> = fc
  .array(content, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, i) => itemOf(`item-${i}`, one)));
