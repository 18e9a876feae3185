import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';

import type { CompareView } from '@/utils/domain/compare-view';
import type { Compared } from '@/utils/domain/comparison';
import type { Period } from '@/utils/domain/coverage';
import { dialects } from '@/utils/domain/dialects';
import { linksSeen } from '@/utils/domain/links-seen';
import { longestJoinedDays, stretchDays } from '@/utils/domain/over-time';
import { dayMs } from '@/utils/domain/pace';
import { useLive } from '@/utils/store/live';
import { loadSeries } from '@/utils/store/load-accounts';

import { formatName } from '../posts/columns';
import { Chart } from '../ui/chart';
import { networkName } from '../window/network-name';
import { viewBreaks } from '../window/view-breaks';
import { useWindow } from '../window/window';
import { BenchmarkLines } from './benchmark-lines';
import { CampaignsTable } from './campaigns-table';
import { ExportButtons } from './export-buttons';
import { topPosts, type PostSeries } from './growth';
import { HeatMap } from './heat-map';
import { HostsTable } from './hosts-table';
import { countWriter, engagementPoints, followerPoints, snapshotPoints } from './lines';
import { accountName, averageText, changeText, changeWhy, coverageText, refusalText } from './sentences';
import { accountSheets } from './sheets';
import { SlicesTable } from './slices-table';
import { TopPosts } from './top-posts';

const noSightings: PostSeries = new Map();

interface AccountDetailProps {
  row: Compared;
  period: Period;
  timeZone: string;
  view: CompareView;
  now: number;
  back(): void;
}

/** One account by itself: over time, by hour, by kind of post, its best posts and what others measured. */
export function AccountDetail({ row, period, timeZone, view, now, back }: AccountDetailProps) {
  const ours = useWindow();
  const { say, figures, language, settings } = ours;
  const { dialect } = settings.value;
  const { word } = dialects[dialect][view.by];
  const { stats, coverage, refusal, loaded } = row;
  const name = accountName(loaded.profile ?? loaded.account);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [row.key]);
  const inputs = [row, view, language.value, dialect];
  const followers = useMemo(() => followerPoints(row, period, ours), inputs);
  const engagement = useMemo(
    () => [
      { name: say('compareByPosts'), points: engagementPoints(row, period, view, now, ours) },
      { name: say('compareSnapshotLine'), points: snapshotPoints(row, period, view, ours) },
    ],
    inputs,
  );
  const lines = useMemo(() => engagement.filter(({ points }) => points.length > 0), [engagement]);
  const { key } = loaded;
  const series = useLive(() => (key === null ? noSightings : loadSeries(key)), [key]);
  const top = useMemo(
    () => (series ? topPosts(row, series, period, view.by, dialect, now) : null),
    [...inputs, series],
  );
  const links = useMemo(
    () =>
      linksSeen(loaded.posts, {
        followers: row.followers,
        dialect,
        rubrics: [],
        period,
        timeZone,
        now,
      }),
    inputs,
  );
  const average = stats[view.by];
  const breaks = view.by === 'byViews' ? viewBreaks([loaded.account.network], ours) : [];
  return (
    <section class="account-detail">
      <header>
        <button onClick={back}>{say('compareBack')}</button>
        <ExportButtons
          name={name}
          sheets={() => accountSheets(row, top ?? [], links, period, timeZone, view, ours)}
          rows={stats.seen}
        />
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <p class="soft">{networkName(loaded.account.network)}</p>
      </header>
      {refusal && <p class="refused">{refusalText(refusal, view.least, ours)}</p>}
      <p class="soft">
        {say('comparePeriodIs', {
          from: figures.value.dayAndTime(period.from),
          to: figures.value.dayAndTime(period.to),
        })}{' '}
        {coverageText(coverage, ours)}
      </p>
      <dl class="figures">
        <Figure name={say('columnFollowers')} value={figures.value.count(row.followers)} />
        <Figure
          name={say('compareChange')}
          value={changeText(row.change, ours)}
          why={changeWhy(row.change, ours)}
        />
        <Figure
          name={say('compareErMedian', { word })}
          value={averageText(average, 'median', ours)}
          why={say('compareOfPosts', { n: average?.n ?? 0 })}
        />
        <Figure
          name={say('compareErPooled', { word })}
          value={averageText(average, 'pooled', ours)}
          why={say('compareOfPosts', { n: average?.n ?? 0 })}
        />
      </dl>
      <div class="parts">
        <Part title={say('compareFollowersOver')}>
          {followers.length < 2 ? (
            <p class="soft">{say('compareOneSighting')}</p>
          ) : (
            <Chart
              label={say('historyLabel', { times: followers.length })}
              kind="line"
              points={followers}
              joined={longestJoinedDays * dayMs}
              language={language.value}
              write={countWriter(followers, ours)}
              hint={say('compareFollowersHint', { days: longestJoinedDays })}
              save={`${name} · ${say('columnFollowers')}`}
            />
          )}
        </Part>
        <Part title={say('compareEngagementOver', { word })}>
          {lines.length === 0 ? (
            <p class="soft">{say('compareNoRate')}</p>
          ) : (
            <Chart
              label={say('compareChartLabel', { measure: word, accounts: 1 })}
              kind="line"
              lines={lines}
              joined={stretchDays(period) * 1.5 * dayMs}
              breaks={breaks}
              language={language.value}
              write={(value) => figures.value.percent({ low: value, high: value, exact: true })}
              hint={say('compareEngagementHint', { days: stretchDays(period) })}
              save={`${name} · ${word}`}
            />
          )}
        </Part>
        <Part title={say('compareHeat')}>
          <HeatMap hours={stats.hours} timeZone={timeZone} />
        </Part>
        <Part title={say('compareTop')}>{top && <TopPosts posts={top} now={now} />}</Part>
        <Part title={say('compareFormats')}>
          <SlicesTable
            caption={say('compareFormats')}
            head={say('columnFormat')}
            slices={stats.formats}
            nameOf={(format) => formatName(format, say)}
            posts={stats.averaged}
            by={view.by}
          />
        </Part>
        <Part title={say('compareRubrics')}>
          <SlicesTable
            caption={say('compareRubrics')}
            head={say('compareRubric')}
            slices={stats.rubrics}
            nameOf={(rubric) => rubric}
            posts={stats.averaged}
            by={view.by}
          />
        </Part>
        <Part title={say('compareHashtags')}>
          <SlicesTable
            caption={say('compareHashtags')}
            head={say('compareHashtag')}
            slices={stats.hashtags}
            nameOf={(tag) => `#${tag}`}
            posts={stats.averaged}
            by={view.by}
          />
        </Part>
        <Part title={say('compareCampaigns')}>
          <p class="soft">{say('compareLinksKnown', { known: links.known, posts: links.posts })}</p>
          <CampaignsTable
            campaigns={links.campaigns}
            network={loaded.account.network}
            posts={links.known}
            by={view.by}
            now={now}
          />
        </Part>
        <Part title={say('compareHosts')}>
          <HostsTable hosts={links.hosts} posts={links.known} />
        </Part>
        <Part title={say('compareBenchmarks')}>
          <BenchmarkLines row={row} />
        </Part>
      </div>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part-of-account">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

const Figure = ({ name, value, why = '' }: { name: string; value: string; why?: string }) => (
  <div title={why || undefined}>
    <dt>{name}</dt>
    <dd>
      {value}
      {why && <span class="unseen"> {why}</span>}
    </dd>
  </div>
);
