import { exactly, type MaybeCount } from '../../domain/count';
import { at, isObject, stringAt, type Json } from '../walk';
import { numberIn } from './figures';
import type { Draft, Gathered } from './gathered';

/** Names of counters on a feedback, a video, or what stands for one. */
const counters: ReadonlySet<string> = new Set([
  'reaction_count',
  'unified_reactors',
  'likers',
  'reactors',
  'i18n_reaction_count',
  'comment_rendering_instance',
  'total_comment_count',
  'comment_count',
  'i18n_comment_count',
  'comments',
  'share_count',
  'i18n_share_count',
  'share_count_reduced',
  'video_view_count',
  'play_count',
  'play_count_reduced',
  'video_view_count_reduced',
  'reaction_display_config',
]);

export const hasCounters = (node: Json): boolean => {
  for (const name of Object.keys(node))
    if (counters.has(name) && node[name] !== undefined && node[name] !== null) return true;
  return false;
};

const whole = (value: unknown): MaybeCount => (typeof value === 'number' ? exactly(value) : null);

/** {count: 5}; a bare number is one only where it stands for the whole, not for one kind of reaction. */
const counted = (value: unknown): MaybeCount =>
  isObject(value) ? (whole(value.count) ?? whole(value.total_count)) : whole(value);

/** The counters of one object, into what is told of the post they belong to. */
export function readCounts(node: Json, draft: Draft, gathered: Gathered): void {
  const { language } = gathered.capture;
  const short = (name: string): MaybeCount => numberIn(node[name], language);

  gathered.count(draft, 'likes', counted(node.reaction_count), 4);
  gathered.count(draft, 'likes', counted(node.unified_reactors), 3);
  gathered.count(draft, 'likes', counted(node.reactors), 2);
  if (node.reaction_count === undefined && node.unified_reactors === undefined && node.reactors === undefined)
    gathered.count(draft, 'likes', counted(node.likers), 1);
  gathered.count(draft, 'likes', short('i18n_reaction_count'), 1);
  if (stringAt(node, 'reaction_display_config', 'reaction_display_strategy') === 'HIDE_COUNTS')
    draft.likesHidden = true;

  gathered.count(
    draft,
    'comments',
    whole(at(node, 'comment_rendering_instance', 'comments', 'total_count')),
    4,
  );
  gathered.count(draft, 'comments', whole(node.total_comment_count), 3);
  gathered.count(draft, 'comments', whole(at(node, 'comment_count', 'total_count')), 2);
  gathered.count(draft, 'comments', whole(at(node, 'comments', 'total_count')), 1);
  gathered.count(draft, 'comments', short('i18n_comment_count'), 1);

  gathered.count(draft, 'shares', counted(node.share_count), 4);
  gathered.count(draft, 'shares', short('i18n_share_count'), 2);
  gathered.count(draft, 'shares', short('share_count_reduced'), 1);

  // A post without a video carries a 0 there.
  if (node.video_view_count !== 0) gathered.count(draft, 'views', whole(node.video_view_count), 4);
  gathered.count(draft, 'views', short('video_view_count_reduced'), 1);
  if (node.play_count !== 0) gathered.count(draft, 'plays', whole(node.play_count), 4);
  gathered.count(draft, 'plays', short('play_count_reduced'), 1);
  if (node.should_show_play_count === true) draft.preferPlays = true;
}
