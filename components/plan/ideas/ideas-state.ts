import { useEffect } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';
import type { Idea } from '@/utils/domain/plan/idea';
import { figuresOf } from '@/utils/domain/plan/idea-figures';
import { readTags } from '@/utils/domain/plan/idea-list';
import { blankChannel } from '@/utils/domain/plan/item';
import { planLimits } from '@/utils/domain/plan/plan-limits';
import { postKey, type Post } from '@/utils/domain/post';
import { send } from '@/utils/messages/send';
import { askedOfIdeas, type AskedOfIdeas, type IdeaDraft } from '@/utils/settings';
import { seenStore } from '@/utils/store/db';
import { Full, NewerStore } from '@/utils/store/errors';
import { ownStore } from '@/utils/store/own';
import { recall } from '@/utils/store/recall';

import { useStored } from '../../window/stored';
import type { WindowWord } from '../../window/window';
import type { OpenItem } from '../open-item';

type IdeaPost = NonNullable<Idea['post']>;

export const authorOf = ({ authorName, authorHandle }: Post): string | null => authorName ?? authorHandle;

/** A post as an idea names it. */
export const asIdeaPost = (post: Post): IdeaPost => ({
  key: postKey(post),
  network: post.network,
  permalink: post.permalink,
  author: authorOf(post),
  format: post.format,
});

/** The form of a post to be saved: as the brand has it already, else new, with what was seen of it. */
export async function draftOf(
  asked: NonNullable<AskedOfIdeas['post']>,
  ideas: readonly Idea[],
  brand: Brand | null,
): Promise<IdeaDraft> {
  const same = ideas.filter(({ post }) => post?.key === asked.key);
  const there =
    same.find((idea) => idea.brand === (brand?.id ?? null)) ?? same.find((idea) => idea.brand === null);
  if (there) return draftOfIdea(there);
  const row = await seenStore.posts.get(asked.key);
  const post = row ? asIdeaPost(row.post) : { ...asked, author: null };
  return { id: null, brand: brand?.id ?? null, post, title: row?.post.title ?? '', note: '', tags: '' };
}

export const draftOfIdea = ({ id, brand, post, title, note, tags }: Idea): IdeaDraft => ({
  id,
  brand,
  post,
  title,
  note,
  tags: tags.join(', '),
});

/** Keeps what is written, with the post as it stands at this moment. */
export async function keepDraft(draft: IdeaDraft): Promise<Idea> {
  const [recalled] = draft.post ? await recall(seenStore, [draft.post.key], Date.now()) : [];
  const { id, brand } = draft;
  const seen = recalled?.post;
  // Saved by another window meanwhile: nothing that was written there is lost.
  const same =
    id === null && draft.post ? await ownStore.ideas.where('post.key').equals(draft.post.key).toArray() : [];
  const there = same.find((one) => one.brand === brand);
  const note = [there?.note, draft.note].filter(Boolean).join('\n').slice(0, planLimits.note);
  return send('saveIdea', {
    id,
    brand,
    note,
    // An address may have been saved before its post was seen.
    post: seen && draft.post?.author === null ? asIdeaPost(seen) : draft.post,
    title: draft.title.trim() || seen?.title || '',
    figures: recalled ? figuresOf(recalled) : null,
    tags: readTags([...(there?.tags ?? []), draft.tags].join(', ')),
  });
}

/** Keeps a thought that has no post. */
export const keepThought = (title: string, brand: string | null): Promise<Idea> =>
  send('saveIdea', { id: null, brand, post: null, title, figures: null, note: '', tags: [] });

/** Why an idea was not kept. What was typed stays where it is. */
export const whyNotKept = (error: unknown): WindowWord =>
  error instanceof Full
    ? 'planIdeaFull'
    : error instanceof NewerStore
      ? 'faultNewerStore'
      : 'planIdeaRefused';

/** The editor of an item that is made of an idea, or of what may become one. */
export function itemOf(
  { title, post, note }: Pick<Idea, 'title' | 'post' | 'note'>,
  idea: string | null,
  brand: string | null,
): OpenItem {
  const network = ruledNetworks.find((one) => one === post?.network);
  const source = post ? [post.author, post.permalink].filter(Boolean).join(': ') : '';
  return {
    begin: {
      brand,
      title: title.slice(0, planLimits.title),
      status: 'idea',
      channels: network && post ? [{ ...blankChannel(network), format: post.format }] : [],
      source: source.slice(0, planLimits.note),
      brief: note,
      idea,
    },
  };
}

/** Calls back with what was asked for in the menu or in a post's card, once it can be taken. */
export function useAsked(isReady: boolean, take: (asked: AskedOfIdeas) => void): void {
  const [asked] = useStored(askedOfIdeas);
  useEffect(() => {
    if (!asked || !isReady) return;
    void askedOfIdeas.setValue(null);
    take(asked);
  }, [asked, isReady]);
}
