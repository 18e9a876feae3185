import type { SavedLink } from '../domain/utm/draft';
import type { Added, FromWindow, NewLink } from '../messages/protocol';
import { Full } from './errors';
import { editShape, linkLimits, linkShape, newLinkShape, noteShape, shaped } from './link-shapes';
import { change, withKnownBrands, type OwnStore } from './own';

/**
 * Keeps a link. The same address saved twice for one brand is one link: the first comes back as it is.
 * @throws Full; Refused when it is no link that can be kept
 */
export function saveLink(
  store: OwnStore,
  given: NewLink,
  id: string,
  now: number,
): Promise<{ link: SavedLink; already: boolean }> {
  const link = made(given, id, now);
  return change(store, async () => {
    const there = await sameLink(store, link);
    if (there) return { link: there, already: true };
    if ((await store.links.count()) >= linkLimits.links) throw new Full();
    await store.links.add(link);
    return { link, already: false };
  });
}

/** Keeps many links in one go, each once, as far as there is room. @throws Refused when one cannot be kept */
export function saveLinks(
  store: OwnStore,
  given: readonly NewLink[],
  nextId: () => string,
  now: number,
): Promise<Added> {
  const links = given.map((link) => made(link, nextId(), now));
  return change(store, async () => {
    const urls = links.map(({ url }) => url);
    const there = await store.links.where('url').anyOf(urls).toArray();
    const seen = new Set(there.map(keyOf));
    const fresh = links.filter((link) => !seen.has(keyOf(link)) && seen.add(keyOf(link)));
    const kept = fresh.slice(0, Math.max(0, linkLimits.links - (await store.links.count())));
    await store.links.bulkAdd(kept);
    return {
      added: kept.length,
      already: links.length - fresh.length,
      refused: fresh.length - kept.length,
    };
  });
}

/**
 * Changes a link; what it was becomes its newest version. An edit that changes nothing makes none.
 * @returns the link as it is now; null when it is gone
 * @throws Full when it has as many versions as are kept; Refused
 */
export function editLink(
  store: OwnStore,
  given: Parameters<FromWindow['editLink']>[0],
  now: number,
): Promise<SavedLink | null> {
  const { id, draft, url } = shaped(editShape, given);
  return change(store, async () => {
    const link = await store.links.get(id);
    if (!link) return null;
    if (link.url === url && JSON.stringify(shaped(editShape, link).draft) === JSON.stringify(draft))
      return link;
    if (link.versions.length >= linkLimits.versions) throw new Full();
    const before = { draft: link.draft, url: link.url, until: now };
    const after = { ...link, draft, url, versions: [...link.versions, before] };
    await store.links.put(after);
    return after;
  });
}

/** Changes labels and where a link was used. @throws Refused */
export function noteLink(store: OwnStore, given: Parameters<FromWindow['noteLink']>[0]): Promise<void> {
  const { id, labels, usedIn } = shaped(noteShape, given);
  return change(store, async () => void (await store.links.update(id, { labels: once(labels), usedIn })));
}

/** Removes links and returns those that were there, so that they can be put back. */
export function deleteLinks(store: OwnStore, ids: readonly string[]): Promise<SavedLink[]> {
  return change(store, async () => {
    const links = await store.links.bulkGet([...ids]);
    await store.links.bulkDelete([...ids]);
    return links.filter((link) => link !== undefined);
  });
}

/** Puts back what was removed, but what is there again. @throws Full when the room was taken since; Refused */
export function putBackLinks(store: OwnStore, given: readonly SavedLink[]): Promise<void> {
  const links = given.map((link) => shaped(linkShape, link));
  return change(store, async () => {
    const there = await store.links.bulkGet(links.map(({ id }) => id));
    const gone = links.filter((_, i) => !there[i]);
    if ((await store.links.count()) + gone.length > linkLimits.links) throw new Full();
    await store.links.bulkAdd(gone);
  });
}

/** The kept links, newest first. Those of a brand that was deleted are no brand's. */
export async function linksOf(store: OwnStore): Promise<SavedLink[]> {
  const links = await withKnownBrands(store, await store.links.toArray());
  return links.toSorted((a, b) => b.createdAt - a.createdAt);
}

const once = (labels: readonly string[]): string[] => [
  ...new Set(labels.map((label) => label.trim()).filter(Boolean)),
];

function made(given: NewLink, id: string, now: number): SavedLink {
  const link = shaped(newLinkShape, given);
  return { ...link, id, labels: once(link.labels), createdAt: now, versions: [] };
}

const keyOf = ({ brand, url }: Pick<SavedLink, 'brand' | 'url'>): string => `${brand ?? ''} ${url}`;

/** The link that a brand has under an address. */
async function sameLink(store: OwnStore, { brand, url }: SavedLink): Promise<SavedLink | null> {
  const links = await store.links.where('url').equals(url).toArray();
  return links.find((link) => link.brand === brand) ?? null;
}
