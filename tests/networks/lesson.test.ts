import { expect, test, vi } from 'vitest';

import { figureIn } from '../../utils/networks/counts';
import { learn, lessonOf } from '../../utils/networks/lesson';
import { relativeMoment } from '../../utils/networks/moments';
import { moreWords } from '../../utils/networks/youtube/more-words';

const now = Date.UTC(2026, 10, 25);

test.each([
  ['ru-RU', '1,2 тыс. просмотров', '3 года назад'],
  ['en-IN', '2.4 lakh views', '3 years ago'],
  ['de', '1,4 Mio. Aufrufe', 'vor 3 Jahren'],
  ['ja', '1.2万 回視聴', '3 年前'],
  ['pt-BR', '1,2 mi de visualizações', 'há 3 anos'],
])(
  'a lesson of %s survives its way as a message and teaches what the browser itself would',
  (language, number, age) => {
    const own = [figureIn(number, language), relativeMoment(age, language, now)];
    expect(own).not.toContain(null);
    const crossed = JSON.parse(JSON.stringify(lessonOf(language))) as ReturnType<typeof lessonOf>;
    // Under a name that no browser knows, only the lesson can tell.
    learn('xx-taught', { ...crossed, suffixes: { ...crossed.suffixes, tag: 'xx-taught' } });
    expect(relativeMoment(age, 'xx-taught', now)).toEqual(own[1]);
    expect(figureIn(number, 'xx-taught')?.count).toEqual(own[0] && 'count' in own[0] ? own[0].count : null);
  },
);

test('a language that nobody speaks has an empty lesson', () => {
  expect(lessonOf('xx')).toEqual({
    times: null,
    suffixes: { tag: '', group: ' ', after: [], before: [] },
    words: null,
  });
});

test('what a page learns of other languages it reads from then on, also what it could not read before', async () => {
  vi.resetModules();
  const { counterIn, learnWords } = await import('../../utils/networks/youtube/texts');
  expect(counterIn('1.234 просмотра', 'ru')).not.toBeNull();
  expect(counterIn('1.234 Aufrufe', 'de')).toBeNull();
  learnWords(moreWords);
  expect(counterIn('1.234 Aufrufe', 'de')).toEqual({ meaning: 'views', count: { value: 1234, exact: true } });
});

test('a card whose words came later is read anew', async () => {
  vi.resetModules();
  const { youtube } = await import('../../utils/networks/youtube');
  const page = { url: 'https://www.youtube.com/', pageUrl: 'https://www.youtube.com/', owner: null, at: now };
  const card = {
    videoRenderer: {
      videoId: 'aaaaaaaaaaa',
      title: { simpleText: 'Brot backen' },
      lengthText: { simpleText: '3:20' },
      label: { simpleText: '1.234 Aufrufe' },
    },
  };
  const views = () => youtube.read(card, { ...page, language: 'de' }).posts[0]?.views;
  expect(views()).toBeNull();
  youtube.learn!(moreWords);
  expect(views()).toEqual({ value: 1234, exact: true });
});
