import type { Network } from '../networks/network';
import { handshake, spoken } from './handshake';

/** What the page has read, as heard by our script in its own world. Data of the page, whoever made it (S-01). */
export type Hear = (url: string, text: string) => void;

export interface Channel {
  /** True once the page-world script has answered. */
  readonly open: boolean;
}

/**
 * Opens the channel to our script in the page's own world: see {@link handshake}. Must be called at document_start;
 * on abort the other side puts everything back.
 */
export function openChannel(
  document: Document,
  { listensTo, deafTo = [] }: Pick<Network['about'], 'listensTo' | 'deafTo'>,
  hear: Hear,
  signal: AbortSignal,
): Channel {
  const line = document.createComment('');
  let open = false;

  const offer = () => document.dispatchEvent(new MouseEvent(handshake.offer, { relatedTarget: line }));
  const firstNode = new MutationObserver(() => closeDoor());
  const closeDoor = () => {
    firstNode.disconnect();
    document.removeEventListener(handshake.ask, offer, true);
  };

  line.addEventListener(spoken.taken, () => {
    open = true;
    closeDoor();
    line.dispatchEvent(new CustomEvent(spoken.listen, { detail: JSON.stringify([listensTo, deafTo]) }));
  });
  line.addEventListener(spoken.heard, (event) => {
    const url: unknown = (event as CustomEvent).detail;
    const text = line.data;
    line.data = '';
    if (!signal.aborted && typeof url === 'string') hear(url, text);
  });
  signal.addEventListener('abort', () => {
    closeDoor();
    line.dispatchEvent(new CustomEvent(spoken.stop));
  });

  document.addEventListener(handshake.ask, offer, true);
  firstNode.observe(document, { childList: true, subtree: true });
  offer();
  return {
    get open() {
      return open;
    },
  };
}
