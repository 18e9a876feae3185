import * as z from 'zod/mini';
import { catch as otherwise } from 'zod/mini';

import { exactly, floored, type MaybeCount } from '../../domain/count';
import { blankPost, type Post } from '../../domain/post';
import type { Profile, ProfileRef } from '../../domain/profile';
import { addressesIn, lengthOf, linksOf } from '../../networks/addresses';
import { hashtagsIn } from '../../networks/youtube/hashtags';
import { isVideoId, permalinkOf, postAt } from '../../networks/youtube/links';
import type { AccountAnswer, Call, Wanted } from '../api';
import { ApiFailure } from '../failure';
import { about } from './about';

z.config({ jitless: true });

/** The most ids, and the most entries of a playlist, that one request takes. */
const perRequest = 50;

const text = otherwise(z.nullable(z.string()), null);
const part = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  otherwise(z.nullable(z.object(shape)), null);

const list = z.object({ items: z.optional(z.array(z.unknown())), nextPageToken: text });

const channelShape = z.object({
  id: z.string(),
  snippet: part({ title: text, customUrl: text }),
  statistics: part({
    subscriberCount: text,
    hiddenSubscriberCount: otherwise(z.boolean(), false),
    videoCount: text,
  }),
  contentDetails: part({ relatedPlaylists: part({ uploads: text }) }),
});
type Channel = z.infer<typeof channelShape>;

const entryShape = z.object({ contentDetails: z.object({ videoId: z.string() }) });

const videoShape = z.object({
  id: z.string(),
  snippet: part({
    publishedAt: text,
    channelId: text,
    channelTitle: text,
    title: text,
    description: text,
    liveBroadcastContent: text,
  }),
  statistics: part({ viewCount: text, likeCount: text, commentCount: text }),
  contentDetails: part({ duration: text }),
  liveStreamingDetails: z.optional(z.unknown()),
});
type Video = z.infer<typeof videoShape>;

/** A channel and its newest videos. */
export async function read(account: ProfileRef, call: Call, { posts, now }: Wanted): Promise<AccountAnswer> {
  const channel = await channelOf(account, call);
  const profile = profileOf(channel, now);
  const uploads = channel.contentDetails?.relatedPlaylists?.uploads;
  const ids = uploads ? await uploadsOf(uploads, posts, call) : [];
  const videos: Post[] = [];
  for (let from = 0; from < ids.length; from += perRequest) {
    const page = listIn(
      await call('videos', {
        part: 'snippet,statistics,contentDetails,liveStreamingDetails',
        id: ids.slice(from, from + perRequest).join(','),
        maxResults: perRequest,
      }),
    );
    for (const item of page.items ?? []) {
      const { data: video } = videoShape.safeParse(item);
      if (video && isVideoId(video.id)) videos.push(postOf(video, profile, now));
    }
  }
  return { profile, posts: videos };
}

function listIn(data: unknown): z.infer<typeof list> {
  const parsed = list.safeParse(data);
  if (!parsed.success) throw new ApiFailure('malformed');
  return parsed.data;
}

async function channelOf({ id, handle }: ProfileRef, call: Call): Promise<Channel> {
  const who = id ? { id } : { forHandle: `@${handle}` };
  const [item] =
    listIn(await call('channels', { part: 'snippet,statistics,contentDetails', ...who })).items ?? [];
  if (item === undefined) throw new ApiFailure('notFound');
  const { data: channel } = channelShape.safeParse(item);
  if (!channel || (id && channel.id !== id)) throw new ApiFailure('malformed');
  return channel;
}

/** The ids of the newest uploads. A channel that never uploaded has no such list. */
async function uploadsOf(playlistId: string, most: number, call: Call): Promise<string[]> {
  const ids: string[] = [];
  let pageToken: string | null = null;
  do {
    let page;
    try {
      page = listIn(
        await call('playlistItems', {
          part: 'contentDetails',
          playlistId,
          maxResults: Math.min(perRequest, most - ids.length),
          ...(pageToken && { pageToken }),
        }),
      );
    } catch (error) {
      if (error instanceof ApiFailure && error.kind === 'notFound') return ids;
      throw error;
    }
    for (const item of page.items ?? []) {
      const { data: entry } = entryShape.safeParse(item);
      if (entry && isVideoId(entry.contentDetails.videoId)) ids.push(entry.contentDetails.videoId);
    }
    // A page that brings nothing has no other after it, whatever it says.
    pageToken = page.items?.length ? page.nextPageToken : null;
  } while (pageToken && ids.length < most);
  return [...new Set(ids)].slice(0, most);
}

