import * as z from 'zod/mini';

import { exactly } from '../../domain/count';
import type { Post } from '../../domain/post';
import type { Profile, ProfileRef } from '../../domain/profile';
import type { Capture } from '../../networks/network';
import { accountIn } from '../../networks/vk/accounts';
import { isPost, postIn } from '../../networks/vk/records';
import { isObject } from '../../networks/walk';
import type { AccountAnswer, Call, Wanted } from '../api';
import { ApiFailure } from '../failure';
import { about } from './about';

z.config({ jitless: true });

const perRequest = 100;

const resolved = z.object({ response: z.object({ type: z.string(), object_id: z.int() }) });
const nobody = z.object({ response: z.union([z.null(), z.array(z.unknown()).check(z.maxLength(0))]) });
const communities = z.object({ response: z.object({ groups: z.array(z.unknown()) }) });
const wall = z.object({ response: z.object({ count: z.int(), items: z.array(z.unknown()) }) });

function parsed<Shape extends z.ZodMiniType>(shape: Shape, data: unknown): z.infer<Shape> {
  const result = shape.safeParse(data);
  if (!result.success) throw new ApiFailure('malformed');
  return result.data;
}

/** A community (below 0) or a person, and the newest posts of their wall. */
export async function read(account: ProfileRef, call: Call, { posts, now }: Wanted): Promise<AccountAnswer> {
  const id = account.id ?? (await idOf(account.handle ?? '', call));
  const profile: Profile = Number(id) < 0 ? await communityOf(id, call, now) : personOf(account, id, now);
  const found = new Map<string, Post>();
  let total = Infinity;
  for (let offset = 0; offset < Math.min(posts, total); offset += perRequest) {
    const { count, items } = parsed(
      wall,
      await call('wall.get', {
        owner_id: id,
        filter: 'owner',
        count: Math.min(perRequest, posts - offset),
        offset,
      }),
    ).response;
    total = count;
    if (items.length === 0) break;
    for (const post of postsIn(items, now)) found.set(post.id, post);
  }
  profile.postsTotal = exactly(total);
  return { profile, posts: [...found.values()] };
}

/** "-1" for a community, "1" for a person, by the name in their address. */
export async function idOf(name: string, call: Call): Promise<string> {
  const data = await call('utils.resolveScreenName', { screen_name: name });
  if (nobody.safeParse(data).success) throw new ApiFailure('notFound');
  const { type, object_id: number } = parsed(resolved, data).response;
  if (type === 'user') return String(number);
  if (!['group', 'page', 'event'].includes(type)) throw new ApiFailure('notFound');
  return String(-number);
}

async function communityOf(id: string, call: Call, now: number): Promise<Profile> {
  const [group] = parsed(
    communities,
    await call('groups.getById', { group_ids: id.slice(1), fields: 'members_count' }),
  ).response.groups;
  if (group === undefined) throw new ApiFailure('notFound');
  const profile = isObject(group) ? accountIn(group, now) : null;
  if (profile?.id !== id) throw new ApiFailure('malformed');
  return profile;
}

const personOf = ({ handle, name }: ProfileRef, id: string, now: number): Profile => ({
  network: about.id,
  id,
  handle,
  name,
  followers: null,
  postsTotal: null,
  seenAt: now,
});

/** Posts of a wall have the shapes of those on its page, and the same reader. */
function postsIn(items: readonly unknown[], now: number): Post[] {
  const capture: Capture = { url: '', pageUrl: '', language: '', owner: null, at: now };
  return items.flatMap((item) =>
    isObject(item) && isPost(item) ? (postIn(item, false, capture) ?? []) : [],
  );
}
