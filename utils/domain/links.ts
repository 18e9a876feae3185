import { parameterOf, utmFields, type UtmField } from './utm/draft';
import { shorteners } from './utm/shorteners';

/** Where a link leads, as far as its address tells. */
export interface LinkTold {
  address: string;
  /** Without "www.". */
  host: string;
  /** Host and path as a person reads them, cut in their middles where they are long. */
  place: string;
  /** A service that hides where it leads. */
  isShort: boolean;
  /** In the order in which a form asks for them; the first value where there are several, '' where it is empty. */
  tags: { field: UtmField; value: string }[];
}

/** What an http(s) address tells of itself; null when it is none. */
export function linkTold(address: string): LinkTold | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = hostOf(address, url).replace(/^www\./, '');
  // Of a fragment only a route inside a page is a place.
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  const path = url.pathname === '/' && !route ? '' : legible(url.pathname + route);
  const shownHost = cutInMiddle(host + (url.port && `:${url.port}`), 36);
  return {
    address,
    host,
    place: shownHost + cutInMiddle(path, Math.max(16, 42 - shownHost.length)),
    isShort: shorteners.has(host),
    tags: utmFields.flatMap((field) => {
      const value = url.searchParams.get(parameterOf[field]);
      return value === null ? [] : { field, value };
    }),
  };
}

/** A host all of whose letters are Cyrillic as it is written; any other IDN in ASCII: letters of two alphabets look alike. */
function hostOf(address: string, { hostname }: URL): string {
  if (!hostname.includes('xn--')) return hostname;
  const written = /^https?:\/\/(?:www\.)?([а-яё\d.-]+)(?=[/:?#]|$)/i.exec(address)?.[1];
  return written?.toLowerCase() ?? hostname;
}

/** Letters in place of their codes; what steers writing or is seen by nobody stays a code. */
function legible(path: string): string {
  try {
    return decodeURI(path).replace(/[\p{C}\p{Z}]/gu, (sign) => encodeURIComponent(sign));
  } catch {
    return path;
  }
}

/** A text in so many signs at most: its beginning and its end with "…" between. */
export function cutInMiddle(text: string, most: number): string {
  const signs = Array.from(text);
  if (signs.length <= most) return text;
  const end = Math.floor((most - 1) / 2);
  return `${signs.slice(0, most - 1 - end).join('')}…${signs.slice(signs.length - end).join('')}`;
}
