import { describe, expect, test } from 'vitest';

import { dayMs } from '@/utils/domain/pace';
import { blankChannel, type Channel, type PlanItem } from '@/utils/domain/plan/item';
import { graceMs, standingOf, type Standing } from '@/utils/domain/plan/late';

const due = Date.UTC(2026, 10, 26, 19);
const at7 = { day: '2026-11-26', time: '22:00', zone: 'Europe/Moscow' };
const published = (publishedAt: number | null): Channel => ({
  ...blankChannel('vk'),
  fact: { post: null, permalink: 'https://vk.com/wall-1_1', publishedAt, how: 'byHand', attachedAt: 0 },
});
const item = (part: Partial<PlanItem>): Pick<PlanItem, 'status' | 'when' | 'channels'> => ({
  status: 'approved',
  when: at7,
  channels: [],
  ...part,
});

test.each<[string, Partial<PlanItem>, number, Standing]>([
  ['before its time', {}, due - 1, 'ahead'],
  ['within the grace', {}, due + graceMs, 'ahead'],
  ['a moment after', {}, due + graceMs + 1, 'late'],
  ['a day after', {}, due + dayMs, 'late'],
  ['more than a day after', {}, due + dayMs + 1, 'missed'],
  ['given up ahead of time', { status: 'missed' }, due - dayMs, 'missed'],
  ['without a date', { when: null }, due, 'undated'],
  ['without a date, published', { when: null, status: 'published' }, due, 'done'],
  ['of a day, in its last minute', { when: { ...at7, time: null } }, Date.UTC(2026, 10, 26, 20, 59), 'ahead'],
  ['of a day, the day after', { when: { ...at7, time: null } }, Date.UTC(2026, 10, 27, 9), 'late'],
  ['published, seen in time', { status: 'published', channels: [published(due)] }, due + dayMs, 'done'],
  ['published, seen later', { status: 'published', channels: [published(due + dayMs)] }, due, 'doneLate'],
  ['published, nobody knows when', { status: 'published', channels: [published(null)] }, due + dayMs, 'done'],
  [
    'published on two networks, late on one',
    { status: 'published', channels: [published(due), published(due + graceMs + 1)] },
    due + dayMs,
    'doneLate',
  ],
])('an item %s', (_, part, now, standing) => expect(standingOf(item(part), now)).toBe(standing));

describe('a day without an hour', () => {
  test('ends where its zone’s day ends, not this computer’s', () => {
    const tokyo = item({ when: { day: '2026-11-26', time: null, zone: 'Asia/Tokyo' } });
    expect(standingOf(tokyo, Date.UTC(2026, 10, 26, 15) + graceMs)).toBe('ahead');
    expect(standingOf(tokyo, Date.UTC(2026, 10, 26, 15) + graceMs + 1)).toBe('late');
  });
});
