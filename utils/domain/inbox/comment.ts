import type { MaybeCount } from '../count';
import type { Moment } from '../post';
import type { ProfileRef } from '../profile';

/** A comment under a post, as a page showed it. */
export interface PostComment {
  network: string;
  /** The network's own id; with the network it names the comment on every surface. */
  id: string;
  /** The key of the post that it stands under. */
  post: string;
  /** Id of the comment that it answers; null: the post itself. */
  parent: string | null;
  /** Null where the page does not say who wrote it. */
  author: ProfileRef | null;
  /** As it was last read; '' where it is a picture or a sticker alone. */
  text: string;
  published: Moment | null;
  likes: MaybeCount;
}
