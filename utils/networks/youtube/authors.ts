import { child, isObject, listAt, objectAt, stringAt, type Json } from '../walk';
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
export const namesNoAuthor = [
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
];

/** The author that a card is credited to by name; null when only a link may tell. */
export function creditedAuthor(node: Json): Author | null {
  for (const name of bylines) {
    const byline = node[name];
    const author = byline === undefined ? null : bylineAuthor(byline);
    if (author) return author;
  }
  if (node.authorEndpoint === undefined) return lockupAuthor(node);
  const endpoint = channelOf(objectAt(node, 'authorEndpoint'));
  return endpoint && { ...endpoint, name: nameText(node) };
}

/**
 * The author of a lockup where its first line is one text that links to one channel from end to end: most are so, and
 * need not be looked through for others.
 */
function lockupAuthor({ metadata }: Json): Author | null {
  const lockup = isObject(metadata) ? metadata.lockupMetadataViewModel : null;
  const rows = isObject(lockup) ? listAt(lockup, 'metadata', 'contentMetadataViewModel', 'metadataRows') : [];
  const parts = listAt(rows[0], 'metadataParts');
  const text = parts.length === 1 ? objectAt(parts[0], 'text') : null;
  if (!text || typeof text.content !== 'string' || !Array.isArray(text.commandRuns)) return null;
  const [run, other] = text.commandRuns as unknown[];
  if (!isObject(run) || other !== undefined || run.startIndex !== 0 || run.length !== text.content.length)
    return null;
  return channelOf(objectAt(run, 'onTap', 'innertubeCommand'));
}

const nameText = (node: Json): string | null => {
  const run = listAt(node, 'authorText', 'runs')[0];
  return stringAt(run, 'text') ?? stringAt(node, 'authorText', 'simpleText');
};
