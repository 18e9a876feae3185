import type { Sighting } from '@/utils/domain/recalled';

import { element } from './elements';
import type { CardVoice, Explanation } from './explain';
import { linkLines, problemList } from './link-lines';
import { pointsOf, sparkline } from './sparkline';

/** What a badge is made of. It changes nothing (S-06). */
export function hoverCard(
  document: Document,
  what: Omit<Explanation, 'notes'> & { notes: readonly (string | Node)[] },
  sightings: readonly Sighting[],
  { say, numbers }: CardVoice,
): HTMLElement {
  const el = (tag: string, className: string, ...children: (Node | string | null)[]) =>
    element(document, tag, className, ...children);
  const card = el('div', 'card', el('p', 'title', what.title), what.by ? el('p', 'by', what.by) : null);

  if (what.makings.length) {
    const makings = what.makings.map(({ name, value, formula, worked, note }) =>
      el(
        'div',
        '',
        el('dt', '', name),
        el('dd', 'value', value),
        el(
          'dd',
          'how',
          formula,
          worked ? el('span', 'worked', ` = ${worked}`) : null,
          note ? el('span', 'note', note) : null,
        ),
      ),
    );
    card.append(el('dl', 'makings', ...makings));
  }
  if (what.parts.length) {
    const rows = what.parts.map(({ name, value, note }) => {
      const heading = el('th', '', name);
      heading.setAttribute('scope', 'row');
      if (value) return el('tr', '', heading, el('td', 'value', value), el('td', 'how', note));
      const why = el('td', 'why', `— ${note}`);
      why.setAttribute('colspan', '2');
      return el('tr', '', heading, why);
    });
    card.append(el('table', '', el('tbody', '', ...rows)));
  }
  const over = pointsOf(sightings);
  if (over) {
    const first = over.points[0]!;
    const last = over.points.at(-1)!;
    const name = say(over.metric === 'views' ? 'cardViews' : 'cardLikes');
    const since = say('sightings', { n: over.points.length, date: numbers.date(first.at) });
    card.append(
      el(
        'div',
        'over',
        sparkline(document, over.points),
        el('p', 'how', `${name}: ${numbers.full(first.value)} → ${numbers.full(last.value)}, ${since}`),
      ),
    );
  }
  if (what.tags || what.guide) {
    const part = el('div', 'house');
    if (what.tags) {
      const { lines, rest } = what.tags;
      const list = el(
        'ul',
        '',
        ...lines.map(({ name, value }) =>
          el('li', '', el('bdi', 'place', name), el('span', 'note', ` ${value}`)),
        ),
      );
      list.setAttribute('aria-label', say('cardTags'));
      part.append(list);
      if (rest) part.append(el('p', 'how', rest));
    }
    if (what.guide)
      part.append(
        problemList(document, what.guide.heading, what.guide.sentences, what.guide.note, what.guide.isFine),
      );
    card.append(part);
  }
  if (what.links) card.append(linkLines(document, what.links, say));
  for (const note of what.notes) card.append(el('p', 'how', note));
  return card;
}
