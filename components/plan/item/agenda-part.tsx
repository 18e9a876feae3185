import './agenda.css';

import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo } from 'preact/hooks';
import browser from 'webextension-polyfill';

import { dayOf } from '@/utils/domain/calendar';
import { blankPlan, type Category } from '@/utils/domain/plan/brand-plan';
import { isDay } from '@/utils/domain/plan/clock';
import { blankContent, type PlanItem } from '@/utils/domain/plan/item';
import { planLimits } from '@/utils/domain/plan/plan-limits';
import { send } from '@/utils/messages/send';
import { Full } from '@/utils/store/errors';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { brandPlanOf } from '@/utils/store/plan-frame';

import { useBrands, whyNot, type Brands } from '../../brands/brands';
import { browserZone } from '../../competitors/period';
import { Choice } from '../../ui/choice';
import { EmptyState } from '../../ui/empty-state';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { openItem } from '../open-item';
import { useBrandPlan } from '../ui/brand-plan';
import { planDay } from '../ui/item-words';
import { PlanRow } from '../ui/plan-row';
import { daysAfter, lateDays, readAgenda } from './agenda';
import { useBroughtBack } from './brought-back';
import { useKeptText } from './kept-text';

const daysAtOnce = 14;
/** So many items of one list are drawn at first. */
const rowsAtOnce = 50;

/** What is planned next, day by day; before it what is late, after it ideas without a date. */
export function AgendaPart() {
  const brands = useBrands();
  useBroughtBack();
  return brands ? <Agenda brands={brands} /> : null;
}

/** Of one brand, or of all; remembered while the window is open. */
let ofAll = false;

