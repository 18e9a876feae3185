/** A server of our own that answers as the two official APIs document it, with invented accounts, and fails when told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const goodKey = 'AIza-sample-key-of-nobody-1234567890';

/** How the next answers go wrong. */
export type Trouble =
  | 'quota'
  | 'rate'
  | 'flood'
  | 'limit'
  | 'revoked'
  | 'malformed'
  | 'wrongShape'
  | 'endless'
  | 'silent'
  | 'broken'
  | 'down'
  | 'html';

export interface Asked {
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage['headers'];
  at: number;
}

export interface ApiServer {
  origin: string;
  /** What was asked, in order. */
  asked: Asked[];
  /** Goes wrong for the next so many requests, or until told otherwise. */
  fail(trouble: Trouble, times?: number): void;
  heal(): void;
  /** Milliseconds before each answer. */
  slowness: number;
  close(): Promise<void>;
}

export const channels = {
  lab: { id: 'UCaaaaaaaaaaaaaaaaaaaaaa', handle: 'smmlab', title: 'The SMM lab', videos: 120 },
  kitchen: { id: 'UCbbbbbbbbbbbbbbbbbbbbbb', handle: 'kitchen', title: 'A kitchen', videos: 3 },
  empty: { id: 'UCcccccccccccccccccccccc', handle: 'newcomer', title: 'A newcomer', videos: 0 },
};
type Channel = (typeof channels)[keyof typeof channels];

/** "aaaa0000042": the 43rd newest video of the first channel. */
export const videoId = (channel: Channel, n: number): string =>
  `${channel.id.slice(2, 6)}${String(n).padStart(7, '0')}`;

export const group = {
  id: 1001,
  screen_name: 'smm_workshop',
  name: 'SMM workshop',
  members: 45_678,
  posts: 230,
};

type Answer = { status: number; body: unknown };
const ok = (body: unknown): Answer => ({ status: 200, body });

const googleError = (status: number, reason: string, message: string, domain = 'global'): Answer => ({
  status,
  body: {
    error: {
      code: status,
      message,
      errors: [{ message, domain, reason }],
      ...(reason === 'badRequest' && {
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'API_KEY_INVALID',
            domain: 'googleapis.com',
          },
        ],
      }),
    },
  },
});

const vkError = (code: number, message: string): Answer =>
  ok({ error: { error_code: code, error_msg: message, request_params: [{ key: 'v', value: '5.199' }] } });

