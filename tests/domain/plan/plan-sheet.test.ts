import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { rowsOf } from '@/components/plan/planner/import-rows';
import { lexiconOf, sheetWords } from '@/components/plan/planner/lexicon';
import { readPlan, writePlan } from '@/components/plan/planner/plan-json';
import { csv } from '@/components/posts/export';
import { readTable } from '@/components/ui/read-csv';
import { blankPlan, type BrandPlan } from '@/utils/domain/plan/brand-plan';
import { contentOf, type PlanItem } from '@/utils/domain/plan/item';
import { guessColumns } from '@/utils/domain/plan/plan-import';
import { planSheet } from '@/utils/domain/plan/plan-sheet';
import { categoryName } from '@/utils/words/plan';

import { testWindow } from '../../components/drawn';
import { itemOf, items } from './planned';

const brands = [{ id: 'kolos', name: 'Колос', createdAt: 0, accounts: [], rubrics: [] }];
const plan: BrandPlan = {
  ...blankPlan('kolos'),
  categories: [...blankPlan('kolos').categories, { id: 'own', name: 'Закулисье' }],
};
const lexicon = lexiconOf(brands, [plan]);

function exported(all: readonly PlanItem[], language: 'en' | 'ru') {
  const ours = testWindow({ language });
  const words = sheetWords(
    ours,
    (item) => categoryName(item.category!, plan.categories, ours.say),
    () => 'Колос',
  );
  return planSheet(all, words);
}

function imported(text: string, here: readonly PlanItem[] = []) {
  const table = readTable(text, Object.fromEntries(lexicon.fields));
  const columns = guessColumns(table.head, lexicon);
  const reading = { columns, style: 'dayFirst', lexicon, zone: 'Asia/Tokyo' } as const;
  return rowsOf(table, reading, new Map(here.map((item) => [item.id, item])), null);
}

describe('the plan as a table', () => {
  test.each(['en', 'ru'] as const)('comes back from CSV in %s as it was', (language) => {
    fc.assert(
      fc.property(items, (all) => {
        const { head, rows } = exported(all, language);
        // A row of nothing but an id and a status makes an item all the same.
        const read = imported(csv(head, rows, language));
        expect(read.faulty).toEqual([]);
        expect(read.fresh).toEqual(all.map(contentOf));
      }),
      { numRuns: 60 },
    );
  });

  test('read again, rows whose id is known are changes of the items that are there', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { head, rows } = exported(all, 'en');
        const read = imported(csv(head, rows, 'en'), all);
        expect(read.fresh).toEqual([]);
        expect(
          read.known.map(({ id, edits }) => ({ ...all.find((one) => one.id === id)!, ...edits })),
        ).toEqual(all);
      }),
      { numRuns: 50 },
    );
  });

  test('what a table has no place for stays with an item that is there', () => {
    const fact = {
      post: 'vk:1_2',
      permalink: 'https://vk.com/wall1_2',
      publishedAt: 1,
      how: 'sure',
      attachedAt: 2,
    } as const;
    const account = { network: 'vk', id: '1', handle: null, name: null };
    const item = itemOf('a', {
      title: 'Rye',
      channels: [{ network: 'vk', account, format: 'post', text: 'Own', fact }],
      when: { day: '2026-12-01', time: '19:00', zone: 'Europe/Moscow' },
    });
    const read = imported('id,Title,Date,Networks\r\na,Wheat,2026-12-02,"VK (clip), Telegram"\r\n', [item]);
    expect(read.known).toEqual([
      {
        id: 'a',
        edits: {
          title: 'Wheat',
          when: { day: '2026-12-02', time: '19:00', zone: 'Europe/Moscow' },
          channels: [
            { network: 'vk', account, format: 'clip', text: 'Own', fact },
            { network: 'telegram', account: null, format: null, text: null, fact: null },
          ],
        },
      },
    ]);
  });

  test('an item of ours keeps its id; the number of a row is none', () => {
    const id = '6f1c2d9e-0b7a-4c55-9d1e-3f2b8a7c4e10';
    const { fresh } = imported(`id,Title\r\n${id},Rye\r\n${id},Rye again\r\n3,Wheat\r\n`);
    expect(fresh.map((one) => [one.title, one.id])).toEqual([
      ['Rye', id],
      ['Rye again', undefined],
      ['Wheat', undefined],
    ]);
  });

  test('nothing in it is a formula to a spreadsheet', () => {
    const { head, rows } = exported([itemOf('a', { title: '=1+1', text: '@SUM(A1)' })], 'en');
    expect(csv(head, rows, 'en')).toContain(`,"'=1+1","'@SUM(A1)",`);
  });
});

describe('the plan as JSON', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(items, (all) => {
        expect(readPlan(writePlan(all, brands), brands)).toEqual({
          items: all.map((item) => ({ id: item.id, content: contentOf(item) })),
          lost: [],
        });
      }),
      { numRuns: 100 },
    );
  });

  test('a brand is known by its name elsewhere, and told where it is not', () => {
    const text = writePlan([itemOf('a', { brand: 'kolos' })], brands);
    const elsewhere = readPlan(text, [{ ...brands[0]!, id: 'other' }]);
    expect(elsewhere).toMatchObject({ items: [{ content: { brand: 'other' } }], lost: [] });
    expect(readPlan(text, [])).toMatchObject({ items: [{ content: { brand: null } }], lost: ['Колос'] });
  });

  test.each([
    ['{', 'notJson'],
    ['[]', 'notPlan'],
    ['{"lorgnette":"guide"}', 'notPlan'],
    ['{"lorgnette":"plan","version":2}', 'newer'],
    ['{"lorgnette":"plan","version":1,"brands":[],"items":[{"id":"a"}]}', 'damaged'],
    [writePlan([itemOf('a', { when: { day: '2026-02-30', time: null, zone: 'UTC' } })], []), 'damaged'],
  ])('%#: a file that is none is refused', (text, fault) => {
    expect(readPlan(text, [])).toMatchObject({ fault });
  });
});
