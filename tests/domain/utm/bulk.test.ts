import { describe, expect, test } from 'vitest';

import {
  draftOf,
  matrixOf,
  type MatrixInput,
  matrixSize,
  mostRows,
  readAddresses,
} from '@/utils/domain/utm/bulk';
import { builtInCatalogue } from '@/utils/domain/utm/placements';
import { builtInTemplates } from '@/utils/domain/utm/templates';

import { about, rulesWith } from './make';

const input: MatrixInput = {
  rules: rulesWith(),
  catalogue: builtInCatalogue,
  aboutIn: (placement) => ({ ...about, network: placement ?? '' }),
  existing: 'replace',
  known: {},
};

describe('addresses from a text', () => {
  test.each<[string, string[]]>([
    ['https://a.ru\r\n\r\n b.ru/x \nhttps://a.ru', ['https://a.ru', 'b.ru/x', 'https://a.ru']],
    ['', []],
    ['https://a.ru/?ids=1,2;3', ['https://a.ru/?ids=1,2;3']],
    ['name,url\n"Cup, red",https://a.ru\nPlate,https://b.ru', ['https://a.ru', 'https://b.ru']],
    ['\uFEFFСсылка;Название\nhttps://a.ru;Чашка\n;Нет', ['https://a.ru']],
    ['URL\nhttps://a.ru', ['https://a.ru']],
    ['\n \t\nname,url\n\nCup,https://a.ru', ['https://a.ru']],
    ['name,link\n"say ""x""","https://a.ru/?a=1,2"', ['https://a.ru/?a=1,2']],
    ['Cup\thttps://a.ru\nPlate\thttps://b.ru', ['https://a.ru', 'https://b.ru']],
    // What is no address stays, to be told.
    ['https://a.ru\nnonsense', ['https://a.ru', 'nonsense']],
  ])('%j', (text, addresses) => {
    expect(readAddresses(text)).toEqual({ addresses, leftOut: 0 });
  });

  test('at most 10,000, and says how many were left out', () => {
    const { addresses, leftOut } = readAddresses('a.ru\n'.repeat(mostRows + 7));
    expect([addresses.length, leftOut]).toEqual([mostRows, 7]);
  });
});

describe('a matrix', () => {
  const [vk, story] = builtInTemplates;

  test('is every address by every template', () => {
    const rows = [...matrixOf(['https://a.ru/', 'javascript:x'], [vk!, story!], input)];
    expect(rows.map((row) => [row.address, row.template.id, row.built.url, row.built.fault])).toEqual([
      [
        'https://a.ru/',
        vk!.id,
        'https://a.ru/?utm_source=vk.com&utm_medium=social&utm_campaign=retsepty&utm_content=2026-05-01',
        null,
      ],
      [
        'https://a.ru/',
        story!.id,
        'https://a.ru/?utm_source=vk.com&utm_medium=social&utm_campaign=retsepty&utm_content=story_2026-05-01',
        null,
      ],
      ['javascript:x', vk!.id, '', 'script'],
      ['javascript:x', story!.id, '', 'script'],
    ]);
    expect(rows[0]!.findings).toEqual([]);
  });

  test('is made row by row', () => {
    const rows = matrixOf(
      Array.from({ length: mostRows }, (_, n) => `https://a.ru/${n}`),
      [vk!, story!],
      input,
    );
    expect(rows.next().value?.built.url).toContain('https://a.ru/0?');
    rows.return();
  });

  test('fills in the network of each template', () => {
    const on = (placement: 'vk' | 'telegram') => ({ ...vk!, placement, tags: { source: '{network}' } });
    const rows = [...matrixOf(['a.ru'], [on('vk'), on('telegram')], input)];
    expect(rows.map(({ built }) => built.url)).toEqual([
      'https://a.ru?utm_source=vk',
      'https://a.ru?utm_source=telegram',
    ]);
  });

  test('replaces what an address has and tells it, or keeps it', () => {
    const template = {
      ...vk!,
      tags: { source: 'vk.com', medium: 'social' },
      custom: [{ name: 'id', value: '7' }],
    };
    const made = (existing: 'replace' | 'keep') => {
      const [row] = matrixOf(['https://a.ru/?id=5&UTM_source=tg'], [template], { ...input, existing });
      return [row!.built.url, row!.findings.filter(({ rule }) => rule === 25).length];
    };
    expect(made('replace')).toEqual(['https://a.ru/?id=7&utm_source=vk.com&utm_medium=social', 2]);
    expect(made('keep')).toEqual(['https://a.ru/?id=5&UTM_source=tg&utm_medium=social', 0]);
  });

  test('has an end', () => {
    expect(matrixSize(6000, 2)).toEqual({ rows: mostRows, leftOut: 2000 });
    expect(matrixSize(3, 2)).toEqual({ rows: 6, leftOut: 0 });
    const endless = Array.from({ length: mostRows + 5 }, () => '');
    let rows = 0;
    for (const row of matrixOf(endless, [vk!], input)) rows += row.built.fault === 'empty' ? 1 : 0;
    expect(rows).toBe(mostRows);
  });

  test('does not share a template’s parameters', () => {
    const template = { ...vk!, custom: [{ name: 'erid', value: '1' }] };
    const draft = draftOf('a.ru', template);
    draft.custom[0]!.value = '2';
    expect(template.custom[0]!.value).toBe('1');
  });
});
