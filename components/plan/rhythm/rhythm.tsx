import './rhythm.css';

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import type { LoadedAccount } from '@/utils/domain/comparison';
import type { By } from '@/utils/domain/over-time';
import type { BrandPlan } from '@/utils/domain/plan/brand-plan';
import type { PlanItem } from '@/utils/domain/plan/item';
import type { Slot } from '@/utils/domain/plan/slot';
import { compareView } from '@/utils/settings';
import { useLive } from '@/utils/store/live';
import { loadAccounts } from '@/utils/store/load-accounts';
import { ownStore } from '@/utils/store/own';
import { brandPlanOf, slotsOf } from '@/utils/store/plan-frame';

import { useBrands } from '../../brands/brands';
import { browserZone } from '../../competitors/period';
import { Choice } from '../../ui/choice';
import { useStored } from '../../window/stored';
import { useWindow, type WindowWord } from '../../window/window';
import { useBrandItems } from '../facts/facts-state';
import { BalanceSection } from './balance-section';
import { FrequencySection } from './frequency-section';
import { SlotsSection } from './slots-section';
import { TimesSection } from './times-section';

/** What every section is given. */
export interface RhythmView {
  /** Null: of no brand. */
  brand: Brand | null;
  slots: readonly Slot[];
  items: readonly PlanItem[];
  plan: BrandPlan;
  loaded: readonly LoadedAccount[];
  /** By whose clock the plan is made. */
  zone: string;
  by: By;
  now: number;
  /** Turns to the slots, where a new one is begun. */
  toSlots(): void;
}

const sections = {
  slots: ['planRhythmSlots', SlotsSection],
  times: ['planRhythmTimes', TimesSection],
  frequency: ['planRhythmFrequency', FrequencySection],
  balance: ['planRhythmBalance', BalanceSection],
} as const satisfies Record<string, readonly [WindowWord, unknown]>;
type Section = keyof typeof sections;

/** Regularity: recurring slots and what is not planned for them, good times, how often, and of what. */
export function Rhythm() {
  const brands = useBrands();
  if (!brands) return null;
  return <OfBrand key={brands.chosen?.id} brand={brands.chosen} />;
}

function OfBrand({ brand }: { brand: Brand | null }) {
  const { say } = useWindow();
  const section = useSignal<Section>('slots');
  const id = brand?.id ?? null;
  const [view] = useStored(compareView);
  const slots = useLive(async () => (await slotsOf(ownStore)).filter((slot) => slot.brand === id), [id]);
  const items = useBrandItems(id);
  const plan = useLive(() => brandPlanOf(ownStore, id), [id]);
  const accounts = brand?.accounts ?? [];
  const loaded = useLive(() => loadAccounts(accounts), [JSON.stringify(accounts)]);
  const now = useMemo(() => Date.now(), [items, loaded]);
  if (!view || !slots || !items || !plan || !loaded) return null;
  const [, Shown] = sections[section.value];
  return (
    <div class="rhythm">
      <Choice
        legend={say('planRhythmSections')}
        quiet
        options={(Object.keys(sections) as Section[]).map((value) => ({
          value,
          label: say(sections[value][0]),
        }))}
        value={section.value}
        change={(value) => (section.value = value)}
      />
      <Shown
        brand={brand}
        slots={slots}
        items={items}
        plan={plan}
        loaded={loaded}
        zone={plan.zone ?? browserZone()}
        by={view.by}
        now={now}
        toSlots={() => (section.value = 'slots')}
      />
    </div>
  );
}
