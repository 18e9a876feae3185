import { unique } from '../../domain/hashtags/tokenize';
import type { Profile } from '../../domain/profile';
import { lengthOf } from '../addresses';
import { isObject, listAt, objectAt, stringAt, type Json } from '../walk';
import { about } from './about';
import { addressesOf, attachedAddresses } from './addresses';
import { figure } from './figures';
import type { Author, Draft, Gathered } from './gathered';
import { linkedTags } from './hashtags';
import { isDigits } from './ids';
import { ownerAt } from './links';

/** An account as data has it. */
export function accountIn(node: unknown): Author | null {
  if (!isObject(node)) return null;
  const id = isDigits(node.id) ? node.id : null;
  const name = stringAt(node, 'name');
  const url = stringAt(node, 'url') ?? stringAt(node, 'profile_url');
  const address = url === null ? null : URL.parse(url, 'https://www.facebook.com');
  const handle = (address && ownerAt(address)?.handle) ?? null;
  return id === null && handle === null ? null : { id, handle, name: name || null };
}

/** Who wrote a story: the first of its actors. */
export function readActors(node: Json, draft: Draft): void {
  const author = accountIn(listAt(node, 'actors')[0]);
  if (
    author &&
    (!draft.author ||
      (draft.author.handle === null && author.handle !== null && author.id === draft.author.id))
  )
    draft.author = author;
}

/** Who owns a video, a picture, or the reactions: the author where none is told. */
export function readOwner(node: Json, draft: Draft): void {
  draft.owner ??=
    accountIn(objectAt(node, 'owner', 'owner_as_page')) ??
    accountIn(node.owner) ??
    accountIn(node.owning_profile) ??
    accountIn(node.video_owner);
}

/** A note under a post ("Commenting has been turned off") is no text of it. */
const isMessage = /^(?!notice_).*message|^savable_description$/;

/** A text of a post with its links, under whatever key says "message". */
export function readMessage(node: Json, key: string, draft: Draft): void {
  if (!isMessage.test(key)) return;
  const text = stringAt(node, 'text');
  if (text === null) return;
  const isBlock = key === 'rich_message';
  const tags = linkedTags(node);
  if (tags) draft.tags = draft.tags ? unique([...draft.tags, ...tags]) : tags;
  if (text.trim() === '') return;
  // Of a text in blocks the whole is told beside them; under other keys may be a part of it, or a translation.
  if (key === 'message' || key === 'savable_description') {
    draft.textLength ??= lengthOf(text);
    if (draft.addresses === null || Array.isArray(node.ranges)) draft.addresses = addressesOf(node);
  }
  if (isBlock && draft.text !== null && !draft.text.includes(text))
    draft.text = `${draft.text}\n${text}`.slice(0, 70_000);
  else draft.text ??= text;
}

/** text, photo, video, reel, link or shared, by what is attached. */
export function readFormat(node: Json, draft: Draft): void {
  const { attachments } = node;
  if (node.attached_story === null) draft.isRepost ??= false;
  if (Array.isArray(attachments) && draft.attached.length === 0)
    draft.attached = attachedAddresses(attachments);
  if (isObject(node.attached_story) && Object.keys(node.attached_story).length > 0) {
    draft.format = 'shared';
    draft.isRepost = true;
    return;
  }
  if (!Array.isArray(attachments) || draft.format === 'shared') return;
  const found = attachments.length === 0 ? 'text' : attachedFormat(attachments[0]);
  if (
    found &&
    (draft.format === null || draft.format === 'text' || (found === 'reel' && draft.format === 'video'))
  )
    draft.format = found;
}

function attachedFormat(attachment: unknown): string | null {
  const style = stringAt(attachment, 'styles', '__typename') ?? '';
  const media = objectAt(attachment, 'media') ?? objectAt(attachment, 'styles', 'attachment', 'media');
  const type = stringAt(media, '__typename') ?? stringAt(attachment, 'target', '__typename') ?? '';
  const url = stringAt(media, 'permalink_url') ?? stringAt(media, 'url') ?? stringAt(attachment, 'url') ?? '';
  if (/Reel|Shorts/.test(style) || /\/reel\//.test(url)) return 'reel';
  if (/Video/.test(type) || /Video/.test(style)) return 'video';
  if (/Photo/.test(type) || /Photo|Album/.test(style)) return 'photo';
  const [first] = listAt(attachment, 'styles', 'attachment', 'all_subattachments', 'nodes');
  if (first !== undefined && first !== attachment) return subFormat(first);
  if (/Share|Link/.test(style) || type.startsWith('ExternalUrl')) return 'link';
  return null;
}

function subFormat(node: unknown): string | null {
  const media = objectAt(node, 'media');
  if (!media) return null;
  return stringAt(media, '__typename') === 'Video' ? 'video' : 'photo';
}

/** What a video or a picture tells of itself. */
export function readMedia(node: Json, draft: Draft, gathered: Gathered): void {
  draft.isMedia = true;
  gathered.published(draft, node.publish_time, 2);
  gathered.published(draft, node.created_time, 1);
  const ms = node.playable_duration_in_ms;
  const seconds = typeof ms === 'number' ? ms / 1000 : node.length_in_second;
  if (typeof seconds === 'number' && seconds > 0 && seconds < 1e6) draft.seconds ??= Math.floor(seconds);
  if (node.is_live_streaming === true || node.broadcast_status === 'LIVE') draft.isLive = true;
  const type = stringAt(node, '__typename') ?? '';
  const url = stringAt(node, 'permalink_url') ?? stringAt(node, 'url') ?? '';
  draft.format ??= url.includes('/reel/')
    ? 'reel'
    : type === 'Video'
      ? 'video'
      : type === 'Photo'
        ? 'photo'
        : null;
  readOwner(node, draft);
}

/** The head of an account's page. Its followers are told by where their line leads, not by its words. */
export function readHead(node: Json, gathered: Gathered): void {
  const account = accountIn(node);
  if (!account) return;
  const { capture, page } = gathered;
  let followers: Profile['followers'] = null;
  for (const line of listAt(node, 'profile_social_context', 'content').slice(0, 20)) {
    const to = stringAt(line, 'uri') ?? stringAt(line, 'url') ?? '';
    const text = stringAt(line, 'text', 'text') ?? stringAt(line, 'text');
    if (text !== null && /\/followers\/?(?:[?#]|$)|[?&]sk=followers\b/.test(to))
      followers ??= figure(text, capture.language)?.count ?? null;
  }
  const profile = gathered.profile({
    network: about.id,
    ...account,
    followers,
    postsTotal: null,
    seenAt: capture.at,
  });
  const { owner } = page;
  if (
    owner &&
    ((owner.id !== null && owner.id === account.id) ||
      (owner.handle !== null && owner.handle.toLowerCase() === account.handle?.toLowerCase()))
  )
    gathered.owner = profile;
}
