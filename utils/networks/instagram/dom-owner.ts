import type { Profile } from '../../domain/profile';
import { countIn } from '../counts';
import type { Capture, PageKind } from '../network';
import { plain } from '../plain';
import { about } from './about';
import { profileMeta } from './meta';
import { counterIn } from './words';

/**
 * What a profile's page prints of its account: the full number of followers stands in a title, while the text is an
 * abbreviation. Else what the head of the page says, as an estimate.
 */
export function printedOwner(document: Document, page: PageKind, capture: Capture): Profile | null {
  const handle = page.post === null ? page.owner?.handle : null;
  if (!handle) return null;
  const { language, owner } = capture;
  const profile: Profile = {
    network: about.id,
    id: owner?.handle?.toLowerCase() === handle.toLowerCase() ? owner.id : null,
    handle,
    name: null,
    followers: null,
    postsTotal: null,
    seenAt: capture.at,
  };
  const address = `/${handle}/followers/`.toLowerCase();
  for (const link of document.querySelectorAll(
    'header a[href*="/followers/"], main a[href*="/followers/"]',
  )) {
    const path = (link.getAttribute('href') ?? '').toLowerCase();
    if (
      link.closest('[hidden], [role="dialog"]') ||
      !path.replace(/^https:\/\/[^/]+/, '').startsWith(address)
    )
      continue;
    const full = link.querySelector('[title]')?.getAttribute('title') ?? link.getAttribute('title') ?? '';
    profile.followers ??=
      countIn(full, language) ?? counterIn(link.textContent ?? '', language)?.count ?? null;
    const header = link.closest('header');
    if (header) profile.postsTotal ??= postsIn(header, language);
  }
  const head = profileMeta(document, handle, capture);
  profile.followers ??= head?.followers ?? null;
  profile.postsTotal ??= head?.posts ?? null;
  return profile.followers || profile.postsTotal ? profile : null;
}

function postsIn(header: Element, language: string) {
  for (const element of [...header.querySelectorAll('li, span, div')].slice(0, 200)) {
    const text = plain(element.textContent ?? '');
    const said = text.length <= 40 && !element.querySelector('a') ? counterIn(text, language) : null;
    if (said?.meaning === 'posts') return said.count;
  }
  return null;
}
