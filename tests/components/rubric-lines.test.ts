import fc from 'fast-check';
import { expect, test } from 'vitest';

import { rubricsIn, rubricText } from '@/components/brands/rubric-lines';

test.each([
  ['Recipes: #bread #cake', [{ name: 'Recipes', tags: ['bread', 'cake'] }], []],
  ['Рецепты #хлеб,#торт #хлеб', [{ name: 'Рецепты', tags: ['хлеб', 'торт'] }], []],
  ['Recipes: bread, cake', [{ name: 'Recipes', tags: ['bread', 'cake'] }], []],
  [
    '\n  A : #b \r\n\r\nC: #d',
    [
      { name: 'A', tags: ['b'] },
      { name: 'C', tags: ['d'] },
    ],
    [],
  ],
  ['#bread #cake\nRecipes\nNews: #new\n: #x', [{ name: 'News', tags: ['new'] }], [1, 2, 4]],
  ['', [], []],
])('%j', (text, rubrics, bad) => expect(rubricsIn(text)).toEqual({ rubrics, bad }));

test('what is kept reads back as it was', () => {
  const tag = fc.stringMatching(/^[\p{L}\p{N}_]{1,12}$/u);
  const rubric = fc.record({
    name: fc.stringMatching(/^[\p{L}\p{N} :-]*[\p{L}\p{N}]$/u).map((name) => name.trim()),
    tags: fc.uniqueArray(tag, { minLength: 1, maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(rubric, { maxLength: 5 }), (rubrics) => {
      expect(rubricsIn(rubricText(rubrics))).toEqual({ rubrics, bad: [] });
    }),
  );
});
