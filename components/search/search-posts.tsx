import './search.css';

import { useSignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { networkIds } from '@/utils/networks/catalog';
import { foundAtOnce, isSearchable } from '@/utils/store/search';

import { EmptyState } from '../ui/empty-state';
import { networkName } from '../window/network-name';
import { useWindow } from '../window/window';
import { foundRows, useSearch } from './found';
import type { FoundOrder } from './found-columns';
import { FoundTable } from './found-table';

const longestQuery = 200;
/** Past so many, more words are the better way. */
const mostListed = 2000;

/** What a person looks for; held by the panel, so that it is still there when they come back to it. */
export interface Query {
  words: string;
  network: string | null;
}

/** A search over every post that was ever seen, of all accounts and networks. */
export function SearchPosts({ query }: { query: Signal<Query> }) {
  const ours = useWindow();
  const { say, settings } = ours;
  const { words, network } = query.value;
  const turn = useSignal(0);
  const most = useSignal(foundAtOnce);
  const order = useSignal<FoundOrder>({ by: 'published', direction: 'descending' });
  const { search, isLooking } = useSearch(words, network, most.value, turn.value);
  const { dialect } = settings.value;
  const rows = useMemo(() => (search ? foundRows(search, dialect) : []), [search, dialect]);
  return (
    <section class="search-posts" aria-busy={isLooking}>
      <form
        class="filter"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          turn.value++;
        }}
      >
        <input
          type="search"
          aria-label={say('searchLabel')}
          placeholder={say('searchPlaceholder')}
          maxLength={longestQuery}
          value={words}
          onInput={(event) => ask({ words: event.currentTarget.value, network })}
        />
        <select
          aria-label={say('csvNetwork')}
          value={network ?? 'all'}
          onChange={({ currentTarget: { value } }) => ask({ words, network: value === 'all' ? null : value })}
        >
          <option value="all">{say('searchAllNetworks')}</option>
          {networkIds.map((id) => (
            <option key={id} value={id}>
              {networkName(id)}
            </option>
          ))}
        </select>
        <output class="soft">{summary()}</output>
      </form>
      {search ? (
        rows.length > 0 ? (
          <FoundTable
            rows={rows}
            order={order.value}
            sort={(value) => (order.value = value)}
            left={Math.min(search.total, mostListed) - rows.length}
            more={() => (most.value = Math.min(mostListed, 3 * most.value))}
            now={search.at}
          />
        ) : (
          <EmptyState title={say('nothingFound')} text={say('searchNothingText')} />
        )
      ) : (
        !isLooking && <EmptyState title={say('searchStartTitle')} text={say('searchStartText')} />
      )}
    </section>
  );

  function ask(asked: Query): void {
    most.value = foundAtOnce;
    query.value = asked;
  }

  function summary(): string {
    if (isLooking && !search) return say('searchLooking');
    if (!search) return words.trim() && !isSearchable(words) ? say('searchShort') : '';
    const { total, posts } = search;
    return total > posts.length
      ? say('searchLatest', { total, shown: posts.length })
      : say('searchFound', { total });
  }
}
