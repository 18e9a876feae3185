import type { ComponentType } from 'preact';
import { useMemo } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import type { CompareView } from '@/utils/domain/compare-view';
import type { LoadedAccount } from '@/utils/domain/comparison';
import type { Period } from '@/utils/domain/coverage';
import { compareView } from '@/utils/settings';
import { useLive } from '@/utils/store/live';
import { loadAccounts } from '@/utils/store/load-accounts';

import { useBrands } from '../brands/brands';
import { EmptyState } from '../ui/empty-state';
import { useStored } from '../window/stored';
import { useWindow } from '../window/window';
import { OptionsBar } from './options-bar';
import { browserZone, periodOf } from './period';

/** A brand's accounts as they are kept, and the period over which they are looked at. */
export interface InView extends Period {
  brand: Brand;
  loaded: readonly LoadedAccount[];
  view: CompareView;
  timeZone: string;
  now: number;
}

interface BrandInViewProps {
  /** What it is called in our style sheets. */
  name: string;
  Shown: ComponentType<InView>;
  /** Puts the options away under this; left out: they stand open. */
  optionsUnder?: string;
  /** Also shows a brand that has no accounts. */
  withoutAccounts?: boolean;
}

/** The chosen brand over the period the person chooses; without a brand or accounts, how to begin. */
export function BrandInView(props: BrandInViewProps) {
  const { say } = useWindow();
  const brands = useBrands();
  if (!brands) return null;
  const { chosen } = brands;
  if (!chosen) return <EmptyState title={say('compareNobodyTitle')} text={say('compareNobodyText')} />;
  return <OverPeriod key={chosen.id} brand={chosen} {...props} />;
}

function OverPeriod({
  brand,
  name,
  Shown,
  optionsUnder,
  withoutAccounts = false,
}: BrandInViewProps & { brand: Brand }) {
  const { say } = useWindow();
  const [view, change] = useStored(compareView);
  const loaded = useLive(() => loadAccounts(brand.accounts), [JSON.stringify(brand.accounts)]);
  const now = useMemo(() => Date.now(), [loaded, view]);
  if (!view || !loaded) return null;
  if (brand.accounts.length === 0 && !withoutAccounts)
    return (
      <EmptyState
        title={say('compareNoAccountsTitle', { brand: brand.name })}
        text={say('compareNobodyText')}
      />
    );
  const timeZone = view.timeZone ?? browserZone();
  const period = periodOf(view, timeZone, now);
  const options = <OptionsBar view={view} change={change} now={now} />;
  return (
    <div class={name}>
      {optionsUnder === undefined ? (
        options
      ) : (
        <details class="options-put-away">
          <summary>{optionsUnder}</summary>
          {options}
        </details>
      )}
      {period ? (
        <Shown brand={brand} loaded={loaded} view={view} timeZone={timeZone} now={now} {...period} />
      ) : (
        <p role="alert">{say('compareBadPeriod')}</p>
      )}
    </div>
  );
}
