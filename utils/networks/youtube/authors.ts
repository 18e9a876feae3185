import { child, isObject, listAt, objectAt, smallPart, stringAt, type Json } from '../walk';
import { nobody, type Author } from './gathered';
import { handleAt, isChannelId } from './links';

/** The account a browse endpoint leads to; null when it leads to no channel. */
export function channelOf(endpoint: unknown): Author | null {
  const browse = child(endpoint, 'browseEndpoint');
  const id = child(browse, 'browseId');
  if (!isChannelId(id)) return null;
  const address =
    stringAt(browse, 'canonicalBaseUrl') ??
    stringAt(endpoint, 'commandMetadata', 'webCommandMetadata', 'url') ??
    '';
  return { id, handle: handleIn(address), name: null };
}

/** The handle with which a path begins. Most begin with "/channel/": they are not taken apart. */
function handleIn(path: string): string | null {
  const first = path.charCodeAt(1);
  return first === 64 || first === 37 ? handleAt(path.split('/', 2).join('/')) : null;
}

/** The author in a byline: runs that link to one channel. Several channels (a collaboration) are nobody's. */
export function bylineAuthor(node: unknown): Author | null {
  let found: Author | null = null;
  for (const run of listAt(node, 'runs').slice(0, 20)) {
    const channel = channelOf(objectAt(run, 'navigationEndpoint'));
    if (!channel) continue;
    if (found && found.id !== channel.id) return nobody;
    found = { ...channel, name: stringAt(run, 'text') };
  }
  return found;
}

const bylines = [
  'ownerText',
  'longBylineText',
  'shortBylineText',
  'bylineText',
  'byline',
  'authorText',
] as const;
/** Parts of a card that may name other channels than its author's, or none. */
const foreign = new Set([
  'menu',
  'menuButton',
  'title',
  'headline',
  'description',
  'descriptionSnippet',
  'detailedMetadataSnippets',
  'thumbnailOverlays',
  'overlays',
  'backstageAttachment',
  'contentText',
  'showDialogCommand',
  'badges',
  'expandableMetadata',
  // These name no channel at all.
  'accessibility',
  'accessibilityContext',
  'commandMetadata',
  'contentImage',
  'sources',
  'thumbnails',
  'watchEndpoint',
  '__proto__',
  'constructor',
]);

/** The author of a card: its byline, else the only channel its parts link to. */
export function cardAuthor(node: Json): Author {
  for (const name of bylines) {
    const author = bylineAuthor(node[name]);
    if (author) return author;
  }
  const endpoint = channelOf(objectAt(node, 'authorEndpoint'));
  if (endpoint) return { ...endpoint, name: nameText(node) };
  const linked: Linked = { only: null, several: false, left: smallPart.nodes };
  findChannel(node, 0, linked);
  return (!linked.several && linked.only) || nobody;
}

/** The channels that the parts of a card link to, until there are two. */
interface Linked {
  only: Author | null;
  several: boolean;
  left: number;
}

function findChannel(part: Json, depth: number, linked: Linked): void {
  if (linked.several || linked.left-- <= 0) return;
  for (const name in part) {
    const value = part[name];
    if (typeof value !== 'object' || value === null || depth >= smallPart.depth || foreign.has(name))
      continue;
    if (name === 'browseEndpoint') {
      const channel = channelOf(part);
      if (!channel) continue;
      linked.several ||= linked.only !== null && linked.only.id !== channel.id;
      linked.only = channel;
    } else if (Array.isArray(value)) {
      const length = Math.min(value.length, smallPart.breadth);
      for (let i = 0; i < length; i++) {
        const item: unknown = value[i];
        if (isObject(item)) findChannel(item, depth + 1, linked);
      }
    } else findChannel(value as Json, depth + 1, linked);
  }
}

const nameText = (node: Json): string | null => {
  const run = listAt(node, 'authorText', 'runs')[0];
  return stringAt(run, 'text') ?? stringAt(node, 'authorText', 'simpleText');
};
