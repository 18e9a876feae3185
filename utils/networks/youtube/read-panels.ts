import type { Post } from '../../domain/post';
import { countIn } from '../counts';
import { dayMoment } from '../moments';
import { at, findUnder, listAt, objectAt, stringAt, walk, type Json } from '../walk';
import { rank, type Gathered } from './gathered';
import { counterIn, numberIn, textOf } from './texts';

/** The panels beside the video: the comments' number in a title, and the description with its facts. */
export function readPanels(panels: readonly unknown[], post: Post, gathered: Gathered): void {
  for (const entry of panels.slice(0, 40)) {
    const panel = objectAt(entry, 'engagementPanelSectionListRenderer');
    if (!panel) continue;
    const name = stringAt(panel, 'panelIdentifier') ?? stringAt(panel, 'targetId') ?? '';
    if (/comments-section/.test(name)) {
      const text = textOf(at(panel, 'header', 'engagementPanelTitleHeaderRenderer', 'contextualInfo'));
      if (text !== null && post.onAir === null)
        gathered.count(post, 'comments', countIn(text, gathered.language), rank.text);
    }
    const facts = findUnder(panel, 'videoDescriptionHeaderRenderer', { depth: 12, nodes: 400, breadth: 40 });
    if (facts) readFacts(facts, post, gathered);
  }
}

function readFacts(facts: Json, post: Post, gathered: Gathered): void {
  const { language } = gathered.capture;
  post.title ??= textOf(facts.title);
  const views = textOf(facts.views);
  const said = views === null ? null : counterIn(views, language);
  if (said?.meaning === 'watching' && post.onAir === null) post.onAir = 'live';
  if (post.onAir) return;
  if (said && (said.meaning === 'views' || said.meaning === null))
    gathered.count(post, 'views', said.count, rank.label);
  const date = textOf(facts.publishDate);
  if (date !== null) gathered.published(post, dayMoment(date, language));
  const entries = listAt(facts, 'factoid').slice(0, 8);
  for (const [index, entry] of entries.entries()) {
    const fact = objectAt(entry, 'viewCountFactoidRenderer', 'factoid', 'factoidRenderer');
    const value = textOf(fact?.value);
    const number = value === null ? null : countIn(value, language);
    if (fact && number) gathered.count(post, 'views', number, rank.text);
    const plainFact = objectAt(entry, 'factoidRenderer');
    if (!plainFact) continue;
    // Likes stand first, whatever their language.
    const text = textOf(plainFact.value) ?? '';
    const meaning = counterIn(`${text} ${(textOf(plainFact.label) ?? '').toLowerCase()}`, language)?.meaning;
    const likes = meaning === 'likes' || (index === 0 && entries.length > 2 && meaning === undefined);
    if (likes) gathered.count(post, 'likes', countIn(text, language), rank.text);
  }
}

/** Under the video: the old way to the comments, or the message that they are off. */
export function readCommentsPart(main: Json | null, post: Post, gathered: Gathered): void {
  const entry = findUnder(main, 'commentsEntryPointHeaderRenderer', {
    depth: 20,
    nodes: 20_000,
    breadth: 400,
  });
  const text = textOf(entry?.commentCount);
  if (text !== null) gathered.count(post, 'comments', countIn(text, gathered.language), rank.text);
  for (const row of listAt(main, 'results', 'contents').slice(0, 40)) {
    const section = objectAt(row, 'itemSectionRenderer');
    if (!section) continue;
    const about = `${stringAt(section, 'sectionIdentifier') ?? ''} ${stringAt(section, 'targetId') ?? ''}`;
    const message = objectAt(listAt(section, 'contents')[0], 'messageRenderer');
    if (message && /comment/.test(about)) commentsOff(post);
  }
}

function commentsOff(post: Post): void {
  post.commentsOff = true;
  post.comments = null;
}

/** The header of loaded comments: their exact number, and whose they are. */
export function readComments(document: unknown, header: Json, gathered: Gathered): void {
  const text = textOf(header.countText);
  if (text === null) return;
  const count = numberIn(text, gathered.language);
  const id = commentedVideo(document);
  if (count && id) gathered.count(gathered.post(id, null), 'comments', count, rank.header);
}

/** The one video that all links of the comments lead to. */
function commentedVideo(document: unknown): string | null {
  let found: string | null = null;
  let seen = 0;
  walk(
    document,
    (node, key) => {
      if (key === 'contentText' || key === 'content' || key === 'menu' || seen > 400) return false;
      if (key !== 'webCommandMetadata' || typeof node.url !== 'string') return true;
      const id =
        /^\/watch\?v=([\w-]{11})&(?:.*&)?lc=/.exec(node.url)?.[1] ??
        /^\/shorts\/([\w-]{11})\?.*lc=/.exec(node.url)?.[1];
      if (id) {
        seen++;
        found ??= id;
      }
      return false;
    },
    { depth: 60, nodes: 60_000, breadth: 1000 },
  );
  return found;
}
