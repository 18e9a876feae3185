import type { Profile, ProfileRef } from '../../domain/profile';
import { isObject, stringAt, type Json } from '../walk';
import { about } from './about';
import { countAt, idAt } from './records';

/** A community or a person, as the lists beside posts name them; null when it is neither. */
export function accountIn(node: Json, now: number): Profile | null {
  const number = idAt(node, 'id');
  if (number === null || Object.hasOwn(node, 'owner_id')) return null;
  const handle = stringAt(node, 'screen_name') ?? stringAt(node, 'domain');
  const base = { network: about.id, handle: handle === '' ? null : handle, postsTotal: null, seenAt: now };
  const first = stringAt(node, 'first_name');
  if (first !== null) {
    const name = `${first} ${stringAt(node, 'last_name') ?? ''}`.trim();
    return number > 0
      ? { ...base, id: String(number), name: name === '' ? null : name, followers: followersOf(node) }
      : null;
  }
  const name = stringAt(node, 'name');
  if (name === null || (handle === null && typeof node.members_count !== 'number')) return null;
  return { ...base, id: String(-Math.abs(number)), name, followers: countAt(node, 'members_count') };
}

/** A person's followers; where only a list of counters is given, from there. */
function followersOf(node: Json): Profile['followers'] {
  return (
    countAt(node, 'followers_count') ?? (isObject(node.counters) ? countAt(node.counters, 'followers') : null)
  );
}

export const isMeant = (profile: Profile, ref: ProfileRef): boolean =>
  ref.id !== null
    ? ref.id === profile.id
    : ref.handle !== null && ref.handle.toLowerCase() === profile.handle?.toLowerCase();
