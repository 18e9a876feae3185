import type { Count } from '../../domain/count';
import { figureIn, threeDigits } from '../counts';
import { at, findUnder, listAt, objectAt, stringAt, walk, type Json } from '../walk';
import { channelOf } from './authors';
import type { Author, Gathered } from './gathered';
import { handleAt, isChannelId } from './links';
import { counterIn, labelOf, textOf } from './texts';

/** Followers as printed: three digits, so "17M" hides a decimal. */
export function subscribersIn(node: unknown, language: string): Count | null {
  const text = textOf(node);
  if (text === null) return null;
  const said = counterIn(text, language) ?? counterIn(labelOf(node) ?? '', language);
  return said && (said.meaning === 'subscribers' || said.meaning === null) ? threeDigits(said.count) : null;
}

/** Who a channel page is about; its header tells the numbers. */
export function readOwner(node: Json, gathered: Gathered): void {
  const metadata = objectAt(node, 'metadata', 'channelMetadataRenderer');
  const header = objectAt(node, 'header');
  const about: Author = { id: null, handle: null, name: null };
  if (metadata) {
    const id = stringAt(metadata, 'externalId');
    about.id = isChannelId(id) ? id : null;
    about.name = stringAt(metadata, 'title');
    for (const url of [stringAt(metadata, 'vanityChannelUrl'), stringAt(listAt(metadata, 'ownerUrls'), 0)])
      about.handle ??= handleInUrl(url);
  }
  const classic = objectAt(header, 'c4TabbedHeaderRenderer');
  const special =
    objectAt(header, 'interactiveTabbedHeaderRenderer') ?? objectAt(header, 'carouselHeaderRenderer');
  const id = stringAt(classic, 'channelId');
  about.id ??= isChannelId(id) ? id : null;
  about.name ??= textOf(classic?.title);
  about.handle ??= handleAt(textOf(classic?.channelHandleText) ?? '');
  const facts = headerFacts(header, gathered.language);
  gathered.told = { posts: facts.postsTotal, accounts: facts.accounts };
  if (!metadata && !classic && !special && facts.handle === null) return;
  about.handle ??= facts.handle;
  if (special && about.id === null) identify(special, node, about);
  const profile = gathered.profile(about, facts.followers, facts.postsTotal);
  if (profile) gathered.owner = profile;
}

function handleInUrl(url: string | null): string | null {
  const handle = /youtube\.com\/(@[^/?#]+)/.exec(url ?? '')?.[1];
  return handle ? handleAt(handle) : null;
}

function identify(special: Json, node: Json, about: Author): void {
  const own = stringAt(node, 'microformat', 'microformatDataRenderer', 'urlCanonical') ?? '';
  const id = /\/channel\/(UC[\w-]{22})/.exec(own)?.[1];
  if (id) about.id = id;
  const details = findUnder(special, 'topicChannelDetailsRenderer', { depth: 10, nodes: 2000, breadth: 100 });
  about.name ??= textOf(details?.title) ?? textOf(special.title);
  if (about.id === null) about.id = channelOf(objectAt(details, 'navigationEndpoint'))?.id ?? null;
}

interface Facts {
  followers: Count | null;
  postsTotal: Count | null;
  /** Of a hashtag's page: the channels that use it stand after the videos. */
  accounts: Count | null;
  handle: string | null;
}

/** A header's texts by what they say, in whatever rows they stand. */
function headerFacts(header: Json | null, language: string): Facts {
  const facts: Facts = { followers: null, postsTotal: null, accounts: null, handle: null };
  if (!header) return facts;
  walk(
    header,
    (node, key) => {
      if (quiet.has(key)) return false;
      const text = textOf(node);
      if (text === null) return true;
      if (text.length > 120) return false;
      for (const piece of text.replace(/[\u2066-\u2069]/g, '').split('•')) {
        const said = counterIn(piece, language) ?? counterIn(labelOf(node) ?? '', language);
        if (said?.meaning === 'subscribers') facts.followers ??= threeDigits(said.count);
        else if (said?.meaning === 'videos') facts.postsTotal ??= said.count;
        else if (!said) {
          facts.handle ??= handleAt(piece.trim());
          const figure = facts.postsTotal && figureIn(piece, language);
          // Two words beside the number: one may be a suffix that we do not know.
          if (figure && !/\S\s+\S/.test(figure.before + figure.after)) facts.accounts ??= figure.count;
        } else if (said.meaning === null && key === 'subscriberCountText')
          facts.followers ??= threeDigits(said.count);
        else if (said.meaning === null && key === 'videosCountText') facts.postsTotal ??= said.count;
      }
      return !Object.hasOwn(node, 'runs') && !Object.hasOwn(node, 'content');
    },
    { depth: 24, nodes: 3000, breadth: 100 },
  );
  return facts;
}

/** Parts of a header that speak of other things: its description, links and buttons. */
const quiet = new Set([
  'title',
  'description',
  'attribution',
  'actions',
  'subscribeButton',
  'sponsorButton',
  'banner',
  'tvBanner',
  'mobileBanner',
  'avatar',
  'image',
  'headerLinks',
  'tagline',
  'animatedImage',
  'contents',
  'buttons',
  'navigationEndpoint',
  'onTap',
  'commandRuns',
  'styleRuns',
  'suffix',
  'heroImage',
  'playButton',
  'shufflePlayButton',
]);

/** A channel in a list. Its field names lie: the subscribers may stand under "videoCountText", the handle under "subscriberCountText". */
export function readChannelCard(node: Json, gathered: Gathered): void {
  const id = stringAt(node, 'channelId');
  if (!isChannelId(id)) return;
  const author: Author = { id, handle: null, name: textOf(node.title) ?? textOf(node.displayName) };
  let followers: Count | null = null;
  let postsTotal: Count | null = null;
  for (const name of ['videoCountText', 'subscriberCountText'] as const) {
    const text = textOf(node[name]);
    if (text === null) continue;
    author.handle ??= handleAt(text.trim());
    const said =
      counterIn(text, gathered.language) ?? counterIn(labelOf(node[name]) ?? '', gathered.language);
    if (said?.meaning === 'subscribers') followers ??= threeDigits(said.count);
    else if (said?.meaning === 'videos') postsTotal ??= said.count;
  }
  author.handle ??= channelOf(objectAt(node, 'navigationEndpoint'))?.handle ?? null;
  gathered.profile(author, followers, postsTotal);
}

/** The address of the tab that a channel answer opens; null when the answer is no channel tab. */
export function openTab(node: Json): string | null {
  for (const tab of listAt(node, 'contents', 'twoColumnBrowseResultsRenderer', 'tabs').slice(0, 20)) {
    if (at(tab, 'tabRenderer', 'selected') !== true) continue;
    return stringAt(tab, 'tabRenderer', 'endpoint', 'commandMetadata', 'webCommandMetadata', 'url');
  }
  return null;
}
