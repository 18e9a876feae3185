import type { OfferedIdea } from '@/utils/messages/protocol';

import { element } from './elements';
import type { CardWords } from './explain';

const said = {
  opened: 'ideaOpened',
  waits: 'ideaWaits',
  unseen: 'ideaUnseen',
} as const satisfies Record<OfferedIdea, string>;

/**
 * Takes the post to the side panel, where the person saves it as an idea: here nothing is kept (S-06). A click that the
 * page has made up does nothing.
 */
export function saveButton(
  document: Document,
  offer: () => Promise<OfferedIdea>,
  say: CardWords,
): HTMLElement {
  const button = element(document, 'button', 'offer copy', say('ideaSave'));
  button.setAttribute('type', 'button');
  const status = element(document, 'span', 'note');
  status.setAttribute('role', 'status');
  // The page's own field keeps the caret.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    offer().then(
      (offered) => (status.textContent = say(said[offered])),
      () => (status.textContent = say('ideaFailed')),
    );
  });
  return element(document, 'div', 'save', button, status);
}
