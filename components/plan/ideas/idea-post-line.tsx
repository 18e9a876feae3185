import type { Idea } from '@/utils/domain/plan/idea';

import { formatName } from '../../posts/columns';
import { networkName } from '../../window/network-name';
import { useWindow } from '../../window/window';

interface IdeaPostLineProps {
  post: NonNullable<Idea['post']>;
  title: string;
  /** Whose it is, where the idea itself does not know. */
  author: string | null;
  /** What else is said of it. */
  more?: string;
}

/** The post of an idea: its title leads to it; whose it is, and where. */
export function IdeaPostLine({ post, title, author, more }: IdeaPostLineProps) {
  const { say } = useWindow();
  return (
    <div>
      <a class="idea-title" href={post.permalink} target="_blank" rel="noreferrer">
        {title || say('planIdeaPost')}
      </a>
      <p class="soft">
        {[post.author ?? author, networkName(post.network), post.format && formatName(post.format, say), more]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
