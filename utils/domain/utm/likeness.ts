import { readAddress } from './address';

/**
 * What two links have in common that lead to one page with the same parameters, but for letter case, order, "www.", and a
 * slash at the end: reports would show them as two, or as one by luck.
 */
export function likeness(url: string): string {
  const address = readAddress(url);
  if ('fault' in address) return url;
  const pairs = address.pairs
    .filter(({ raw }) => raw !== '')
    .map(({ name, value }) => `${name}=${value}`)
    .toSorted();
  const base = address.base.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return `${base}?${pairs.join('&')}`.toLowerCase();
}
