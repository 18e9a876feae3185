import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { auditOf, type Answers } from '@/utils/domain/audit/audit';
import { checks, type Outcome } from '@/utils/domain/audit/checks';
import type { BrandFacts, SetUpFacts } from '@/utils/domain/audit/facts';

const unseen: SetUpFacts = {
  network: 'vk',
  lacks: [],
  name: null,
  handle: null,
  description: null,
  links: null,
  isOpen: null,
  areCommentsOn: null,
  hasCover: null,
  hasAvatar: null,
  hasShop: null,
  hasPinned: null,
  takesMessages: null,
  postsPerWeek: null,
  commercialShare: null,
  brandTagShare: null,
  placeShare: null,
};
const brand: BrandFacts = {
  name: 'Колос',
  keyQueries: ['пекарня Казань'],
  handles: [
    { network: 'vk', handle: 'kolos_bakery' },
    { network: 'instagram', handle: 'kolos.bakery' },
  ],
  hasGuide: true,
  perWeek: 5,
  remindersOn: true,
};

const outcome = (id: string, facts: Partial<SetUpFacts>, over: Partial<BrandFacts> = {}): Outcome | null =>
  checks.find((check) => check.id === id)!.told({ ...unseen, ...facts }, { ...brand, ...over });

describe('what a page tells of how an account is set up', () => {
  test.each<[string, Partial<SetUpFacts>, Outcome | null]>([
    ['nameIsBrand', { name: 'Пекарня «Колос» | Казань' }, 'yes'],
    ['nameIsBrand', { name: 'Булочная' }, 'no'],
    ['nameHasQuery', { name: 'Пекарня «Колос» в Казани' }, 'yes'],
    ['nameHasQuery', { name: 'Пекарня «Колос»' }, 'no'],
    ['sameHandle', { handle: 'Kolos_Bakery' }, 'yes'],
    ['sameHandle', { handle: 'kolos' }, 'no'],
    ['descriptionLength', { description: '' }, 'no'],
    ['descriptionLength', { description: 'Хлеб' }, 'partly'],
    ['contacts', { description: 'Хлеб каждый день. Тел. +7 (843) 200-00-00' }, 'yes'],
    ['contacts', { description: 'Пишите: hello@kolos.example' }, 'yes'],
    ['contacts', { description: 'Казань, ул. Баумана, 1' }, 'yes'],
    ['contacts', { description: 'Хлеб каждый день' }, 'no'],
    ['linkTagged', { links: ['https://kolos.example/?utm_source=vk.com'] }, 'yes'],
    ['linkTagged', { links: ['https://kolos.example/', 'https://a.example/?utm_source=vk'] }, 'partly'],
    ['linkTagged', { links: [] }, 'no'],
    ['frequency', { postsPerWeek: 5 }, 'yes'],
    ['frequency', { postsPerWeek: 3 }, 'partly'],
    ['frequency', { postsPerWeek: 0 }, 'no'],
    ['open', { isOpen: false }, 'no'],
    ['notOnlySelling', { commercialShare: 0.9 }, 'no'],
  ])('%s %j', (id, facts, expected) => expect(outcome(id, facts)).toBe(expected));

  test('what was not seen is asked, and never a fault', () => {
    for (const check of checks)
      if (check.id !== 'guide' && check.id !== 'alerts')
        expect(check.told(unseen, brand), check.id).toBeNull();
    expect(outcome('nameHasQuery', { name: 'x' }, { keyQueries: [] })).toBeNull();
    expect(outcome('sameHandle', { handle: 'x' }, { handles: [] })).toBeNull();
  });
});

describe('the score', () => {
  test('of nothing is unknown', () => {
    const audit = auditOf(unseen, { ...brand, remindersOn: false }, { guide: 'doesNotApply' });
    expect([audit.score, audit.known]).toEqual([null, 0]);
  });

  test('a person’s answer stands over what was seen; what does not apply leaves the score', () => {
    const seen = { ...unseen, isOpen: false };
    expect(
      auditOf(seen, brand, { open: 'yes' }).findings.find(({ check }) => check.id === 'open'),
    ).toMatchObject({
      outcome: 'yes',
      by: 'answered',
    });
    const without = auditOf(seen, brand, { open: 'doesNotApply' });
    expect(without.findings.some(({ check }) => check.id === 'open')).toBe(false);
    expect(without.score).toBe(1);
  });

  test('a network is not asked for what it has none of', () =>
    expect(
      auditOf({ ...unseen, lacks: ['shop'] }, brand, {}).findings.map(({ check }) => check.id),
    ).not.toContain('shop'));

  test('lies between 0 and 1, and no better answer makes it worse', () =>
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...checks.map(({ id }) => id)),
          fc.constantFrom<Outcome>('yes', 'partly', 'no'),
        ),
        fc.constantFrom(...checks),
        (answers: Answers, check) => {
          const at = (outcome: Outcome) => auditOf(unseen, brand, { ...answers, [check.id]: outcome }).score!;
          expect(at('no')).toBeGreaterThanOrEqual(0);
          expect(at('yes')).toBeLessThanOrEqual(1);
          expect(at('no')).toBeLessThan(at('partly'));
          expect(at('partly')).toBeLessThan(at('yes'));
        },
      ),
    ));
});
