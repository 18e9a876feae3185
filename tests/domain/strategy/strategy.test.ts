import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { strategyMarkdown, type StrategyWords } from '@/utils/domain/strategy/markdown';
import {
  blankStrategy,
  changedParts,
  isWritten,
  progressOf,
  sharesOf,
  strategyParts,
  type StrategyContent,
} from '@/utils/domain/strategy/strategy';

const words: StrategyWords = {
  part: (id) => `Part ${id}`,
  field: (_, field) => `Field ${field}`,
  presence: (presence) => presence,
  segment: { profile: 'Profile', needs: 'Needs', barriers: 'Barriers' },
  rubric: { sources: 'Sources', share: 'Share' },
  risk: { answer: 'Answer', who: 'Who' },
  nothing: 'Nothing yet',
};
const some: StrategyContent = {
  texts: { 'goals.why': 'So that people\ncome back.\n\nAnd bring friends.' },
  presence: 'mixed',
  segments: [{ name: 'Mothers', profile: 'Anna, 31', needs: 'Bread at 8', barriers: '' }],
  rubrics: [
    { name: 'Bread', sources: 'bakers', share: 40 },
    { name: 'People', sources: '', share: null },
  ],
  risks: [],
};

describe('how much of a strategy is written', () => {
  test('nothing of a blank one, and each field that has something', () => {
    const all = strategyParts.reduce((sum, { fields }) => sum + fields.length, 0);
    expect(progressOf(blankStrategy())).toEqual({ written: 0, all });
    expect(progressOf(some)).toEqual({ written: 4, all });
    expect(isWritten({ ...some, texts: { 'goals.why': ' \n ' } }, 'goals', 'why')).toBe(false);
  });

  test('shares of rubrics are added up where they are set', () => {
    expect(sharesOf(some)).toBe(40);
    expect(sharesOf(blankStrategy())).toBeNull();
  });

  test('the parts in which two versions differ', () => {
    expect(changedParts(some, some)).toEqual([]);
    expect(
      changedParts(some, { ...some, presence: null, risks: [{ risk: 'r', answer: '', who: '' }] }),
    ).toEqual(['presence', 'risks']);
    expect(changedParts(some, { ...some, texts: { 'goals.why': `${some.texts['goals.why']} ` } })).toEqual(
      [],
    );
  });
});

describe('as Markdown', () => {
  test('has every part in its order, with what was written', () => {
    const made = strategyMarkdown('Kolos', some, words);
    expect(made.match(/^## .*/gm)).toEqual(strategyParts.map(({ id }) => `## Part ${id}`));
    expect(made).toContain('So that people\\\ncome back\\.\n\nAnd bring friends\\.');
    expect(made).toContain('- **Mothers**\n  - Profile: Anna, 31\n  - Needs: Bread at 8\n');
    expect(made).toContain('- **Bread**\n  - Share: 40%\n');
  });

  test('nothing that was written becomes a heading, a list, a link or markup (S-09)', () =>
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('#', '-', '*', '<b>', '[a](x)', '\n', '|', '`', '1.', ' ', 'a', '>', '!'),
          maxLength: 60,
        }),
        (text) => {
          const headings = (made: string) => made.match(/^#+ /gm)?.length ?? 0;
          const plain = strategyMarkdown('a', { ...some, texts: { 'goals.why': 'a' } }, words);
          const made = strategyMarkdown('a', { ...some, texts: { 'goals.why': text } }, words);
          expect(headings(made)).toBe(headings(plain));
          const body = made.slice(made.indexOf('Field why'), made.indexOf('### Field goals'));
          expect(body).not.toMatch(/^[-+>|]|^\d+\.|(?<!\\)[<[`]/m);
        },
      ),
    ));
});
