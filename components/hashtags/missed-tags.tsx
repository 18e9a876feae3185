import { useMemo } from 'preact/hooks';

import { missedTags, type MissedTag } from '@/utils/domain/hashtags/tag-stats';

import { ExportButtons } from '../competitors/export-buttons';
import { useWindow } from '../window/window';
import { TagActions } from './tag-actions';
import { standingText, tagCell, tagValue, type ShownTag } from './tag-cells';
import { tagSheets } from './tag-sheets';
import type { SectionProps } from './tag-stats-part';

/** As many are shown; the file has all. */
const mostShown = 50;

/** Hashtags that competitors use, and the brand's own accounts were never seen to. */
export function MissedTags({ tags, view, timeZone, open }: SectionProps) {
  const ours = useWindow();
  const { say } = ours;
  const { beside, options, standingOf, recordsOf, isOwnWhole } = tags;
  const missed = useMemo(() => missedTags(beside, options), [beside, options]);
  const shownOf = ({ row }: MissedTag): ShownTag => ({
    row,
    standing: standingOf(row.key),
    records: recordsOf(row.key),
  });
  const competitors = beside.filter(({ role }) => role === 'competitor').length;
  const cell = (tag: ShownTag, column: 'lift' | 'median') => tagCell(column, tag, ours, options.now);
  return (
    <section class="tag-section">
      <div class="compare-head">
        <p class="soft">
          {say('tagStatsMissedText', { competitors })} {!isOwnWhole && say('tagStatsMissedUnsure')}
        </p>
        {missed.length > 0 && (
          <ExportButtons
            name={tags.brand.name}
            sheets={() =>
              tagSheets(missed.map(shownOf), say('tagStatsMissed'), options.period, timeZone, view, ours)
            }
            rows={missed.length}
          />
        )}
      </div>
      {missed.length === 0 ? (
        <p>{say('tagStatsMissedNothing')}</p>
      ) : (
        <ul class="tag-list">
          {missed.slice(0, mostShown).map((one) => {
            const tag = shownOf(one);
            const median = cell(tag, 'median');
            const lift = cell(tag, 'lift');
            return (
              <li key={one.row.key}>
                <button class="plain title-button" onClick={() => open(one.row.key)}>
                  <bdi>#{one.row.tag}</bdi>
                </button>
                <p class="soft">
                  {say('tagStatsMissedBy', { competitors: one.competitors, posts: one.row.posts })}
                  {' · '}
                  <span title={median.why}>
                    {say('compareRateOf')} {median.text}
                  </span>
                  {' · '}
                  <span class={lift.tone} title={lift.why}>
                    {tagValue('lift', tag, say) === null
                      ? lift.text
                      : say('tagStatsLiftIs', { lift: lift.text })}
                  </span>
                  {tag.standing !== null && ` · ${standingText(tag.standing, say)}`}
                </p>
                <TagActions tag={one.row.tag} tags={tags} records={tag.records} />
              </li>
            );
          })}
        </ul>
      )}
      {missed.length > mostShown && (
        <p class="soft">{say('tagStatsFirst', { shown: mostShown, all: missed.length })}</p>
      )}
    </section>
  );
}
