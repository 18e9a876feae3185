import { describe, expect, test } from 'vitest';

import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import { examplesOf } from '@/utils/domain/hashtags/examples';
import { starterGuide, starterIds, type StarterWords } from '@/utils/domain/hashtags/starters';
import { guideShape } from '@/utils/store/guide-shapes';

const words: StarterWords = {
  slots: {
    reviews: 'Отзывы',
    news: 'Новости',
    advice: 'Советы',
    results: 'Результаты',
    questions: 'Отвечает',
    event: 'Событие',
    interview: 'Интервью',
  },
  note: 'пример',
  noteTimed: 'пример с датами',
};
const brand = { id: 'b', name: 'Пекарня «Колос»' };
const day = '2026-11-26';

describe.each(starterIds)('the starter %s', (id) => {
  const guide = starterGuide(id, brand, 'kolos', words);

  test('can be kept as it is; its tags are made of the brand’s name, and say that they are examples', () => {
    expect(guideShape.parse(guide)).toEqual(guide);
    for (const { tag, note, from, until } of guide.tags) {
      expect(tag.toLowerCase()).toMatch(/^пекарняколос/);
      expect([words.note, words.noteTimed]).toContain(note);
      expect([from, until]).toEqual([null, null]);
    }
  });

  test('is kept to by its own example', () => {
    const rubrics = [{ name: 'Хлеб', tags: ['хлеб'] }];
    const [right] = examplesOf(guide, rubrics, { network: 'vk', rules: rulesFor('vk'), day });
    expect(right?.fault).toBe(null);
  });

  test('has no local tags where no community is known, and no tags where the name has no letter', () => {
    expect(starterGuide(id, brand, '', words).tags.some(({ local }) => local)).toBe(false);
    expect(starterGuide(id, { id: 'b', name: '24/7' }, 'kolos', words).tags).toEqual([]);
  });
});

test('each starter sets something else', () => {
  const all = starterIds.map((id) => JSON.stringify(starterGuide(id, brand, 'kolos', words)));
  expect(new Set(all).size).toBe(starterIds.length);
});