export async function startApiServer(port = 0): Promise<ApiServer> {
  let trouble: Trouble | null = null;
  let times = 0;
  const asked: Asked[] = [];
  const api: ApiServer = {
    origin: '',
    asked,
    slowness: 0,
    fail: (what, howOften = Infinity) => {
      trouble = what;
      times = howOften;
    },
    heal: () => (trouble = null),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    asked.push({
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      at: performance.now(),
    });
    const now = trouble;
    if (now && --times <= 0) trouble = null;
    setTimeout(() => answer(url, request, response, now), api.slowness);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  api.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return api;
}

function answer(url: URL, request: IncomingMessage, response: ServerResponse, trouble: Trouble | null): void {
  if (trouble === 'silent') return;
  if (trouble === 'broken') return void response.destroy();
  const json = ({ status, body }: Answer) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (trouble === 'malformed') return void response.writeHead(200).end('{"items": [');
  if (trouble === 'wrongShape') return json(ok({ items: 'none', response: 7 }));
  if (trouble === 'html') return void response.writeHead(502).end('<html>Bad gateway</html>');
  if (trouble === 'down')
    return json({ status: 503, body: { error: { code: 503, message: 'Try later', errors: [] } } });
  if (trouble === 'endless') {
    response.writeHead(200);
    const more = setInterval(() => response.write(' '.repeat(1 << 16)), 1);
    response.on('close', () => clearInterval(more));
    return;
  }
  const [, id, ...rest] = url.pathname.split('/');
  const method = rest.join('/');
  json(id === 'vk' ? vkAnswer(method, url, request, trouble) : youtubeAnswer(method, url, request, trouble));
}

function youtubeAnswer(
  method: string,
  { searchParams }: URL,
  request: IncomingMessage,
  trouble: Trouble | null,
): Answer {
  if (request.headers['x-goog-api-key'] !== goodKey || trouble === 'revoked')
    return googleError(400, 'badRequest', 'API key not valid. Please pass a valid API key.');
  if (trouble === 'quota' || trouble === 'limit')
    return googleError(
      403,
      'quotaExceeded',
      'The request cannot be completed because you have exceeded your quota.',
      'youtube.quota',
    );
  if (trouble === 'rate' || trouble === 'flood')
    return googleError(403, 'rateLimitExceeded', 'Too many requests.', 'usageLimits');
  const all = Object.values(channels);
  if (method === 'i18nLanguages') return ok({ kind: 'youtube#i18nLanguageListResponse', items: [] });
  if (method === 'channels') {
    const handle = searchParams.get('forHandle')?.replace('@', '');
    const found = all.filter(({ id, handle: own }) => id === searchParams.get('id') || own === handle);
    return ok({
      kind: 'youtube#channelListResponse',
      pageInfo: { totalResults: found.length, resultsPerPage: 5 },
      ...(found.length > 0 && { items: found.map(channelItem) }),
    });
  }
  if (method === 'playlistItems') {
    const channel = all.find(({ id }) => `UU${id.slice(2)}` === searchParams.get('playlistId'));
    if (!channel || channel.videos === 0)
      return googleError(404, 'playlistNotFound', 'The playlist cannot be found.', 'youtube.playlistItem');
    const from = Number(searchParams.get('pageToken')?.slice(5) ?? 0);
    const size = Math.min(50, Number(searchParams.get('maxResults')));
    const ids = Array.from({ length: channel.videos }, (_, n) => videoId(channel, n)).slice(
      from,
      from + size,
    );
    return ok({
      kind: 'youtube#playlistItemListResponse',
      ...(from + size < channel.videos && { nextPageToken: `token${from + size}` }),
      items: ids.map((id) => ({
        kind: 'youtube#playlistItem',
        contentDetails: { videoId: id, videoPublishedAt: '2026-11-20T08:00:00Z' },
      })),
      pageInfo: { totalResults: channel.videos, resultsPerPage: size },
    });
  }
  if (method === 'videos')
    return ok({
      kind: 'youtube#videoListResponse',
      items: (searchParams.get('id') ?? '').split(',').map((id) => videoItem(id, all)),
    });
  return googleError(404, 'notFound', 'Not found.');
}

const channelItem = ({ id, handle, title, videos }: Channel) => ({
  kind: 'youtube#channel',
  id,
  snippet: { title, customUrl: `@${handle}`, publishedAt: '2020-01-01T00:00:00Z' },
  contentDetails: { relatedPlaylists: { likes: '', uploads: `UU${id.slice(2)}` } },
  statistics: {
    viewCount: '90000',
    subscriberCount: '12300',
    hiddenSubscriberCount: false,
    videoCount: String(videos),
  },
});

function videoItem(id: string, all: Channel[]) {
  const n = Number(id.slice(4));
  const channel = all.find((one) => one.id.startsWith(`UC${id.slice(0, 4)}`));
  return {
    kind: 'youtube#video',
    id,
    snippet: {
      publishedAt: new Date(Date.UTC(2026, 10, 20) - n * 86_400_000).toISOString(),
      channelId: channel?.id,
      title: `Video ${n} #tag${n}`,
      description: 'About #work: https://shop.example/?utm_campaign=autumn',
      channelTitle: channel?.title,
      liveBroadcastContent: n === 1 ? 'live' : 'none',
    },
    contentDetails: { duration: n === 1 ? 'P0D' : n === 2 ? 'PT45S' : 'PT12M5S', dimension: '2d' },
    statistics: {
      viewCount: String(1000 + n),
      ...(n !== 0 && { likeCount: String(100 + n) }),
      favoriteCount: '0',
      commentCount: String(10 + n),
    },
    ...(n === 1 && {
      liveStreamingDetails: { actualStartTime: '2026-11-25T10:00:00Z', concurrentViewers: '77' },
    }),
  };
}

function vkAnswer(
  method: string,
  { searchParams }: URL,
  request: IncomingMessage,
  trouble: Trouble | null,
): Answer {
  if (request.headers.authorization !== `Bearer ${goodKey}` || trouble === 'revoked')
    return vkError(5, 'User authorization failed: invalid access_token (4).');
  if (trouble === 'rate') return vkError(6, 'Too many requests per second');
  if (trouble === 'flood') return vkError(9, 'Flood control');
  if (trouble === 'limit' || trouble === 'quota') return vkError(29, 'Rate limit reached');
  if (searchParams.get('v') !== '5.199') return vkError(8, 'Invalid request: v (version) is required');
  if (method === 'utils.resolveScreenName') {
    const name = searchParams.get('screen_name');
    if (name === group.screen_name) return ok({ response: { object_id: group.id, type: 'group' } });
    if (name === 'vk') return ok({ response: { object_id: 22_822_305, type: 'group' } });
    return ok({ response: name === 'somebody' ? { object_id: 77, type: 'user' } : [] });
  }
  if (method === 'groups.getById') {
    if (searchParams.get('group_ids') !== String(group.id)) return vkError(125, 'Invalid group id');
    const { id, name, screen_name, members } = group;
    return ok({
      response: {
        groups: [{ id, name, screen_name, is_closed: 0, type: 'group', members_count: members }],
        profiles: [],
      },
    });
  }
  if (method === 'wall.get') {
    const owner = Number(searchParams.get('owner_id'));
    if (owner === 77) return vkError(30, 'This profile is private');
    if (owner !== -group.id) return vkError(15, 'Access denied');
    const offset = Number(searchParams.get('offset'));
    const count = Math.min(100, Number(searchParams.get('count')));
    const numbers = Array.from({ length: group.posts }, (_, n) => n).slice(offset, offset + count);
    return ok({ response: { count: group.posts, items: numbers.map((n) => wallItem(n, owner)) } });
  }
  return vkError(3, 'Unknown method passed');
}

const wallItem = (n: number, owner: number) => ({
  id: group.posts - n,
  owner_id: owner,
  from_id: owner,
  date: Date.UTC(2026, 10, 20) / 1000 - n * 86_400,
  post_type: 'post',
  text: `Post ${n} #work`,
  marked_as_ads: n === 3 ? 1 : 0,
  ...(n === 0 && { is_pinned: 1 }),
  attachments: n % 2 ? [{ type: 'photo', photo: { id: 5, owner_id: owner, sizes: [] } }] : [],
  comments: { can_post: 1, count: n },
  likes: { can_like: 1, count: 50 + n, user_likes: 0 },
  reposts: { count: 5, user_reposted: 0 },
  ...(n < 100 && { views: { count: 2000 + n } }),
});
