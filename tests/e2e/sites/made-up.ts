/** Any number of posts that no sample page shows, in each site's own words: floods, and pages whose layout nobody knows. */
import type { NetworkId } from '../../../utils/networks/catalog';
import { linkOf, moreLines } from './facebook/answers';
import { posts as facebookPosts } from './facebook/data';
import { media } from './instagram/answers';
import { codeOf, posts as instagramPosts, sampleNow } from './instagram/data';
import { record } from './vk/answers';
import { cellar, keyOf, wall } from './vk/data';

export interface MadeUp {
  /** What the site's own script would ask for. */
  readonly address: string;
  /** A page of the site that lists posts. */
  readonly page: string;
  id(index: number): string;
  /** The post's link on such a page. */
  link(index: number): string;
  /** The answer that tells some of these posts. */
  answer(from: number, count: number): string;
}

const list = <Of>(from: number, count: number, of: (index: number) => Of): Of[] =>
  Array.from({ length: count }, (_, at) => of(from + at));

const videoId = (index: number): string => `f${String(index).padStart(10, '0')}`;
const youtube: MadeUp = {
  address: 'https://www.youtube.com/youtubei/v1/browse?made',
  page: 'https://www.youtube.com/@CopperKettleKitchen/videos',
  id: videoId,
  link: (index) => `/watch?v=${videoId(index)}`,
  answer: (from, count) =>
    JSON.stringify({
      contents: list(from, count, (index) => ({
        richItemRenderer: {
          content: {
            videoRenderer: {
              videoId: videoId(index),
              title: { simpleText: 'made up' },
              viewCountText: { simpleText: `${index + 1} views` },
            },
          },
        },
      })),
    }),
};

/** Past every number that the sample has. */
const instagramNumber = (index: number): bigint => 3_000_000_000_000_000_000n + BigInt(index);
const instagram: MadeUp = {
  address: 'https://www.instagram.com/graphql/query?made',
  page: 'https://www.instagram.com/north.kiln/',
  id: (index) => codeOf(instagramNumber(index)),
  link: (index) => `/p/${codeOf(instagramNumber(index))}/`,
  answer: (from, count) =>
    JSON.stringify({
      data: {
        xdt_api__v1__feed__user_timeline_graphql_connection: {
          edges: list(from, count, (index) => {
            const number = instagramNumber(index);
            const post = { ...instagramPosts[1]!, id: codeOf(number), number: String(number) };
            return { node: media(post, 'en', sampleNow) };
          }),
        },
      },
    }),
};

const facebookPost = (index: number) => ({
  ...facebookPosts[1]!,
  id: `8100${String(index).padStart(11, '0')}`,
});
const facebook: MadeUp = {
  address: 'https://www.facebook.com/api/graphql/?made',
  page: 'https://www.facebook.com/kettle.and.co',
  id: (index) => facebookPost(index).id,
  link: (index) => linkOf(facebookPost(index)),
  answer: (from, count) => moreLines(list(from, count, facebookPost), 'en', Date.now()),
};

const vkPost = (index: number) => ({ ...wall[1]!, number: 100_000 + index });
const vk: MadeUp = {
  address: 'https://api.vk.com/method/wall.get?made',
  page: `https://vk.com/${cellar.handle}`,
  id: (index) => keyOf(vkPost(index)),
  link: (index) => `/wall${keyOf(vkPost(index))}`,
  answer: (from, count) =>
    JSON.stringify({
      response: {
        count,
        items: list(from, count, (index) => record(vkPost(index), 'en', Date.now())),
        groups: [],
        profiles: [],
      },
    }),
};

export const madeUp: Readonly<Record<NetworkId, MadeUp>> = { youtube, instagram, facebook, vk };