function Agenda({ brands }: { brands: Brands }) {
  const ours = useWindow();
  const { say } = ours;
  const isAll = useSignal(ofAll);
  const days = useSignal(daysAtOnce);
  const now = useNow();
  const { chosen } = brands;
  const brand = isAll.value ? null : chosen;
  const today = dayOf(new Date(now));
  const until = daysAfter(today, days.value - 1);
  const agenda = useLive(
    () => readAgenda(ownStore, { brand: brand?.id ?? null, today, until, now, undated: rowsAtOnce }),
    [brand?.id, today, until, now],
  );
  const categories = useCategories(brand?.id ?? null, brands);
  // A row that is not late any more, or published, is gone from where it was.
  const rows = { now, categories, brands, withBrand: brand === null && brands.all.length > 0 };
  return (
    <div class="plan-agenda">
      <div class="plan-line plan-agenda-head">
        {chosen && (
          <Choice
            legend={say('planItemWhose')}
            quiet
            options={[
              { value: 'one', label: chosen.name },
              { value: 'all', label: say('planItemAllBrands') },
            ]}
            value={isAll.value ? 'all' : 'one'}
            change={(value) => (ofAll = isAll.value = value === 'all')}
          />
        )}
        <button type="button" onClick={() => openNew(chosen?.id ?? null)}>
          {say('planItemNew')}
        </button>
        <button type="button" onClick={openPlanner}>
          {say('planItemOpenPlanner')}
        </button>
      </div>
      <QuickAdd brand={chosen?.id ?? null} today={today} />
      {agenda && (
        <>
          {agenda.isEmpty && <EmptyState title={say('planItemEmptyTitle')} text={say('planItemEmptyText')} />}
          {agenda.late.length > 0 && (
            <section class="plan-late-part" aria-labelledby="plan-late">
              <h2 id="plan-late">
                {say('planItemLateTitle', { days: lateDays, count: agenda.late.length })}
              </h2>
              <Rows items={agenda.late} {...rows} withDay />
            </section>
          )}
          {agenda.days.map(([day, items]) => (
            <section key={day} aria-labelledby={`plan-${day}`}>
              <h2 id={`plan-${day}`}>
                {day === today
                  ? say('planItemToday', { day: planDay(day, ours) })
                  : day === daysAfter(today, 1)
                    ? say('planItemTomorrow', { day: planDay(day, ours) })
                    : planDay(day, ours)}
              </h2>
              <Rows items={items} {...rows} />
            </section>
          ))}
          {!agenda.isEmpty && agenda.days.length === 0 && (
            <p class="soft">{say('planItemNothingUntil', { day: planDay(until, ours) })}</p>
          )}
          {agenda.next !== null && (
            <p class="plan-line">
              <span class="soft">{say('planItemNextOn', { day: planDay(agenda.next, ours) })}</span>
              <button
                type="button"
                onClick={() => (days.value = daysBetween(today, agenda.next!) + daysAtOnce)}
              >
                {say('planItemMoreDays')}
              </button>
            </p>
          )}
          {agenda.undated.length > 0 && (
            <section aria-labelledby="plan-undated">
              <h2 id="plan-undated">{say('planItemUndatedTitle', { count: agenda.undatedCount })}</h2>
              <Rows items={agenda.undated} {...rows} />
              {agenda.undatedCount > agenda.undated.length && (
                <p class="soft">
                  {say('planItemUndatedMore', { count: agenda.undatedCount - agenda.undated.length })}
                </p>
              )}
            </section>
          )}
        </>
      )}
    </div>
  );
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const openNew = (brand: string | null) => (openItem.value = { begin: { brand } });

const openPlanner = () => void browser.tabs.create({ url: browser.runtime.getURL('sidepanel.html#plan') });

/** The moment, as often as lateness may have changed by it. */
function useNow(): number {
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => (now.value = Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now.value;
}

/** The categories that are in question, for their names. */
function useCategories(brand: string | null, { all }: Brands): readonly Category[] {
  const ids = all.map(({ id }) => id).join(' ');
  const found = useLive(async () => {
    const plans = await Promise.all(
      [brand, ...(brand === null ? all.map(({ id }) => id) : [])].map((id) => brandPlanOf(ownStore, id)),
    );
    return plans.flatMap(({ categories }) => categories);
  }, [brand, ids]);
  return found ?? blankPlan('').categories;
}

interface RowsProps {
  items: readonly PlanItem[];
  now: number;
  categories: readonly Category[];
  brands: Brands;
  withBrand: boolean;
  withDay?: boolean;
}

function Rows({ items, now, categories, brands, withBrand, withDay = false }: RowsProps) {
  const { say } = useWindow();
  const most = useSignal(rowsAtOnce);
  const names = useMemo(() => new Map(brands.all.map(({ id, name }) => [id, name])), [brands.all]);
  return (
    <>
      <ul>
        {items.slice(0, most.value).map((item) => (
          <PlanRow
            key={item.id}
            item={item}
            now={now}
            categories={categories}
            brand={withBrand && item.brand !== null ? (names.get(item.brand) ?? null) : null}
            withDay={withDay}
          />
        ))}
      </ul>
      {items.length > most.value && (
        <button type="button" class="plain" onClick={() => (most.value += rowsAtOnce)}>
          {say('planItemMoreRows', { count: items.length - most.value })}
        </button>
      )}
    </>
  );
}

/** A title and a day make an item; the rest can wait. */
function QuickAdd({ brand, today }: { brand: string | null; today: string }) {
  const { say } = useWindow();
  const id = useId();
  const title = useKeptText('quick');
  const day = useSignal('');
  const problem = useSignal<string | null>(null);
  const zone = useBrandPlan(brand)?.zone ?? browserZone();
  const add = async (isBad: boolean) => {
    problem.value = null;
    const given = title.value.trim();
    if (isBad || (day.value !== '' && !isDay(day.value))) problem.value = say('planItemNoSuchDay');
    else if (given === '') problem.value = say('planItemNeedsTitle');
    else if (given.length > planLimits.title)
      problem.value = say('planItemTitleLong', { most: planLimits.title });
    if (problem.value) return;
    const when = day.value === '' ? null : { day: day.value, time: null, zone };
    try {
      const [item] = await send('addPlanItems', [
        { ...blankContent(brand, when), title: given, slot: null, idea: null },
      ]);
      title.value = '';
      // It is added all the same: a person may write down what went out.
      if (day.value !== '' && day.value < today) problem.value = say('planItemPast');
      day.value = '';
      toast(say('planItemAdded', { title: given }), {
        label: say('planItemOpen'),
        act: () => (openItem.value = { id: item!.id }),
      });
    } catch (error) {
      problem.value = say(error instanceof Full ? 'planItemFull' : whyNot(error));
    }
  };
  return (
    <form
      class="plan-quick"
      aria-label={say('planItemQuick')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const date = event.currentTarget.querySelector<HTMLInputElement>('[type=date]');
        void add(date?.validity.badInput ?? false);
      }}
    >
      <label for={`${id}title`} class="unseen">
        {say('planItemQuickTitle')}
      </label>
      <input
        id={`${id}title`}
        type="text"
        placeholder={say('planItemQuickTitle')}
        autocomplete="off"
        value={title.value}
        onInput={({ currentTarget }) => (title.value = currentTarget.value)}
      />
      <label for={`${id}day`} class="unseen">
        {say('planItemQuickDay')}
      </label>
      <input
        id={`${id}day`}
        type="date"
        min={today}
        max="9999-12-31"
        value={day.value}
        onInput={({ currentTarget }) => (day.value = currentTarget.value)}
      />
      <button class="strong">{say('planItemAdd')}</button>
      <p class="problem" role="alert">
        {problem.value}
      </p>
    </form>
  );
}
