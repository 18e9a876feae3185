import './posts.css';

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import browser from 'webextension-polyfill';

import type { Count } from '@/utils/domain/count';
import type { Post } from '@/utils/domain/post';
import type { TagRules } from '@/utils/domain/utm/published';
import { send } from '@/utils/messages/send';
import type { ApiTold } from '@/utils/store/source';

import { download } from '../ui/download';
import { EmptyState } from '../ui/empty-state';
import type { Order } from '../ui/table';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { type ColumnId } from './columns';
import { csv, exportTable } from './export';
import { FilterBar } from './filter-bar';
import { PostsChart, type Measure } from './posts-chart';
import { PostsTable, sortRows } from './posts-table';
import { filterRows, noFilter, rowsOf, type Filter } from './rows';

interface ThisPageProps {
  tabId: number;
  /** The posts of the page in their order there, and all stored posts of the same accounts. */
  posts: readonly Post[];
  peers: readonly Post[];
  /** Followers of these accounts, by the author's key. */
  sizes: ReadonlyMap<string, Count>;
  /** Whose page it is, for the file's name. */
  owner: string | null;
  /** What the official API told of the posts, by their keys. */
  told: ReadonlyMap<string, ApiTold>;
  /** By which the tags of own posts are looked at; undefined until they were read. */
  tagRules: TagRules | undefined;
  now: number;
}

/** The posts of the page in view as chart and table. Filter, order and measure stay when the page changes. */
export function ThisPage({ tabId, posts, peers, sizes, owner, told, tagRules, now }: ThisPageProps) {
  const ours = useWindow();
  const { say, settings, language } = ours;
  const filter = useSignal<Filter>(noFilter);
  const order = useSignal<Order<ColumnId>>({ by: 'published', direction: 'descending' });
  const measure = useSignal<Measure>('views');
  const { dialect } = settings.value;
  const all = useMemo(
    () => rowsOf(posts, peers, sizes, dialect, now, told, tagRules),
    [posts, peers, sizes, dialect, now, told, tagRules],
  );
  const rows = useMemo(() => filterRows(all, filter.value, now), [all, filter.value, now]);

  const show = async (key: string) => {
    if (await send('scrollToPost', { tabId, key })) return;
    const permalink = all.find((row) => row.key === key)?.post.permalink;
    toast(
      say('gone'),
      permalink
        ? { label: say('goneOpen'), isOnward: true, act: () => void browser.tabs.create({ url: permalink }) }
        : undefined,
    );
  };
  const save = () => {
    const table = exportTable(sortRows(rows, order.value, language.value), ours);
    const day = new Date(now).toISOString().slice(0, 10);
    download(
      ['lorgnette', owner, day].filter(Boolean).join(' '),
      'csv',
      csv(table.head, table.rows, language.value),
    );
    toast(say('exported', { posts: rows.length }));
  };

  if (all.length === 0) return <EmptyState title={say('noPostsTitle')} text={say('noPostsText')} />;
  return (
    <section class="this-page">
      <FilterBar
        all={all}
        shown={rows.length}
        filter={filter.value}
        change={(value) => (filter.value = value)}
        save={save}
      />
      {rows.length === 0 ? (
        <EmptyState title={say('nothingFound')} text={say('nothingFoundText', { posts: all.length })}>
          <button onClick={() => (filter.value = noFilter)}>{say('clearFilter')}</button>
        </EmptyState>
      ) : (
        <>
          <PostsChart
            rows={rows}
            measure={measure.value}
            choose={(value) => (measure.value = value)}
            show={(key) => void show(key)}
            now={now}
          />
          <PostsTable
            rows={rows}
            order={order.value}
            sort={(value) => (order.value = value)}
            show={(key) => void show(key)}
            now={now}
          />
        </>
      )}
    </section>
  );
}
