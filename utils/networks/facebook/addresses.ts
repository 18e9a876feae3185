import { addressesIn } from '../addresses';
import { child, listAt, objectAt, stringAt, type Json } from '../walk';

const mostRanges = 300;

/** The addresses in a message: those written whole, and those that Facebook has linked without ("example.org/a"). */
export function addressesOf(message: Json): string[] {
  const text = stringAt(message, 'text') ?? '';
  const ranges = listAt(message, 'ranges')
    .slice(0, mostRanges)
    .flatMap((range) => linked(range) ?? [])
    .toSorted((a, b) => a.from - b.from);
  if (ranges.length === 0) return addressesIn(text);
  // Offsets count code points.
  const points = Array.from(text);
  const pieces: string[] = [];
  let read = 0;
  for (const { from, to, address } of ranges) {
    if (!(from >= read && to > from && to <= points.length)) continue;
    const written = points.slice(from, to).join('');
    pieces.push(points.slice(read, from).join(''), /^https?:/i.test(written) ? written : ` ${address} `);
    read = to;
  }
  return addressesIn([...pieces, points.slice(read).join('')].join(''));
}

function linked(range: unknown): { from: number; to: number; address: string } | null {
  const entity = objectAt(range, 'entity');
  const address = stringAt(entity, 'external_url') ?? stringAt(entity, 'url');
  const [from, length] = [child(range, 'offset'), child(range, 'length')];
  if (entity?.__typename !== 'ExternalUrl' || address === null) return null;
  if (typeof from !== 'number' || typeof length !== 'number') return null;
  return { from, to: from + length, address };
}

/** Where the cards of links under a post lead. */
export const attachedAddresses = (attachments: readonly unknown[]): string[] =>
  attachments
    .slice(0, 10)
    .flatMap(
      (one) =>
        stringAt(
          one,
          'styles',
          'attachment',
          'story_attachment_link_renderer',
          'attachment',
          'web_link',
          'url',
        ) ?? [],
    );
