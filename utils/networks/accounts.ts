/** What a person writes for an account, and where one is to be found: addresses only, without the readers. */
import type { ProfileRef } from '../domain/profile';
import { networkOf, type NetworkId } from './catalog';
import * as facebook from './facebook/links';
import * as instagram from './instagram/links';
import type { PageKind, PostLink } from './network';
import * as vk from './vk/links';
import * as youtube from './youtube/links';

interface Links {
  pageAt(url: URL): PageKind;
  postAt(url: URL): PostLink | null;
  accountUrl(account: ProfileRef): string | null;
  tagUrl(tag: string): string;
}
const links: Record<NetworkId, Links> = { youtube, instagram, facebook, vk };

/** Why a text names no account; our windows have a sentence for each. */
export type AddressFault = 'empty' | 'elsewhere' | 'noAccount' | 'noNetwork' | 'otherNetwork' | 'notHandle';

/** An address that leads to the account; null when the network has none for what is known of it. */
export const accountUrl = (account: ProfileRef): string | null =>
  Object.hasOwn(links, account.network) ? links[account.network as NetworkId].accountUrl(account) : null;

/** An address of a hashtag's page on a network; null of a network that is not read. */
export const tagUrl = (network: string, tag: string): string | null =>
  Object.hasOwn(links, network) ? links[network as NetworkId].tagUrl(tag) : null;

/** The post that an address leads to, on any network that is read; null when it is none's. */
export function postNamed(url: URL): (PostLink & { network: NetworkId }) | null {
  const network = networkOf(url.hostname);
  const post = network && links[network].postAt(url);
  return post ? { ...post, network } : null;
}

/**
 * The account that a text names: an address of its page or of a post on it, "@handle", "handle", an id, or "id:…".
 * An address tells its network itself; for anything else the network must be given.
 */
export function accountNamed(written: string, network: NetworkId | null): ProfileRef | AddressFault {
  const text = written.trim();
  if (text === '') return 'empty';
  const url = addressIn(text);
  if (url) {
    const found = networkOf(url.hostname);
    if (!found) return 'elsewhere';
    if (network && found !== network) return 'otherNetwork';
    return links[found].pageAt(url).owner ?? 'noAccount';
  }
  if (!network) return 'noNetwork';
  const named = /^id:([\w-]{1,100})$/.exec(text)?.[1];
  if (named) return { network, id: named, handle: null, name: null };
  const plain = text.replace(/^@/, '');
  const guesses: Pick<ProfileRef, 'id' | 'handle'>[] = [
    { id: plain, handle: null },
    { id: null, handle: plain },
  ];
  for (const guess of guesses) {
    // Only what reads back as itself is an account's: "explore" on a network where that is a page of its own is none.
    const address = /[\s/?#]/.test(plain) ? null : accountUrl({ ...guess, network, name: null });
    const owner = address && links[network].pageAt(new URL(address)).owner;
    if (owner) return owner;
  }
  return 'notHandle';
}

/** A text as an address, with or without "https://"; null when it is none. */
function addressIn(text: string): URL | null {
  if (/^https?:\/\//i.test(text)) return URL.parse(text);
  return /^[\w-]+(?:\.[\w-]+)+\//.test(text) || networkOf(text.toLowerCase())
    ? URL.parse(`https://${text}`)
    : null;
}
