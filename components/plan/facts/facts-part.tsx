import './facts.css';

import { useMemo } from 'preact/hooks';

import { seenEnough } from '@/utils/domain/comparison';
import { reportGroups, reportRows, unplannedPosts, type GroupBy } from '@/utils/domain/plan/report';

import { BrandInView, type InView } from '../../competitors/brand-in-view';
import { ExportButtons } from '../../competitors/export-buttons';
import { accountName, coverageText } from '../../competitors/sentences';
import { EmptyState } from '../../ui/empty-state';
import { networkName } from '../../window/network-name';
import { useWindow } from '../../window/window';
import { useBrandPlan } from '../ui/brand-plan';
import { momentText } from './fact-words';
import { useBrandItems, useSeenPosts } from './facts-state';
import { Groups } from './groups';
import { Questions } from './questions';
import type { ShownRow } from './report-cells';
import { reportSheets } from './report-sheets';
import { ReportTable } from './report-table';
import { Unplanned } from './unplanned';

/** What became of the plan: questions first, then each item against its post, and what nobody planned. */
export function FactsPart() {
  const { say } = useWindow();
  return (
    <BrandInView name="plan-facts" Shown={Facts} optionsUnder={say('planFactOptions')} withoutAccounts />
  );
}

function Facts(inView: InView) {
  const { brand, loaded, view, timeZone, from, to, now } = inView;
  const ours = useWindow();
  const { say } = ours;
  const items = useBrandItems(brand.id);
  const plan = useBrandPlan(brand.id);
  const period = useMemo(() => ({ from, to }), [from, to]);
  const rows = useMemo(
    () => (items ? reportRows(items, loaded, period, now) : []),
    [items, loaded, period, now],
  );
  const unplanned = useMemo(
    () => (items ? unplannedPosts(items, loaded, period) : []),
    [items, loaded, period],
  );
  const seen = useSeenPosts(rows.flatMap(({ fact }) => fact?.post ?? []));
  const shown = useMemo(
    () => rows.map((row): ShownRow => ({ row, seen: row.fact?.post ? seen?.get(row.fact.post) : undefined })),
    [rows, seen],
  );
  const groups = useMemo(() => {
    const by = (how: GroupBy) => reportGroups(rows, unplanned, how, brand.rubrics);
    return { rubric: by('rubric'), category: by('category'), network: by('network') };
  }, [rows, unplanned, brand.rubrics]);
  if (!items || !plan || !seen) return null;
  const zone = plan.zone ?? timeZone;
  const own = loaded.filter(({ account }) => account.role === 'own');
  const coverages = own.map((one) => {
    const { coverage } = seenEnough(one, { period, least: view.least });
    const name = accountName(one.profile ?? one.account);
    return `${networkName(one.account.network)}, ${name}: ${coverageText(coverage, ours)}`;
  });
  const count = (...states: ShownRow['row']['state'][]) =>
    rows.filter(({ state }) => states.includes(state)).length;
  return (
    <>
      <Questions brand={brand} zone={zone} now={now} />
      <div class="compare-head">
        <p>
          {say('planFactSummary', {
            planned: rows.length,
            published: count('onTime', 'doneLate', 'told'),
            doneLate: count('doneLate'),
            late: count('late'),
            missed: count('missed'),
            unseen: count('unseen'),
            givenUp: count('givenUp'),
          })}{' '}
          <span class="soft">
            {say('comparePeriodIs', {
              from: momentText(from, ours, zone),
              to: momentText(to, ours, zone),
            })}{' '}
            {say('planViewClockIs', { zone })}
          </span>
        </p>
        <ExportButtons
          name={`${brand.name} ${say('planFacts')}`}
          rows={rows.length + unplanned.length}
          sheets={() =>
            reportSheets(
              {
                rows: shown,
                groups,
                unplanned,
                categories: plan.categories,
                coverage: coverages.join('; '),
                zone,
              },
              inView,
              ours,
            )
          }
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={say('planFactNothingTitle')} text={say('planFactNothingText')} />
      ) : (
        <ReportTable rows={shown} by={view.by} zone={zone} />
      )}
      <Groups groups={groups} categories={plan.categories} />
      <Unplanned brand={brand} posts={unplanned} timeZone={zone} now={now} />
      <section class="fact-section" aria-labelledby="fact-coverage">
        <h2 id="fact-coverage">{say('planFactCoverage')}</h2>
        {coverages.length === 0 ? (
          <p class="soft">{say('planFactNoOwn')}</p>
        ) : (
          <ul class="fact-list">
            {coverages.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <p class="soft">{say('planFactHonest')}</p>
      </section>
    </>
  );
}
