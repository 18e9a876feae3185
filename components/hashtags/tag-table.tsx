import { useMemo } from 'preact/hooks';

import { tagStats } from '@/utils/domain/hashtags/tag-stats';

import { ExportButtons } from '../competitors/export-buttons';
import { EmptyState } from '../ui/empty-state';
import { Table, type TableRow } from '../ui/table';
import { unknown } from '../window/figures';
import { useWindow } from '../window/window';
import {
  isTextColumn,
  sortTags,
  tagCell,
  tagColumnName,
  tagColumns,
  type ShownTag,
  type TagColumn,
} from './tag-cells';
import { tagSheets } from './tag-sheets';
import type { SectionProps } from './tag-stats-part';

/** Every hashtag of the posts that were seen: how those posts do, and how beside posts without it. */
export function TagTable({ tags, view, timeZone, order, open }: SectionProps) {
  const ours = useWindow();
  const { say, language } = ours;
  const { counted, options, standingOf, recordsOf } = tags;
  const stats = useMemo(() => tagStats(counted, options), [counted, options]);
  const shown = useMemo(
    () =>
      stats.rows.map((row): ShownTag => ({
        row,
        standing: standingOf(row.key),
        records: recordsOf(row.key),
      })),
    [stats, standingOf, recordsOf],
  );
  const sorted = useMemo(() => sortTags(shown, order.value, ours), [shown, order.value, language.value]);
  if (counted.length === 0)
    return <EmptyState title={say('tagStatsNobodyTitle')} text={say('tagStatsNobodyText')} />;
  if (stats.rows.length === 0)
    return (
      <EmptyState
        title={say('tagStatsNothingTitle')}
        text={say('tagStatsNothingText', { posts: stats.posts, known: stats.known })}
      />
    );
  return (
    <>
      <div class="compare-head">
        <p class="soft">
          {say('tagStatsKnown', { posts: stats.posts, known: stats.known, tagged: stats.tagged })}{' '}
          {stats.left > 0 && say('tagStatsLeft', { shown: stats.rows.length, left: stats.left })}
        </p>
        <ExportButtons
          name={tags.brand.name}
          sheets={() => tagSheets(sorted, say('tagStatsAllTags'), options.period, timeZone, view, ours)}
          rows={sorted.length}
        />
      </div>
      <Table
        caption={say('tagStatsAllTags')}
        columns={tagColumns.map((id) => ({
          id,
          name: tagColumnName(id, view.by, ours),
          numeric: !isTextColumn(id),
        }))}
        order={order.value}
        sort={(value) => (order.value = value)}
        rows={sorted.map((tag) => ({ key: tag.row.key, cells: () => cellsOf(tag) }))}
      />
      <p class="soft">{say('tagStatsHonest')}</p>
    </>
  );

  function cellsOf(tag: ShownTag): ReturnType<TableRow<TagColumn>['cells']> {
    const cells = tagColumns.map((id) => {
      const { text, ...rest } = tagCell(id, tag, ours, options.now);
      const content =
        id === 'title' ? (
          <button class="plain title-button" onClick={() => open(tag.row.key)}>
            <bdi>{text}</bdi>
          </button>
        ) : text === unknown && rest.why ? (
          <>
            {text}
            <span class="unseen">{rest.why}</span>
          </>
        ) : (
          text
        );
      return [id, { ...rest, content }];
    });
    return Object.fromEntries(cells) as ReturnType<TableRow<TagColumn>['cells']>;
  }
}
