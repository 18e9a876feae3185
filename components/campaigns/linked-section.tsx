import { useMemo } from 'preact/hooks';

import type { Campaign } from '@/utils/domain/campaigns/campaign';
import { figuresOf, ratesOf } from '@/utils/domain/plan/idea-figures';
import { seenStore } from '@/utils/store/db';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { planOf } from '@/utils/store/plan';
import { recall } from '@/utils/store/recall';

import { titleOf } from '../plan/ui/item-words';
import { unknown } from '../window/figures';
import { networkName } from '../window/network-name';
import { useWindow } from '../window/window';

/** The posts that belong to the campaign, its own and those of its plan items, each with its own figures where it was seen. */
export function LinkedSection({ campaign }: { campaign: Campaign }) {
  const { say, figures } = useWindow();
  const items = useLive(
    async () =>
      campaign.items.length === 0
        ? []
        : (await planOf(ownStore)).filter(({ id }) => campaign.items.includes(id)),
    [campaign.items.join(' ')],
  );
  const facts = useMemo(
    () => (items ?? []).flatMap((item) => item.channels.flatMap(({ fact }) => fact ?? [])),
    [items],
  );
  const keys = useMemo(
    () => [...new Set([...campaign.posts, ...facts.flatMap(({ post }) => post ?? [])])],
    [campaign.posts, facts],
  );
  const posts = useLive(
    () => (keys.length === 0 ? [] : recall(seenStore, keys, Date.now())),
    [keys.join(' ')],
  );
  if (!items || !posts || (campaign.posts.length === 0 && campaign.items.length === 0)) return null;
  const unpublished = items.filter((item) => item.channels.every(({ fact }) => fact === null));
  return (
    <section class="campaign-linked" aria-label={say('campaignPosts')}>
      <h3>{say('campaignPosts')}</h3>
      <ul>
        {posts.map((one) => {
          const its = figuresOf(one);
          const permalink = one.post?.permalink ?? facts.find(({ post }) => post === one.key)?.permalink;
          const title = one.post?.title || say('campaignPostOf', { post: one.key });
          return (
            <li key={one.key}>
              {permalink ? (
                <a href={permalink} target="_blank" rel="noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}
              <small>
                {one.post
                  ? [
                      networkName(one.post.network),
                      say('campaignPostViews', { views: figures.value.count(one.post.views) }),
                      say('campaignPostEr', {
                        er: its ? figures.value.percent(ratesOf(its).byViews) : unknown,
                      }),
                    ].join(' · ')
                  : say('campaignPostUnseen')}
              </small>
            </li>
          );
        })}
        {unpublished.map((item) => (
          <li key={item.id}>
            {titleOf(item, say)}
            <small>{say('campaignItemNotYet')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
