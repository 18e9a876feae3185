import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { tagNames as hashtagsIn } from '../../utils/domain/hashtags/tokenize';
import { titleOf } from '../../utils/networks/instagram/title';
import { counterIn } from '../../utils/networks/instagram/words';

const read = (text: string, language: string) => {
  const said = counterIn(text, language);
  return said && [said.meaning, said.count.value, said.count.exact];
};

describe('counters', () => {
  test.each([
    ['en', '1,204 likes', 'likes', 1204, true],
    ['en', '1 like', 'likes', 1, true],
    ['en', '731K likes', 'likes', 731_000, false],
    ['en', '512 comments', 'comments', 512, true],
    ['en', '4,817 Followers', 'followers', 4817, true],
    ['en', '309 Posts', 'posts', 309, true],
    ['ru', '1 204 отметки «Нравится»', 'likes', 1204, true],
    ['ru', '1,2 тыс. отметок «Нравится»', 'likes', 1200, false],
    ['ru', 'Нравится: 1 204', 'likes', 1204, true],
    ['ru', 'Нравится : 1 204', 'likes', 1204, true],
    ['ru', '1,4 млн подписчиков', 'followers', 1_400_000, false],
    ['ru', '15 публикаций', 'posts', 15, true],
    ['uk', '12 тис. вподобань', 'likes', 12_000, false],
    ['de', 'Gefällt 1.204 Mal', 'likes', 1204, true],
    ['de', '1,2 Mio. Follower', 'followers', 1_200_000, false],
    ['fr', '1 204 J’aime', 'likes', 1204, true],
    ['fr', '12 k abonnés', 'followers', 12_000, false],
    ['fr', '1,2 M d’abonnés', 'followers', 1_200_000, false],
    ['fr', '1,2 M de « J’aime »', 'likes', 1_200_000, false],
    ['de', '1.204 „Gefällt mir“-Angaben', 'likes', 1204, true],
    ['es', '1,2 mil Me gusta', 'likes', 1200, false],
    ['es', '3 M de seguidores', 'followers', 3_000_000, false],
    ['pt-BR', '1,2 mil curtidas', 'likes', 1200, false],
    ['pt-BR', '3 mi de seguidores', 'followers', 3_000_000, false],
    ['it', 'Piace a 1204 persone', 'likes', 1204, true],
    ['tr', '1,2 B beğenme', 'likes', 1200, false],
    ['tr', '3 Mn takipçi', 'followers', 3_000_000, false],
    ['pl', '12 tys. polubień', 'likes', 12_000, false],
    ['id', '1,2 rb suka', 'likes', 1200, false],
    ['ja', 'いいね！1,204件', 'likes', 1204, true],
    ['ja', 'いいね！：1,204件', 'likes', 1204, true],
    ['ja', 'フォロワー3.4万人', 'followers', 34_000, false],
    ['ko', '좋아요 1,204개', 'likes', 1204, true],
    ['ko', '팔로워 1.6만명', 'followers', 16_000, false],
    ['zh-CN', '1,204 次赞', 'likes', 1204, true],
    ['zh-CN', '3.4万 位粉丝', 'followers', 34_000, false],
    ['ar', '١٬٢٠٤ تسجيل إعجاب', 'likes', 1204, true],
    ['hi', '1,204 पसंद', 'likes', 1204, true],
    ['vi', '1.204 lượt thích', 'likes', 1204, true],
    ['nl', '1.204 vind-ik-leuks', 'likes', 1204, true],
  ])('%s: %s', (language, text, meaning, value, exact) => {
    expect(read(text, language)).toEqual([meaning, value, exact]);
  });

  test.each([
    ['en', 'Liked by rye_and_sons and 1,203 others'],
    ['en', '12 loaves'],
    ['en', '5 of 6 likes'],
    ['en', 'The first 100 followers'],
    ['ru', 'Покажите ещё 12 комментариев'],
    ['ru', 'Нравится rye_and_sons и ещё 1 203'],
    ['de', 'Gefällt rye_and_sons und 1.203 weiteren Personen'],
    ['it', 'Piace a rye_and_sons e altri 1203'],
    ['de', '1,2 K likes'],
    ['en', 'likes'],
    ['', '1,2 mil Me gusta'],
  ])('%s: %s is not one', (language, text) => expect(read(text, language)).toBeNull());

  test('no text makes an error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('en', 'ru', 'ja', 'xx', ''),
        (text, language) => void counterIn(text, language),
      ),
    );
  });
});

describe('hashtags', () => {
  test.each([
    ['#Bread #bread #dark_rye', ['Bread', 'dark_rye']],
    ['Хлеб #ржаной, #хлеб!', ['ржаной', 'хлеб']],
    ['#ขนมปัง #ライ麦パン #κατασκευή', ['ขนมปัง', 'ライ麦パン', 'κατασκευή']],
    ['rye#glued &#33; #1 #2026', []],
    ['#a#b', ['a']],
    ['.\n.\n.\n#last', ['last']],
    ['#travel✈️now', ['travel']],
    ['no tags', []],
  ])('%s', (caption, tags) => expect(hashtagsIn(caption)).toEqual(tags));

  test('a hostile caption costs little', () => {
    const start = performance.now();
    hashtagsIn('#'.repeat(200_000));
    hashtagsIn('a#'.repeat(200_000));
    hashtagsIn(`#${'a'.repeat(200_000)}`);
    titleOf('\n'.repeat(200_000));
    titleOf(' '.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('a title is the first line that says something', () => {
    expect(titleOf('.\n\n ✨\nLoaf of the  day\nand more')).toBe('Loaf of the day');
    expect(titleOf('✨')).toBeNull();
    expect([...(titleOf('ё'.repeat(500)) ?? '')]).toHaveLength(120);
  });
});
