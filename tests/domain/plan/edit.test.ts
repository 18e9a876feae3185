import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';
import { beforeOf, isSame, merge } from '@/utils/domain/plan/edit';
import {
  blankChannel,
  blankContent,
  statuses,
  type Channel,
  type PlanContent,
} from '@/utils/domain/plan/item';

const word = fc.constantFrom('', 'a', 'b', 'c');
const maybe = fc.option(word);
const channel: fc.Arbitrary<Channel> = fc.record({
  network: fc.constantFrom(...ruledNetworks.slice(0, 3)),
  account: fc.constant(null),
  format: maybe,
  text: maybe,
  fact: fc.constant(null),
});
const content: fc.Arbitrary<PlanContent> = fc.record({
  brand: maybe,
  title: word,
  when: fc.option(
    fc.record({
      day: fc.constantFrom('2026-11-26', '2026-11-27'),
      time: fc.constant(null),
      zone: fc.constant('UTC'),
    }),
  ),
  status: fc.constantFrom(...statuses),
  text: word,
  channels: fc.uniqueArray(channel, { selector: ({ network }) => network, maxLength: 3 }),
  rubric: maybe,
  category: maybe,
  source: word,
  links: fc.array(word, { maxLength: 2 }),
  geotag: word,
  mediaNotes: word,
  brief: word,
  assignee: word,
  role: word,
  checklist: fc.array(fc.record({ text: word, done: fc.boolean() }), { maxLength: 2 }),
});
const fields = Object.keys(blankContent(null)) as (keyof PlanContent)[];
const some = fc.subarray(fields, { minLength: 1 });
const part = (of: PlanContent, names: readonly (keyof PlanContent)[]) =>
  Object.fromEntries(names.map((name) => [name, of[name]])) as Partial<PlanContent>;
const on = (of: PlanContent, network: Channel['network']) =>
  of.channels.find((one) => one.network === network);

describe('edits of an item that another window changes too', () => {
  test('each is made, or named as what stays; nothing else is touched', () => {
    fc.assert(
      fc.property(content, content, content, some, (seen, now, mine, names) => {
        const { content: is, conflicts } = merge(now, part(seen, names), part(mine, names));
        for (const field of fields) {
          const named = conflicts.filter((one) => one.field === field);
          if (!names.includes(field)) {
            expect(named).toEqual([]);
            expect(is[field]).toEqual(now[field]);
          } else if (field !== 'channels') {
            const wasEdited = !isSame(mine[field], seen[field]);
            expect(is[field]).toEqual(wasEdited && named.length === 0 ? mine[field] : now[field]);
            if (named.length > 0) {
              expect(wasEdited).toBe(true);
              expect(now[field]).not.toEqual(seen[field]);
            }
          }
        }
      }),
    );
  });

  test('each network for itself: what one window changed of it is there, or the network is named', () => {
    fc.assert(
      fc.property(content, content, content, (seen, now, mine) => {
        const { content: is, conflicts } = merge(now, part(seen, ['channels']), part(mine, ['channels']));
        for (const network of ruledNetworks) {
          const [before, there, edited, after] = [seen, now, mine, is].map((one) => on(one, network));
          if (conflicts.some((one) => one.network === network)) {
            expect(isSame(before, edited)).toBe(false);
            continue;
          }
          if (isSame(before, edited)) expect(after).toEqual(there);
          else if (!edited || !there || !before) expect(after).toEqual(edited);
          else
            for (const key of ['format', 'text'] as const)
              expect(after![key]).toEqual(isSame(edited[key], before[key]) ? there[key] : edited[key]);
        }
      }),
    );
  });

  test('the same edit twice, or by two, is no conflict; nor is one of what nobody else changed', () => {
    fc.assert(
      fc.property(content, content, some, (now, mine, names) => {
        const edits = part(mine, names);
        const first = merge(now, part(now, names), edits);
        expect(first.conflicts).toEqual([]);
        const again = merge(first.content, part(now, names), edits);
        expect(again).toEqual(first);
      }),
    );
  });

  test('what was empty when it was seen, and is not any more, is not written over unseen', () => {
    const now = { ...blankContent(null), rubric: 'theirs' };
    expect(merge(now, { rubric: null }, { rubric: 'mine' })).toEqual({
      content: now,
      conflicts: [{ field: 'rubric', network: null }],
    });
  });

  test('two windows write of one network at once: format here, text there', () => {
    const base = { ...blankContent(null), channels: [blankChannel('vk')] };
    const theirs = { ...base, channels: [{ ...blankChannel('vk'), format: 'clip' }] };
    const mine = { channels: [{ ...blankChannel('vk'), text: 'mine' }, blankChannel('telegram')] };
    const { content: is, conflicts } = merge(theirs, { channels: base.channels }, mine);
    expect(conflicts).toEqual([]);
    expect(is.channels).toEqual([
      { ...blankChannel('vk'), format: 'clip', text: 'mine' },
      blankChannel('telegram'),
    ]);
    const removed = merge(theirs, { channels: base.channels }, { channels: [] });
    expect(removed.conflicts).toEqual([{ field: 'channels', network: 'vk' }]);
    expect(removed.content.channels).toEqual(theirs.channels);
  });

  test('what was otherwise before is told, and put back it is as it was', () => {
    fc.assert(
      fc.property(content, content, (was, is) => {
        const before = beforeOf(was, is);
        expect({ ...is, ...before }).toEqual(was);
        for (const field of Object.keys(before) as (keyof PlanContent)[])
          expect(was[field]).not.toEqual(is[field]);
      }),
    );
  });
});
