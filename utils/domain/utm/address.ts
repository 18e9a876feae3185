/** An address in raw pieces: what is not changed is written back byte for byte. */

/** Longest address that is read, in characters. */
export const longestAddress = 8192;

/** Why a text is no address that can be tagged. */
export type AddressFault = 'empty' | 'tooLong' | 'severalLines' | 'script' | 'scheme' | 'notAddress';

/** What stands between two "&": raw as it was, name and value as they are read. */
export interface Pair {
  raw: string;
  name: string;
  value: string;
}

export interface Address {
  /** From the scheme to the end of the path. */
  base: string;
  /** Without port, small letters, IDN in its ASCII form. */
  host: string;
  /** Of the query, in order. No "?" at all: none; "?" alone: one that is empty. */
  pairs: Pair[];
  /** With its "#", or ''. Never looked into. */
  fragment: string;
  /** True when the text had no scheme, and https was assumed. */
  isSchemeAdded: boolean;
}

/** Reads what a person pasted; surrounding space is left out. */
export function readAddress(text: string): Address | { fault: AddressFault } {
  if (text.length > longestAddress * 2) return { fault: 'tooLong' };
  const trimmed = text.trim();
  if (trimmed === '') return { fault: 'empty' };
  if (trimmed.length > longestAddress) return { fault: 'tooLong' };
  if (/[\r\n]/.test(trimmed)) return { fault: 'severalLines' };
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(trimmed)) return { fault: 'notAddress' };

  const scheme = schemeOf(trimmed);
  if (scheme && /^(?:javascript|data|vbscript)$/.test(scheme)) return { fault: 'script' };
  if (scheme && scheme !== 'http' && scheme !== 'https') return { fault: 'scheme' };
  if (scheme && !trimmed.startsWith('//', scheme.length + 1)) return { fault: 'notAddress' };

  const whole = scheme ? trimmed : trimmed.startsWith('//') ? `https:${trimmed}` : `https://${trimmed}`;
  const hash = whole.indexOf('#');
  const beforeHash = hash < 0 ? whole : whole.slice(0, hash);
  const question = beforeHash.indexOf('?');
  const base = question < 0 ? beforeHash : beforeHash.slice(0, question);

  const host = hostOf(base);
  if (host === null || (!scheme && !looksLikeHost(host, trimmed))) return { fault: 'notAddress' };
  return {
    base,
    host,
    pairs:
      question < 0
        ? []
        : beforeHash
            .slice(question + 1)
            .split('&')
            .map(readPair),
    fragment: hash < 0 ? '' : whole.slice(hash),
    isSchemeAdded: !scheme,
  };
}

/** The address as text: what was read, byte for byte, with "https://" in front where there was no scheme. */
export function writeAddress(address: Pick<Address, 'base' | 'pairs' | 'fragment'>): string {
  const query = address.pairs.map((pair) => pair.raw).join('&');
  return address.base + (address.pairs.length > 0 ? `?${query}` : '') + address.fragment;
}

/** One pair of a query, its name and value decoded; what cannot be decoded is taken as it stands. */
export function readPair(raw: string): Pair {
  const equals = raw.indexOf('=');
  return equals < 0
    ? { raw, name: decoded(raw), value: '' }
    : { raw, name: decoded(raw.slice(0, equals)), value: decoded(raw.slice(equals + 1)) };
}

/** True when a host is the site or one under it: "shop.a.ru" is of "a.ru". The site may be written as a person would. */
export function isHostOf(host: string, site: string): boolean {
  const read = readAddress(site);
  if ('fault' in read) return false;
  const own = withoutWww(read.host);
  const asked = withoutWww(host);
  return asked === own || asked.endsWith(`.${own}`);
}

const withoutWww = (host: string): string => (host.startsWith('www.') ? host.slice(4) : host);

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** The scheme of a text in small letters; null where the colon is that of a port ("shop.ru:8080") or there is none. */
function schemeOf(text: string): string | null {
  const found = /^([a-z][a-z0-9+.-]{0,30}):/i.exec(text);
  if (!found) return null;
  const name = found[1]!.toLowerCase();
  if (text.startsWith('//', found[0].length)) return name;
  const isPort = /^\d{1,5}(?:[/?#]|$)/.test(text.slice(found[0].length, found[0].length + 6));
  return isPort && (name.includes('.') || name === 'localhost') ? null : name;
}

function hostOf(base: string): string | null {
  try {
    const host = new URL(base).hostname;
    return host === '' ? null : host;
  } catch {
    return null;
  }
}

/** What a person may mean by a host without a scheme: a name with a dot and a top level, an IPv4 address, localhost. */
function looksLikeHost(host: string, text: string): boolean {
  if (host === 'localhost') return true;
  // "1.5" would be read as 1.0.0.5.
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return text.includes(host);
  return /\.(?:[a-z]{2,}|xn--[a-z0-9-]+)\.?$/.test(host);
}
