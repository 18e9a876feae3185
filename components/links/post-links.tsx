import './links.css';

import { cutInMiddle, linkTold, type LinkTold } from '@/utils/domain/links';
import type { Post } from '@/utils/domain/post';
import type { Finding } from '@/utils/domain/utm/check';
import { findingSentences } from '@/utils/words/utm';

import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { BuildLike } from './build-like';

const longestValue = 60;

interface PostLinksProps {
  post: Pick<Post, 'links' | 'network'>;
  /** What is wrong with its tags; null where that is not told. */
  problems: readonly Finding[] | null;
}

/** Where a post leads: in a line, and unfolded link by link with tags, what is wrong with them, and what to do with it. */
export function PostLinks({ post, problems }: PostLinksProps) {
  const { say } = useWindow();
  const links = (post.links ?? []).flatMap((address) => linkTold(address) ?? []);
  const [first] = links;
  if (!first) return null;
  return (
    <details class="post-links">
      <summary>
        <bdi>{first.host}</bdi>
        {links.length > 1 && <span class="soft"> {say('linksMore', { n: links.length - 1 })}</span>}
        {problems !== null && problems.length > 0 && (
          <span class="tag-problems"> {say('tagProblems', { n: problems.length })}</span>
        )}
      </summary>
      <ul>
        {links.map((link) => (
          <li key={link.address}>
            <Link link={link} network={post.network} />
          </li>
        ))}
      </ul>
      {problems !== null && problems.length > 0 && (
        <ul class="tag-problems-said">
          {problems
            .map((finding) => findingSentences(finding, say))
            .map(({ what, why }) => (
              <li key={what}>
                {what} <span class="soft">{why}</span>
              </li>
            ))}
        </ul>
      )}
    </details>
  );
}

function Link({ link: { address, place, tags, isShort }, network }: { link: LinkTold; network: string }) {
  const { say } = useWindow();
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast(say('linkCopied')),
      () => toast(say('linkNotCopied')),
    );
  return (
    <>
      <bdi class="place">{place}</bdi>
      {tags.length > 0 ? (
        <dl>
          {tags.map(({ field, value }) => (
            <div key={field}>
              <dt>{say('linkTag', { field })}</dt>
              <dd>
                <bdi>{cutInMiddle(value, longestValue) || say('linkTagEmpty')}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p class="soft">{say(isShort ? 'linkShort' : 'linkNoTags')}</p>
      )}
      <p class="to-do">
        <BuildLike link={address} network={network} of={place} />
        <button class="plain" aria-label={say('linkCopyOf', { place })} onClick={() => void copy()}>
          {say('linkCopy')}
        </button>
      </p>
    </>
  );
}
