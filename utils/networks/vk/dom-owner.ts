import type { Profile } from '../../domain/profile';
import type { Capture, PageKind } from '../network';
import { plain } from '../plain';
import { about } from './about';
import { holderOf } from './dom';
import { figure } from './figures';

/** Of a community or a person; what one's friends do is said in other words. */
const followerWord =
  /^(?:подписчик\p{L}*|участник\p{L}*|підписник\p{L}*|учасник\p{L}*|падпісчык\p{L}*|удзельнік\p{L}*|жазылушы\p{L}*|қатысушы\p{L}*|followers?|subscribers?|members?|abonnenten|mitglieder)$/u;
const headings = 'h1, h2.page_name, .page_name, [class*="OwnerTitle"], [data-testid="group_name"]';
const steps = 5;
const mostElements = 150;

/** The followers that the head of a wall prints: beside its name, where no post is. */
export function printedOwner(document: Document, page: PageKind, capture: Capture): Profile | null {
  const { owner } = page;
  if (page.kind !== 'wall' || !owner) return null;
  const name = [...document.querySelectorAll(headings)].find(
    (element) => !element.closest('[hidden], [role="dialog"]') && (element.textContent ?? '').trim() !== '',
  );
  if (!name || holderOf(name)) return null;
  let head: Element | null = name;
  for (let step = 0; step < steps && head && head.localName !== 'body'; step++, head = head.parentElement) {
    let left = mostElements;
    for (const element of head.querySelectorAll('*')) {
      if (left-- <= 0) break;
      const text = element.textContent ?? '';
      if (text.length > 40 || element.closest('[hidden], [role="dialog"]') || holderOf(element)) continue;
      const said = figure(text, capture.language);
      if (!said || !followerWord.test(`${said.before}${said.after}`)) continue;
      return {
        ...owner,
        network: about.id,
        name: plain(name.textContent ?? '').slice(0, 200),
        followers: said.count,
        postsTotal: null,
        seenAt: capture.at,
      };
    }
  }
  return null;
}
