import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { LoadedAccount } from '@/utils/domain/comparison';
import { dialects } from '@/utils/domain/dialects';
import { ruledNetworks, type RuledNetwork } from '@/utils/domain/hashtags/network-rules';
import { fewestAtHour, suggestTimes, type GoodTime, type SuggestedTimes } from '@/utils/domain/plan/times';
import { slotDraft } from '@/utils/settings';

import { weekdayNames } from '../../competitors/heat';
import { EmptyState } from '../../ui/empty-state';
import { networkName } from '../../window/network-name';
import { useWindow } from '../../window/window';
import type { RhythmView } from './rhythm';
import { blankDraft } from './slot-draft';

/** When posts did better than usual: the brand's own first, then its competitors', told apart. */
export function TimesSection({ brand, loaded, zone, by, now, toSlots }: RhythmView) {
  const { say, settings } = useWindow();
  const networks = useMemo(() => [...new Set(loaded.map(({ account }) => account.network))], [loaded]);
  const chosen = useSignal<string | null>(null);
  const network = networks.find((one) => one === chosen.value) ?? networks[0] ?? null;
  const { dialect } = settings.value;
  const suggested = useMemo(() => {
    const of = (role: LoadedAccount['account']['role']) =>
      suggestTimes(
        loaded.filter(({ account }) => account.role === role),
        { by, dialect, zone, network, now },
      );
    return { own: of('own'), competitor: of('competitor') };
  }, [loaded, by, dialect, zone, network, now]);
  if (network === null)
    return <EmptyState title={say('planRhythmNoAccountsTitle')} text={say('planRhythmNoAccountsText')} />;
  const begin = ({ weekday, hour }: GoodTime) => {
    const ruled = ruledNetworks.find((one): one is RuledNetwork => one === network) ?? 'telegram';
    const draft = blankDraft(brand?.id ?? null, ruled, zone, now);
    void slotDraft
      .setValue({
        ...draft,
        time: hourText(hour),
        ...(weekday !== null && { weekdays: [weekday] }),
      })
      .then(toSlots);
  };
  return (
    <>
      <p class="soft">
        {say('planRhythmTimesHow', {
          word: dialects[dialect][by].word,
          fewest: fewestAtHour,
          zone,
        })}
      </p>
      {networks.length > 1 && (
        <select
          class="times-network"
          aria-label={say('csvNetwork')}
          value={network}
          onChange={({ currentTarget: { value } }) => (chosen.value = value)}
        >
          {networks.map((one) => (
            <option key={one} value={one}>
              {networkName(one)}
            </option>
          ))}
        </select>
      )}
      <div class="times-sides">
        <Side title={say('planRhythmOwnTimes')} found={suggested.own} begin={begin} />
        <Side title={say('planRhythmTheirTimes')} found={suggested.competitor} begin={begin} />
      </div>
    </>
  );
}

const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

interface SideProps {
  title: string;
  found: SuggestedTimes;
  begin(time: GoodTime): void;
}

function Side({ title, found, begin }: SideProps) {
  const { say, figures, language } = useWindow();
  const names = weekdayNames(language.value);
  const timeText = ({ weekday, hour }: GoodTime): string =>
    [weekday === null ? say('planRhythmAnyDay') : names[weekday], hourText(hour)].join(', ');
  return (
    <section class="fact-section">
      <h2>{title}</h2>
      {found.state === 'known' ? (
        <>
          <p class="soft">
            {say(found.by === 'weekday' ? 'planRhythmByWeekday' : 'planRhythmByHour', { posts: found.posts })}
          </p>
          <ul class="gap-list">
            {found.times.map((time) => (
              <li key={timeText(time)}>
                <b>{timeText(time)}</b>
                <span>
                  {figures.value.multiple(time.multiple)}{' '}
                  <span class="soft">{say('compareOfPosts', { n: time.n })}</span>
                </span>
                <button onClick={() => begin(time)}>
                  {say('planRhythmMakeSlot')}
                  <span class="unseen"> {timeText(time)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          {say(found.state === 'tooFew' ? 'planRhythmTimesFew' : 'planRhythmTimesNone', {
            posts: found.posts,
            fewest: fewestAtHour,
          })}
        </p>
      )}
    </section>
  );
}
