import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readList, writeList, type ListPlan } from '@/components/brands/list';
import { decoded, isText } from '@/components/ui/read-csv';
import type { Brand, BrandAccount } from '@/utils/domain/brand';

import { testWindow } from './drawn';

const now = Date.UTC(2026, 10, 25);
const account = (network: string, handle: string, part: Partial<BrandAccount> = {}): BrandAccount => ({
  network,
  id: null,
  handle,
  name: null,
  role: 'competitor',
  addedAt: now,
  ...part,
});
const brand = (name: string, accounts: BrandAccount[] = []): Brand => ({
  id: name.toLowerCase(),
  name,
  createdAt: now,
  accounts,
  rubrics: [],
});
const bakery = brand('Bakery', [account('instagram', 'bread')]);
const read = (text: string, brands = [bakery], chosen: Brand | null = bakery): ListPlan => {
  const plan = readList(text, brands, chosen, now);
  if (!('brands' in plan)) throw new Error(`columns ${plan.wrongColumns.join()}`);
  return plan;
};

describe('a list is read', () => {
  const rows = (separator: string, ...lines: string[][]) =>
    lines.map((line) => line.join(separator)).join('\r\n');
  test.each([
    [',', 'Brand', 'Role', 'Network', 'Account', 'Name'],
    [';', 'Бренд', 'Роль', 'Сеть', 'Аккаунт', 'Название'],
    ['\t', 'brand', 'ROLE', ' network ', 'account', 'name'],
  ])('with %j between columns called %s, %s, %s, %s, %s', (separator, ...head) => {
    const text = rows(
      separator,
      head,
      ['bakery', 'own', 'Instagram', '@bread.ru', '"Bread, butter; ""jam"""'],
      ['Mill', 'Конкурент', '', 'https://vk.com/club5', ''],
    );
    expect(read(`\uFEFF${text}`)).toEqual({
      brands: [
        {
          id: 'bakery',
          name: 'Bakery',
          already: 0,
          add: [account('instagram', 'bread.ru', { role: 'own', name: 'Bread, butter; "jam"' })],
        },
        {
          id: null,
          name: 'Mill',
          already: 0,
          add: [{ ...account('vk', ''), handle: null, id: '-5' }],
        },
      ],
      faults: [],
    });
  });

  test('columns in another order, others between, and only the account needed', () => {
    expect(read('notes;Account\nx;vk.com/mill').brands).toEqual([
      { id: 'bakery', name: 'Bakery', already: 0, add: [account('vk', 'mill')] },
    ]);
  });

  test('what is there already, or twice, is not added', () => {
    const text = 'network,account\ninstagram,@BREAD\ninstagram,cake\n,https://www.instagram.com/cake/\n\n';
    expect(read(text).brands).toEqual([
      { id: 'bakery', name: 'Bakery', already: 2, add: [account('instagram', 'cake')] },
    ]);
  });

  test.each<[string, string]>([
    ['Bakery,own,Instagram,,', 'empty'],
    ['Bakery,own,,@bread,', 'noNetwork'],
    ['Bakery,boss,Instagram,@bread,', 'unknownRole'],
    ['Bakery,own,Myspace,@bread,', 'unknownNetwork'],
    ['Bakery,own,VK,https://www.instagram.com/bread/,', 'otherNetwork'],
    ['Bakery,own,,https://example.com/bread,', 'elsewhere'],
    ['Bakery,own,,https://vk.com/feed,', 'noAccount'],
    ['Bakery,own,Instagram,two words,', 'notHandle'],
    [`${'x'.repeat(101)},own,VK,mill,`, 'longName'],
    ['Bakery,own,VK,mill,"never closed', 'quotes'],
  ])('a row that cannot be read is left out by its number and says why: %s', (row, fault) => {
    const plan = read(`brand,role,network,account,name\nBakery,own,VK,good,\n${row}`);
    expect(plan.faults.map((one) => [one.row, one.fault])).toEqual([[3, fault]]);
    expect(plan.brands[0]?.add).toHaveLength(1);
  });
  test('without a brand in the row nor a chosen one, it says so', () => {
    expect(read('account\nvk.com/mill', [], null).faults).toMatchObject([{ row: 2, fault: 'noBrand' }]);
  });

  test('wrong columns are named, and nothing is read', () => {
    expect(readList('Post;Likes\n1;2', [bakery], bakery, now)).toEqual({ wrongColumns: ['Post', 'Likes'] });
    expect(readList('', [bakery], bakery, now)).toEqual({ wrongColumns: [] });
  });

  test('in the encodings that spreadsheets write', () => {
    const text = 'Аккаунт\nvk.com/mill';
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) {
      utf16[2 + i * 2] = text.charCodeAt(i) & 0xff;
      utf16[3 + i * 2] = text.charCodeAt(i) >> 8;
    }
    // "Аккаунт" in windows-1251.
    const old = new Uint8Array([0xc0, 0xea, 0xea, 0xe0, 0xf3, 0xed, 0xf2]);
    expect(decoded(new TextEncoder().encode(text).buffer)).toBe(text);
    expect(decoded(utf16.buffer)).toBe(text);
    expect(decoded(old.buffer)).toBe('Аккаунт');
  });

  test('a picture or a document is not text; what spreadsheets save is, in any encoding', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
    expect(isText(png.buffer)).toBe(false);
    for (const text of [[], [0xff, 0xfe, 0x41, 0x00], [0xc0, 0xea, 0x3b], [0xef, 0xbb, 0xbf, 0x41]])
      expect(isText(new Uint8Array(text).buffer)).toBe(true);
  });

  test('nothing that a file may hold makes it fail', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readList(text, [bakery], bakery, now);
        readList(`account\n${text}`, [bakery], null, now);
      }),
    );
  });
});

