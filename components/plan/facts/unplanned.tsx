import { useSignal } from '@preact/signals';

import { rubricOf, type Brand } from '@/utils/domain/brand';
import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';
import { whenAt } from '@/utils/domain/plan/clock';
import { blankChannel } from '@/utils/domain/plan/item';
import { factOf } from '@/utils/domain/plan/report';
import type { Post } from '@/utils/domain/post';
import { postKey } from '@/utils/domain/post';

import { networkName } from '../../window/network-name';
import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
import { postTitle, publishedText } from './fact-words';

const atOnce = 8;

interface UnplannedProps {
  brand: Brand;
  posts: readonly Post[];
  timeZone: string;
  now: number;
}

/** Own posts that were published and that no item planned; each can be entered into the plan afterwards. */
export function Unplanned({ brand, posts, timeZone, now }: UnplannedProps) {
  const ours = useWindow();
  const { say } = ours;
  const most = useSignal(atOnce);
  if (posts.length === 0) return null;
  const enter = (post: Post) => {
    const network = ruledNetworks.find((one) => one === post.network);
    openItem.value = {
      begin: {
        brand: brand.id,
        title: post.title ?? '',
        when: post.published && whenAt(post.published.at, timeZone),
        status: 'published',
        rubric: rubricOf(post.hashtags, brand.rubrics),
        channels: network
          ? [{ ...blankChannel(network), format: post.format, fact: factOf(post, 'byHand', now) }]
          : [],
      },
    };
  };
  return (
    <section class="fact-section" aria-labelledby="fact-unplanned">
      <h2 id="fact-unplanned">{say('planFactUnplanned', { count: posts.length })}</h2>
      <ul class="fact-list">
        {posts.slice(0, most.value).map((post) => (
          <li key={postKey(post)}>
            <a href={post.permalink} target="_blank" rel="noreferrer">
              {postTitle(post, ours)}
            </a>
            <span class="soft">
              {[networkName(post.network), publishedText(post.published, ours, timeZone, now)].join(' · ')}
            </span>
            <button class="plain" onClick={() => enter(post)}>
              {say('planFactEnter')}
              <span class="unseen"> {postTitle(post, ours)}</span>
            </button>
          </li>
        ))}
      </ul>
      {posts.length > most.value && (
        <button onClick={() => (most.value += 5 * atOnce)}>
          {say('planFactUnplannedMore', { count: Math.min(5 * atOnce, posts.length - most.value) })}
        </button>
      )}
    </section>
  );
}
