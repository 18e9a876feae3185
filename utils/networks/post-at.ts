import { networks } from '.';
import { postKey } from '../domain/post';
import { meant } from './addresses';
import { networkOf, type NetworkId } from './catalog';
import type { Network, PostLink } from './network';

export interface PostAt extends PostLink {
  /** By the id of the address: a network that has several for a post may know it by another. */
  key: string;
  network: NetworkId;
}

/** The post that a link leads to, past the networks' ways out; null when it leads to none. */
export const postAtLink = (address: string): PostAt | null =>
  postAt(address, (network, url) => network.postAt(url));

/** The post that a page of a network is about; null when it is about none. */
export const postOfPage = (address: string): PostAt | null =>
  postAt(address, (network, url) => network.pageAt(url).post);

function postAt(
  address: string,
  find: (network: Pick<Network, 'postAt' | 'pageAt'>, url: URL) => PostLink | null,
): PostAt | null {
  const url = URL.parse(meant(address));
  const network = url && networkOf(url.hostname);
  if (!network) return null;
  const post = find(networks[network], url);
  return post && { ...post, key: postKey({ network, id: post.id }), network };
}
