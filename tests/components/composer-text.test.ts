// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mostCharacters, textOf } from '@/components/composer/text';

function fieldOf(html: string): Element {
  const { body } = new DOMParser().parseFromString(`<div contenteditable="true">${html}</div>`, 'text/html');
  return document.importNode(body.firstElementChild!, true);
}

describe('a field is read as it would be published', () => {
  test.each([
    ['plain text', 'One line', 'One line'],
    ['a browser’s own blocks', 'one<div>two</div><div><br></div><div>four</div>', 'one\ntwo\n\nfour'],
    ['paragraphs', '<p><span>one</span></p><p><br></p><p>three</p>', 'one\n\nthree'],
    ['breaks in one paragraph', '<p>one<br>two<br><br>four</p>', 'one\ntwo\n\nfour'],
    ['a break that keeps the last line open', '<p>one<br></p><p>two</p>', 'one\ntwo'],
    ['a break between a text and a block', 'one<br><div>two</div>', 'one\ntwo'],
    ['blocks in blocks', '<div><div><p>one</p></div></div><div><p>two</p></div>', 'one\ntwo'],
    ['lists', '<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    [
      'links and mentions',
      '<p>see <a href="/x"><span>Anna</span></a> and <b contenteditable="false">@bo</b></p>',
      'see Anna and @bo',
    ],
    ['emoji that are pictures', '<p>tea <img alt="🍵" src="data:,">!</p>', 'tea 🍵!'],
    ['a picture without a name', '<p>a<img src="data:,">b</p>', 'ab'],
    ['hard spaces and marks of no width', '<p>a&nbsp;b&#xFEFF;</p>', 'a b'],
    ['what is never published', '<p>a</p><style>p{}</style><script>1</script>', 'a'],
    ['an empty field', '<p><br></p>', ''],
    ['nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(textOf(fieldOf(html))).toEqual({ text, isCut: false });
  });

  test('a text area as it is', () => {
    const field = document.createElement('textarea');
    field.value = 'one\n\n  three';
    expect(textOf(field)).toEqual({ text: 'one\n\n  three', isCut: false });
  });
});

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const filled = fc.stringMatching(/^[#\wа-я🍵.,<&]{1,12}$/u);
/** Lines, the first and the last of which hold something. */
const lines = fc
  .tuple(filled, fc.array(fc.oneof(filled, fc.constant('')), { maxLength: 8 }), filled)
  .map(([first, between, last]) => [first, ...between, last]);

/** How editors write lines. */
const writings: Record<string, (lines: readonly string[]) => string> = {
  paragraphs: (all) => all.map((line) => `<p>${escaped(line) || '<br>'}</p>`).join(''),
  divs: ([first, ...rest]) =>
    escaped(first!) + rest.map((line) => `<div>${escaped(line) || '<br>'}</div>`).join(''),
  breaks: (all) => `<p>${all.map(escaped).join('<br>')}</p>`,
  'coloured pieces': (all) =>
    all
      .map(
        (line) =>
          `<div><span>${[...line].map((letter) => `<b>${escaped(letter)}</b>`).join('') || '<br>'}</span></div>`,
      )
      .join(''),
  'plain text': (all) => all.map(escaped).join('\n'),
};

describe.each(Object.entries(writings))('lines written as %s', (_, write) => {
  test('come back as they are', () => {
    fc.assert(
      fc.property(lines, (all) => {
        expect(textOf(fieldOf(write(all))).text).toBe(all.join('\n'));
      }),
    );
  });
});

describe('what a page may put into a field without end', () => {
  test('is cut, and said to be', () => {
    const field = document.createElement('div');
    field.append('x'.repeat(mostCharacters + 1));
    expect(textOf(field)).toEqual({ text: 'x'.repeat(mostCharacters), isCut: true });
    const area = document.createElement('textarea');
    area.value = 'x'.repeat(mostCharacters + 1);
    expect(textOf(area).isCut).toBe(true);
    area.value = 'x'.repeat(mostCharacters);
    expect(textOf(area).isCut).toBe(false);
  });

  test('many empty nodes, and a deep nesting, come to an end', () => {
    const field = document.createElement('div');
    for (let i = 0; i < 30_000; i++) field.append(document.createElement('br'));
    expect(textOf(field).isCut).toBe(true);
    let deep: Element = document.createElement('div');
    const top = deep;
    for (let i = 0; i < 1000; i++) deep = deep.appendChild(document.createElement('b'));
    deep.append('far down');
    expect(textOf(top)).toEqual({ text: '', isCut: true });
  });
});
