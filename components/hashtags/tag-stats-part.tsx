import './tag-stats.css';

import { useSignal, type Signal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';

import type { CompareView } from '@/utils/domain/compare-view';
import { formatsOf } from '@/utils/domain/comparison';
import type { TagOptions } from '@/utils/domain/hashtags/tag-stats';

import { BrandInView, type InView } from '../competitors/brand-in-view';
import { formatName } from '../posts/columns';
import { Choice } from '../ui/choice';
import type { Order } from '../ui/table';
import { networkName } from '../window/network-name';
import { useWindow, type WindowWord } from '../window/window';
import { useLostFocus } from './lost-focus';
import { MissedTags } from './missed-tags';
import { RestingTags } from './resting-tags';
import { SeenNote } from './seen-note';
import type { TagColumn } from './tag-cells';
import { TagDetail } from './tag-detail';
import { TagPages } from './tag-pages';
import { TagPairs } from './tag-pairs';
import { useTags, type Side, type TagsInView } from './tag-stats-state';
import { TagTable } from './tag-table';

/** Which hashtags work, by the posts that were seen of the chosen brand's accounts. */
export function TagStatsPart() {
  const { say } = useWindow();
  return <BrandInView name="tag-stats" Shown={Tags} optionsUnder={say('tagStatsOptions')} />;
}

const sections = {
  tags: ['tagStatsAllTags', TagTable],
  missed: ['tagStatsMissed', MissedTags],
  together: ['tagStatsTogether', TagPairs],
  resting: ['tagStatsResting', RestingTags],
  pages: ['tagStatsPages', TagPages],
} as const satisfies Record<string, readonly [WindowWord, unknown]>;
type Section = keyof typeof sections;

/** What every section is given. */
export interface SectionProps {
  tags: TagsInView;
  view: CompareView;
  timeZone: string;
  now: number;
  /** How the table of all hashtags is sorted, also while another section stands in its place. */
  order: Signal<Order<TagColumn>>;
  /** Shows one hashtag by itself. */
  open(key: string): void;
}

function Tags({ brand, loaded, view, timeZone, from, to, now }: InView) {
  const { say, settings } = useWindow();
  const side = useSignal<Side>('all');
  const network = useSignal<string | null>(null);
  const format = useSignal<string | null>(null);
  const section = useSignal<Section>('tags');
  const opened = useSignal<string | null>(null);
  const order = useSignal<Order<TagColumn>>({ by: 'posts', direction: 'descending' });
  const choices = useRef<HTMLFormElement>(null);
  useLostFocus(() => choices.current?.querySelector<HTMLElement>(':checked'), [opened.value === null]);
  const { dialect } = settings.value;
  const options: TagOptions = useMemo(
    () => ({
      period: { from, to },
      dialect,
      by: view.by,
      now,
      network: network.value,
      format: format.value,
    }),
    [from, to, dialect, view.by, now, network.value, format.value],
  );
  const tags = useTags({ brand, loaded, side: side.value, least: view.least, options });
  const networks = useMemo(() => [...new Set(loaded.map(({ account }) => account.network))], [loaded]);
  const formats = useMemo(
    () =>
      formatsOf(
        loaded.flatMap(({ account, posts }) =>
          network.value === null || account.network === network.value ? posts : [],
        ),
      ).toSorted(),
    [loaded, network.value],
  );
  if (!tags) return null;
  const props = { tags, view, timeZone, now, order, open: (key: string) => (opened.value = key) };
  if (opened.value !== null)
    return <TagDetail {...props} tagKey={opened.value} back={() => (opened.value = null)} />;
  const [, Shown] = sections[section.value];
  return (
    <>
      <form ref={choices} class="compare-options" onSubmit={(event) => event.preventDefault()}>
        <Choice
          legend={say('tagStatsSide')}
          quiet
          value={side.value}
          change={(value) => (side.value = value)}
          options={[
            { value: 'all', label: say('tagStatsEveryone') },
            { value: 'own', label: say('tagStatsOwn') },
            { value: 'competitor', label: say('tagStatsCompetitors') },
          ]}
        />
        <select
          aria-label={say('csvNetwork')}
          value={network.value ?? ''}
          onChange={(event) => {
            network.value = event.currentTarget.value || null;
            format.value = null;
          }}
        >
          <option value="">{say('tagStatsAllNetworks')}</option>
          {networks.map((one) => (
            <option key={one} value={one}>
              {networkName(one)}
            </option>
          ))}
        </select>
        <select
          aria-label={say('formatLabel')}
          value={format.value ?? ''}
          onChange={(event) => (format.value = event.currentTarget.value || null)}
        >
          <option value="">{say('allFormats')}</option>
          {formats.map((one) => (
            <option key={one} value={one}>
              {formatName(one, say)}
            </option>
          ))}
        </select>
      </form>
      <SeenNote tags={tags} view={view} />
      <Choice
        legend={say('tagStatsSections')}
        quiet
        value={section.value}
        change={(value) => (section.value = value)}
        options={(Object.keys(sections) as Section[]).map((value) => ({
          value,
          label: say(sections[value][0]),
        }))}
      />
      <Shown {...props} />
    </>
  );
}
