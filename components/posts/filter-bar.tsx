import { groupBy } from '@/utils/domain/group-by';

import { useWindow, type WindowWord } from '../window/window';
import { formatName } from './columns';
import { isBroken, type Filter, type PostRow } from './rows';

const periods = [7, 30, 90];
const adWords = {
  all: 'filterAds',
  without: 'filterWithoutAds',
  only: 'filterOnlyAds',
} as const satisfies Record<Filter['ads'], WindowWord>;

interface FilterBarProps {
  all: readonly PostRow[];
  shown: number;
  filter: Filter;
  change(filter: Filter): void;
  save(): void;
}

/** Narrows the list, says how many are left, and exports just those. */
export function FilterBar({ all, shown, filter, change, save }: FilterBarProps) {
  const { say } = useWindow();
  const formats = groupBy(all, (row) => row.post.format ?? '');
  return (
    <form class="filter" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        value={filter.text}
        onInput={(event) => change({ ...filter, text: event.currentTarget.value })}
      />
      <select
        aria-label={say('formatLabel')}
        value={filter.format ?? 'all'}
        onChange={(event) =>
          change({
            ...filter,
            format: event.currentTarget.value === 'all' ? null : event.currentTarget.value,
          })
        }
      >
        <option value="all">{say('allFormats')}</option>
        {[...formats].map(
          ([format, rows]) =>
            format && (
              <option key={format} value={format}>
                {say('formatCount', { name: formatName(format, say), count: rows.length })}
              </option>
            ),
        )}
      </select>
      <select
        aria-label={say('filterPeriod')}
        value={filter.days ?? 'all'}
        onChange={(event) => change({ ...filter, days: Number(event.currentTarget.value) || null })}
      >
        <option value="all">{say('filterAnyTime')}</option>
        {periods.map((days) => (
          <option key={days} value={days}>
            {say('filterDays', { days })}
          </option>
        ))}
      </select>
      <select
        aria-label={say('filterAdsLabel')}
        value={filter.ads}
        onChange={(event) => change({ ...filter, ads: event.currentTarget.value as Filter['ads'] })}
      >
        {(['all', 'without', 'only'] as const).map((ads) => (
          <option key={ads} value={ads}>
            {say(adWords[ads])}
          </option>
        ))}
      </select>
      <label class="stay">
        <input
          type="checkbox"
          checked={filter.outliers}
          onChange={(event) => change({ ...filter, outliers: event.currentTarget.checked })}
        />
        {say('filterOutliers')}
      </label>
      {(filter.brokenTags || all.some(isBroken)) && (
        <label class="stay">
          <input
            type="checkbox"
            checked={filter.brokenTags}
            onChange={(event) => change({ ...filter, brokenTags: event.currentTarget.checked })}
          />
          {say('filterBrokenTags')}
        </label>
      )}
      <output class="soft">
        {shown === all.length
          ? say('postsShown', { shown })
          : say('postsShownOf', { shown, all: all.length })}
      </output>
      <button type="button" onClick={save} disabled={shown === 0}>
        {say('exportCsv')}
      </button>
    </form>
  );
}
