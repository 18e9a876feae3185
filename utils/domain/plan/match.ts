import type { Channel } from './item';

/** A published post that may be what an item planned: asked, as long as the person has not said. */
export interface Match {
  /** "<post key> <item id>". */
  id: string;
  post: string;
  item: string;
  network: Channel['network'];
  /** 0 … 1; null where the text was not seen. */
  likeness: number | null;
  at: number;
  state: 'asked' | 'refused';
}