function profileOf({ id, snippet, statistics }: Channel, now: number): Profile {
  const handle = /^@(\S{1,100})$/.exec(snippet?.customUrl ?? '')?.[1] ?? null;
  return {
    network: about.id,
    id,
    handle,
    name: snippet?.title ?? null,
    followers:
      statistics && !statistics.hiddenSubscriberCount ? roundedCount(statistics.subscriberCount) : null,
    postsTotal: countOf(statistics?.videoCount ?? null),
    seenAt: now,
  };
}

function postOf(
  { id, snippet, statistics, contentDetails, liveStreamingDetails }: Video,
  channel: Profile,
  now: number,
): Post {
  const onAir = onAirOf(snippet?.liveBroadcastContent ?? null);
  const seconds = secondsIn(contentDetails?.duration ?? null);
  // The API does not tell shorts (of up to three minutes) from videos, nor streams from premieres.
  const format =
    !onAir && liveStreamingDetails === undefined && seconds !== null && seconds > 180 ? 'video' : null;
  const post = blankPost(about.id, id, permalinkOf(id, format), now);
  post.authorId = snippet?.channelId ?? channel.id;
  post.authorHandle = post.authorId === channel.id ? channel.handle : null;
  post.authorName = snippet?.channelTitle ?? null;
  post.title = snippet?.title ?? null;
  post.format = format;
  post.published = momentOf(snippet?.publishedAt ?? null, now);
  post.views = onAir ? null : countOf(statistics?.viewCount ?? null);
  post.likes = countOf(statistics?.likeCount ?? null);
  post.comments = countOf(statistics?.commentCount ?? null);
  post.onAir = onAir;
  post.durationSeconds = onAir ? null : seconds;
  if (snippet && (snippet.title !== null || snippet.description !== null))
    post.hashtags = hashtagsIn(`${snippet.title ?? ''}\n${snippet.description ?? ''}`);
  const description = snippet?.description ?? null;
  if (description !== null) {
    post.textLength = lengthOf(description);
    post.links = linksOf(addressesIn(description), (url) => postAt(url)?.id === post.id);
  }
  return post;
}

const onAirOf = (said: string | null): Post['onAir'] =>
  said === 'live' || said === 'upcoming' ? said : null;

/** Numbers come as text, so that none is too large. */
export function countOf(written: string | null): MaybeCount {
  return written !== null && /^\d{1,15}$/.test(written) ? exactly(Number(written)) : null;
}

/** A number of subscribers: from a thousand on, the API rounds it down to three significant figures. */
export function roundedCount(written: string | null): MaybeCount {
  const count = countOf(written);
  if (!count || count.value < 1000) return count;
  const step = 10 ** (String(count.value).length - 3);
  return count.value % step === 0 ? floored(count.value, count.value + step) : count;
}

/** Seconds of a length such as "PT1H2M3S"; null of one that is not known yet ("P0D"). */
export function secondsIn(written: string | null): number | null {
  const parts = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,3})M)?(?:(\d{1,3})S)?)?$/.exec(written ?? '');
  if (!parts) return null;
  const [days, hours, minutes, seconds] = parts.slice(1).map((digits) => Number(digits ?? 0));
  return ((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds! || null;
}

const earliest = Date.UTC(2005, 0, 1);

function momentOf(written: string | null, now: number): Post['published'] {
  const at = written !== null && /^\d{4}-\d\d-\d\dT/.test(written) ? Date.parse(written) : Number.NaN;
  return at >= earliest && at <= now + 86_400_000 ? { at, grain: 'second' } : null;
}
