import { element } from './elements';
import type { CardWords } from './explain';
import type { LinksExplained } from './links';

/** Where a post leads, as text: nothing in it can be followed, the target can be copied. */
export function linkLines(
  document: Document,
  { lines, rest, problems, hint }: LinksExplained,
  say: CardWords,
): HTMLElement {
  const el = (tag: string, className: string, ...children: (Node | string | null)[]) =>
    element(document, tag, className, ...children);
  const list = lines.map(({ address, place, tags, note }) =>
    el(
      'li',
      '',
      el('bdi', 'place', place),
      copyButton(document, address, place, say),
      tags.length
        ? el(
            'p',
            'tags',
            ...tags.flatMap(({ name, value }, i) => [i ? ' · ' : null, `${name} `, el('bdi', '', value)]),
          )
        : null,
      note ? el('span', 'note', note) : null,
    ),
  );
  const part = el('div', 'links', el('ul', '', ...list), rest ? el('p', 'how', rest) : null);
  if (problems) {
    const { heading, sentences, rest: more } = problems;
    part.append(problemList(document, heading, sentences, more));
  }
  if (hint) part.append(el('p', 'how', hint));
  return part;
}

/** What is wrong with a post, under its heading; with nothing wrong, the heading alone says so. */
export function problemList(
  document: Document,
  heading: string,
  sentences: readonly string[],
  note: string,
  isFine = sentences.length === 0,
): HTMLElement {
  const el = (tag: string, className: string, ...children: (Node | string | null)[]) =>
    element(document, tag, className, ...children);
  return el(
    'div',
    isFine ? 'how' : 'problems',
    el('p', '', heading),
    sentences.length ? el('ul', '', ...sentences.map((sentence) => el('li', '', sentence))) : null,
    note ? el('p', 'how', note) : null,
  );
}

function copyButton(document: Document, address: string, place: string, say: CardWords): HTMLElement {
  const button = element(document, 'button', 'copy', say('linkCopy'));
  button.setAttribute('type', 'button');
  button.setAttribute('aria-label', say('linkCopyOf', { place }));
  // The page's own field keeps the caret.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const tell = (word: 'linkCopied' | 'linkNotCopied') => {
      button.textContent = say(word);
      button.setAttribute('aria-label', say(word));
    };
    navigator.clipboard.writeText(address).then(
      () => tell('linkCopied'),
      () => tell('linkNotCopied'),
    );
  });
  return button;
}
