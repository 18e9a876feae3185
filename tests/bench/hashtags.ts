import peer from 'twitter-text';

import { rulesFor } from '../../utils/domain/hashtags/built-in-rules';
import { blankGuide, type GuideTag } from '../../utils/domain/hashtags/guide';
import { correctedText, lintPost } from '../../utils/domain/hashtags/lint';
import { vkSyntax } from '../../utils/domain/hashtags/syntax';
import { tagsIn } from '../../utils/domain/hashtags/tokenize';
import { timed } from './reading';

const sentence =
  'Сегодня варим кофе #КофейняУТёти и читаем https://shop.example/a?utm_source=vk про #про-двери! ';
const long = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const texts: readonly [string, string][] = [
  ['a post, 500 characters', long(sentence, 500)],
  ['a long post, 5,000', long(sentence, 5000)],
  ['hostile: signs', '#'.repeat(20_000)],
  ['hostile: tags', long('#a ', 20_000)],
  ['hostile: other tags', Array.from({ length: 3500 }, (_, i) => `#t${i}`).join(' ')],
  ['hostile: one word', `#${'я'.repeat(20_000)}`],
  ['hostile: glued', 'a#'.repeat(10_000)],
  ['hostile: marks', `#a${'\u0301'.repeat(20_000)}`],
  ['hostile: addresses', long('https://a.example/#b ', 20_000)],
];

const guide = {
  ...blankGuide('b', 0),
  tags: Array.from({ length: 100 }, (_, i): GuideTag => ({
    tag: `Кофейня${i}`,
    use: 'allowed',
    networks: [],
    from: null,
    until: null,
    local: false,
    note: '',
  })),
  isClosed: true,
  needsUtm: true,
};
const house = { guide, rubrics: [], rules: rulesFor('vk') };
const postOf = (text: string) =>
  ({ network: 'vk', text, hashtags: null, links: null, hasGeotag: null, day: '2026-11-26' }) as const;

/**
 * Finding hashtags and looking at a post by a guide of 100 tags, beside a floor (one pass of the simplest pattern) and a
 * peer (X's public reader): milliseconds, the median of many rounds, warm, in this process.
 */
export function printHashtags(): void {
  console.log(
    '\nhashtags                     floor      tags      peer      lint   correct   lint/1,000 characters   (ms)',
  );
  const plain = /#[\p{L}\p{N}_]+/gu;
  for (const [name, text] of texts) {
    const ms = [
      timed(() => [...text.matchAll(plain)]),
      timed(() => tagsIn(text, vkSyntax)),
      timed(() => peer.extractHashtagsWithIndices(text), 5),
      timed(() => lintPost(postOf(text), house)),
      timed(() => correctedText(postOf(text), house), 2),
    ];
    const per = ((1000 * ms[3]!) / text.length).toFixed(3);
    console.log(
      `${name.padEnd(24)}${ms.map((one) => one.toFixed(2).padStart(10)).join('')}${per.padStart(24)}`,
    );
  }
}
