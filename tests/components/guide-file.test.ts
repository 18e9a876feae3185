import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { merged, readGuide, readTags, writeGuide, writeTags } from '@/components/hashtags/guide-file';
import { blankGuide, caseStyles, positions, tagUses, type GuideTag } from '@/utils/domain/hashtags/guide';
import { guideLimits } from '@/utils/domain/hashtags/guide-limits';
import { plainTag } from '@/utils/domain/hashtags/guide-tags';
import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';

import v3 from '../store/history/own/v3.json';
import { testWindow } from './drawn';

const guide = { ...blankGuide('b', 5), tags: [plainTag('Хлеб', 'required')] };

const day = fc.option(fc.constantFrom('2026-11-26', '2024-02-29', '2027-12-31'));
const anyTag: fc.Arbitrary<GuideTag> = fc.record({
  tag: fc.constantFrom('Хлеб', 'a_1', '全角', 'été'),
  use: fc.constantFrom(...tagUses),
  networks: fc.subarray([...ruledNetworks]),
  from: day,
  until: day,
  local: fc.boolean(),
  note: fc.constantFrom('', '=cmd|calc', '+7 911', 'с "кавычками"; и запятой, и\nстрокой', '-1', '@me'),
});

describe('a guide as a file', () => {
  test('is read back as it was written, whatever it is; not its brand nor its day', () => {
    const parts = fc.record({
      tags: fc.array(anyTag, { maxLength: 5 }),
      position: fc.constantFrom(...positions),
      style: fc.constantFrom(...caseStyles),
      isClosed: fc.boolean(),
      preface: fc.string(),
      count: fc.record({ least: fc.option(fc.nat(9)), most: fc.option(fc.nat(9)) }),
    });
    fc.assert(
      fc.property(parts, (part) => {
        const { brand: _, updatedAt: __, ...rest } = { ...guide, ...part };
        expect(readGuide(writeGuide({ ...guide, ...part }))).toEqual({ guide: rest });
      }),
    );
  });

  const changed = (part: object) => {
    const file = JSON.parse(writeGuide(guide)) as { guide: object };
    return JSON.stringify({ ...file, guide: { ...file.guide, ...part } });
  };
  test.each<[string, string, object]>([
    ['no JSON', '{"lorgnette":"gui', { fault: 'notJson' }],
    ['other JSON', '[1,2]', { fault: 'notGuide' }],
    ['a backup', '{"lorgnette":"backup","version":1}', { fault: 'notGuide' }],
    ['of a newer build', writeGuide(guide).replace('"version": 1', '"version": 2'), { fault: 'newer' }],
    [
      'with a use of another name',
      changed({ tags: [{ ...guide.tags[0], use: 'loved' }] }),
      { where: 'guide.tags.0.use' },
    ],
    ['with a tag of two words', changed({ tags: [{ ...guide.tags[0], tag: 'a b' }] }), { fault: 'damaged' }],
    ['without its tags', changed({ tags: undefined }), { fault: 'damaged', where: 'guide.tags' }],
    [
      'with more tags than are kept',
      changed({ tags: Array.from({ length: guideLimits.tags + 1 }, () => guide.tags[0]) }),
      { fault: 'damaged' },
    ],
    ['beyond all size', ' '.repeat(5_000_001), { fault: 'tooLarge' }],
  ])('%s is refused, with the reason', (_what, text, fault) => {
    expect(readGuide(text)).toMatchObject(fault);
  });

  test('brings nothing that no shape names', () => {
    const text = changed({ token: 'canary', brand: 'other' }).replace('{', '{"__proto__":{"canary":1},');
    expect(JSON.stringify(readGuide(text))).not.toMatch(/canary|other/);
  });
});

describe.each(['en', 'ru'] as const)('hashtags as a table in %s', (language) => {
  const ours = testWindow({ language });

  test('are read back as they were written; no cell is a formula', () => {
    fc.assert(
      fc.property(fc.array(anyTag, { maxLength: 6 }), (tags) => {
        const text = writeTags(tags, ours);
        expect(text).not.toMatch(/(?:^|[,;\n"])[=+@-][^\d]/);
        expect(readTags(text)).toMatchObject({ tags, faults: [] });
      }),
    );
  });
});

describe('a table of hashtags', () => {
  test('as a spreadsheet saves it is read, bad rows by number and reason', () => {
    const text = [
      'Хештег;Статус;Соцсети;Первый день;Последний день;С сообществом ВК;Заметка',
      '#Хлеб;обязательный;vk, Instagram;01.12.2026;2026-12-31;да;всегда',
      'выпечка',
      '#с пробелом;разрешённый',
      '#a;любимый',
      '#b;;MySpace',
      '#c;;;31.02.2026',
      ';;',
      '#d@kolos;banned',
    ].join('\n');
    expect(readTags(text)).toMatchObject({
      tags: [
        {
          tag: 'Хлеб',
          use: 'required',
          networks: ['vk', 'instagram'],
          from: '2026-12-01',
          until: '2026-12-31',
          local: true,
          note: 'всегда',
        },
        plainTag('выпечка', 'allowed'),
        { ...plainTag('d', 'banned'), local: true },
      ],
      faults: [
        { row: 4, text: '#с пробелом', fault: 'notTag' },
        { row: 5, text: '#a', fault: 'use' },
        { row: 6, text: '#b', fault: 'network' },
        { row: 7, text: '#c', fault: 'day' },
      ],
    });
  });

  test('changes of a tag that is there only what it has a column for', () => {
    const there: GuideTag = {
      tag: 'хлеб',
      use: 'forbidden',
      networks: ['vk'],
      from: '2026-12-01',
      until: null,
      local: true,
      note: 'ask Anna',
    };
    const put = (text: string) => {
      const found = readTags(text);
      if ('wrongColumns' in found) throw new Error(text);
      return merged([there], found);
    };
    expect(put('Hashtag\n#Хлеб\n#new')).toEqual({
      tags: [{ ...there, tag: 'Хлеб' }, plainTag('new', 'allowed')],
      added: 1,
      changed: 1,
    });
    expect(put('tag,note\nхлеб@kolos,').tags).toEqual([{ ...there, note: '' }]);
    expect(put('tag,use,local\nхлеб,banned,no').tags).toEqual([{ ...there, use: 'banned', local: false }]);
  });

  test('without a column of hashtags says what it found', () => {
    expect(readTags('Post,Likes\n1,2')).toEqual({ wrongColumns: ['Post', 'Likes'] });
  });
});

test('a guide that was kept by this version is one that its file can hold', () => {
  const kept = v3.guides[0] as unknown as typeof guide;
  const { brand: _, updatedAt: __, ...rest } = kept;
  expect(readGuide(writeGuide(kept))).toEqual({ guide: rest });
});
