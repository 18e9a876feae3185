import { useSignal } from '@preact/signals';
import MiniSearch from 'minisearch';
import { useMemo } from 'preact/hooks';

import type { SavedLink } from '@/utils/domain/utm/draft';
import { likeness } from '@/utils/domain/utm/likeness';
import { send } from '@/utils/messages/send';
import { linksOf } from '@/utils/store/links';
import { brandsNow, useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { ExportButtons } from '../competitors/export-buttons';
import { EmptyState } from '../ui/empty-state';
import { useRowsInView } from '../ui/rows-in-view';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { LibraryLink, tagsIn } from './library-link';

/** Links that were made and kept: found again by any word of theirs, copied, changed into a new version. */
export function Library({ edit }: { edit(link: SavedLink): void }) {
  const { say } = useWindow();
  const links = useLive(() => linksOf(ownStore), []);
  const brands = useLive(brandsNow, []);
  const words = useSignal('');
  const onlyTwins = useSignal(false);
  const index = useMemo(() => links && indexOf(links), [links]);
  const twins = useMemo(() => twinsOf(links ?? []), [links]);
  const shown = useMemo(() => {
    const found = words.value.trim() === '' || !index ? (links ?? []) : searched(index, links!, words.value);
    return onlyTwins.value ? found.filter(({ id }) => twins.has(id)) : found;
  }, [links, index, words.value, onlyTwins.value, twins]);
  const { box, first, last, height } = useRowsInView(shown.length);
  if (!links || !brands) return null;
  if (links.length === 0)
    return <EmptyState title={say('utmLibraryEmpty')} text={say('utmLibraryEmptyText')} />;
  const brandName = (id: string | null) => brands.find((brand) => brand.id === id)?.name ?? null;
  const remove = async (link: SavedLink) => {
    const removed = await send('deleteLinks', [link.id]);
    toast(say('utmLinkDeleted'), { label: say('brandUndo'), act: () => void send('putBackLinks', removed) });
  };
  return (
    <section class="utm" aria-label={say('utmLibrary')}>
      <form class="filter" role="search" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          aria-label={say('utmLibrarySearch')}
          placeholder={say('utmLibrarySearch')}
          maxLength={200}
          value={words.value}
          onInput={(event) => (words.value = event.currentTarget.value)}
        />
        {twins.size > 0 && (
          <label class="stay">
            <input
              type="checkbox"
              checked={onlyTwins.value}
              onChange={(event) => (onlyTwins.value = event.currentTarget.checked)}
            />
            {say('utmOnlyTwins', { count: twins.size })}
          </label>
        )}
        <output class="soft">{say('utmLibraryCount', { shown: shown.length, all: links.length })}</output>
      </form>
      <ExportButtons
        name={say('utmLibrary')}
        rows={shown.length}
        sheets={() => [
          {
            name: say('utmLibrary'),
            head: [
              say('utmResult'),
              say('utmSource'),
              say('utmMedium'),
              say('utmCampaign'),
              say('brand'),
              say('utmLabels'),
              say('utmUsedIn'),
              say('utmMadeOn'),
            ],
            rows: shown.map(({ url, brand, labels, usedIn, createdAt }) => [
              url,
              tagsIn(url).source || null,
              tagsIn(url).medium || null,
              tagsIn(url).campaign || null,
              brandName(brand),
              labels.join(', ') || null,
              usedIn || null,
              new Date(createdAt).toISOString().slice(0, 16).replace('T', ' '),
            ]),
          },
        ]}
      />
      {shown.length === 0 && <p class="soft">{say('utmLibraryNone')}</p>}
      <div ref={box}>
        <table class="utm-library" role="list" aria-label={say('utmLibrary')}>
          <Blank height={first * height} />
          <tbody class="rows" role="presentation">
            {shown.slice(first, last).map((link) => (
              <LibraryLink
                key={link.id}
                link={link}
                brand={brandName(link.brand)}
                twins={twins.get(link.id) ?? 0}
                edit={edit}
                remove={() => void remove(link)}
              />
            ))}
          </tbody>
          <Blank height={(shown.length - last) * height} />
        </table>
      </div>
    </section>
  );
}

const Blank = ({ height }: { height: number }) =>
  height > 0 ? (
    <tbody class="blank" aria-hidden="true">
      <tr style={{ blockSize: `${height}px` }} />
    </tbody>
  ) : null;

/** What of a link can be searched for. */
const textOf = ({ url, draft, labels, usedIn }: SavedLink): string =>
  [url, ...Object.values(draft.tags), ...labels, usedIn].join(' ');

function indexOf(links: readonly SavedLink[]): MiniSearch {
  const index = new MiniSearch({ fields: ['text'], tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u) });
  index.addAll(links.map((link) => ({ id: link.id, text: textOf(link) })));
  return index;
}

/** The links that have every word, or its beginning; the best first. */
function searched(index: MiniSearch, links: readonly SavedLink[], words: string): SavedLink[] {
  const byId = new Map(links.map((link) => [link.id, link]));
  return index
    .search(words, { prefix: true, combineWith: 'AND' })
    .flatMap(({ id }) => byId.get(String(id)) ?? []);
}

/** Of links that lead to the same page with the same tags but for spelling: how many others there are, by id. */
function twinsOf(links: readonly SavedLink[]): Map<string, number> {
  const groups = Map.groupBy(links, ({ url }) => likeness(url));
  const twins = new Map<string, number>();
  for (const group of groups.values())
    if (group.length > 1) for (const { id } of group) twins.set(id, group.length - 1);
  return twins;
}