describe('a list that was written reads back', () => {
  test.each(['en', 'ru'] as const)('in %s', (language) => {
    const ours = testWindow({ language });
    const text = fc
      .string({ minLength: 1, maxLength: 30 })
      .map((one) => one.trim())
      // A text that begins as a guarded formula does would lose its guard.
      .filter((one) => one !== '' && !one.startsWith("'"));
    const someAccount = fc.record({
      network: fc.constantFrom('youtube', 'instagram', 'facebook', 'vk'),
      id: fc.constant(null),
      handle: fc.stringMatching(/^[a-z][a-z0-9_]{4,20}x$/),
      name: fc.option(text, { nil: null }),
      role: fc.constantFrom('own' as const, 'competitor' as const),
      addedAt: fc.constant(now),
    });
    const brands = fc.uniqueArray(
      fc.record({
        name: text,
        accounts: fc.uniqueArray(someAccount, {
          minLength: 1,
          maxLength: 6,
          selector: ({ network, handle }) => network + handle,
        }),
      }),
      { maxLength: 4, selector: ({ name }) => name.toLowerCase() },
    );
    fc.assert(
      fc.property(brands, (some) => {
        const plan = read(
          writeList(
            some.map(({ name, accounts }) => brand(name, accounts)),
            ours,
          ),
          [],
          null,
        );
        expect(plan.faults).toEqual([]);
        expect(plan.brands.map(({ name, add }) => ({ name, accounts: add }))).toEqual(some);
      }),
    );
  });

  test('an account that only its id names, and a name that looks like a formula', () => {
    const accounts = [
      account('instagram', '', { handle: null, id: '123', name: '=1+1' }),
      account('vk', '', { handle: null, id: '-5' }),
    ];
    const text = writeList([brand('@Bakery', accounts)], testWindow());
    expect(text).toContain(`,"'=1+1"`);
    expect(read(text, [], null).brands).toEqual([{ id: null, name: '@Bakery', already: 0, add: accounts }]);
  });
});
