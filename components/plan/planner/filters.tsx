import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';

import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';
import { isNarrowed } from '@/utils/domain/plan/filter';
import { statuses } from '@/utils/domain/plan/item';
import { everything, type PlanFilter } from '@/utils/domain/plan/plan-view';
import { ownStore } from '@/utils/store/own';
import { planOf } from '@/utils/store/plan';
import { categoryName, statusWords } from '@/utils/words/plan';

import { browserZone } from '../../competitors/period';
import { ruledName } from '../../hashtags/network-names';
import { useWindow } from '../../window/window';
import { categoriesOf } from './lens';
import type { Scene } from './scene';

/** Narrows what is shown, and says by whose clock. */
export function Filters({ scene }: { scene: Scene }) {
  const { say } = useWindow();
  const { view, change, chosen, plan } = scene;
  const { filter } = view;
  const set = (part: Partial<PlanFilter>) => change({ filter: { ...filter, ...part } });
  const there = useThere(scene);
  /** Where there is no room for all of it at once. */
  const isOpen = useSignal(false);
  const id = useId();
  const options = (values: readonly (readonly [string, string])[], none?: string) => [
    ...values,
    ...(none === undefined ? [] : [['', none] as const]),
  ];
  return (
    <form class="planner-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        aria-label={say('planViewSearch')}
        placeholder={say('planViewSearch')}
        value={filter.text}
        onInput={(event) => set({ text: event.currentTarget.value })}
      />
      <button
        type="button"
        class="filters-open"
        aria-expanded={isOpen.value}
        aria-controls={id}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        {say('planViewFilters', { n: chosenOf(filter) })}
      </button>
      <div class={isOpen.value ? 'filters-more open' : 'filters-more'} id={id}>
        {chosen && (
          <select
            aria-label={say('planViewWhose')}
            value={filter.brand}
            onChange={(event) => set({ brand: event.currentTarget.value as PlanFilter['brand'] })}
          >
            <option value="chosen">{chosen.name}</option>
            <option value="all">{say('planViewAllBrands')}</option>
            <option value="none">{say('planViewNoBrand')}</option>
          </select>
        )}
        <One
          label={say('planViewNetwork')}
          all={say('planViewAnyNetwork')}
          value={filter.network}
          options={ruledNetworks.map((network) => [network, ruledName(network)] as const)}
          change={(network) => set({ network: network as PlanFilter['network'] })}
        />
        <One
          label={say('planViewStatus')}
          all={say('planViewAnyStatus')}
          value={filter.status}
          options={[
            ...statuses.map((status) => [status, say(statusWords[status])] as const),
            ['late', say('planViewOverdue')] as const,
          ]}
          change={(status) => set({ status: status as PlanFilter['status'] })}
        />
        <One
          label={say('planViewRubric')}
          all={say('planViewAnyRubric')}
          value={filter.rubric}
          options={options(there.rubrics, say('planNoRubric'))}
          change={(rubric) => set({ rubric })}
        />
        <One
          label={say('planViewCategory')}
          all={say('planViewAnyCategory')}
          value={filter.category}
          options={options(there.categories, say('planNoCategory'))}
          change={(category) => set({ category })}
        />
        <One
          label={say('planViewAssignee')}
          all={say('planViewAnybody')}
          value={filter.assignee}
          options={options(there.people, say('planViewNobody'))}
          change={(assignee) => set({ assignee })}
        />
        {isNarrowed(filter) && (
          <button class="plain" onClick={() => change({ filter: { ...everything, brand: filter.brand } })}>
            {say('planViewEverything')}
          </button>
        )}
        <span class="clock">
          {plan.zone !== null && plan.zone !== browserZone() ? (
            <select
              aria-label={say('planViewClock')}
              value={view.clock}
              onChange={(event) => change({ clock: event.currentTarget.value as 'plan' | 'computer' })}
            >
              <option value="plan">{say('planViewClockPlan', { zone: plan.zone })}</option>
              <option value="computer">{say('planViewClockHere', { zone: browserZone() })}</option>
            </select>
          ) : (
            <span class="soft">{say('planViewClockIs', { zone: scene.zone })}</span>
          )}
        </span>
      </div>
    </form>
  );
}

/** How many of them narrow what is shown, apart from the words. */
const chosenOf = ({ brand, network, rubric, category, assignee, status }: PlanFilter): number =>
  [network, rubric, category, assignee, status].filter((one) => one !== null).length +
  (brand === 'chosen' ? 0 : 1);

interface OneProps {
  label: string;
  all: string;
  value: string | null;
  options: readonly (readonly [string, string])[];
  change(value: string | null): void;
}

/** All, or one of these. A kept choice that is no longer among them still stands there. */
function One({ label, all, value, options, change }: OneProps) {
  const known = options.some(([id]) => id === value);
  return (
    <select
      aria-label={label}
      class={value === null ? undefined : 'narrowed'}
      value={value === null ? 'any' : `is ${value}`}
      onChange={({ currentTarget }) =>
        change(currentTarget.value === 'any' ? null : currentTarget.value.slice('is '.length))
      }
    >
      <option value="any">{all}</option>
      {options.map(([id, name]) => (
        <option key={id} value={`is ${id}`}>
          {name}
        </option>
      ))}
      {value !== null && !known && <option value={`is ${value}`}>{value}</option>}
    </select>
  );
}

/** What can be chosen of: what the brand has, and what its items say besides. */
function useThere(scene: Scene) {
  const { say } = useWindow();
  const { chosen, plan, view } = scene;
  const said = useSaid();
  return useMemo(() => {
    const brand = view.filter.brand === 'none' ? null : (chosen?.id ?? null);
    const categories = categoriesOf(scene, brand);
    const names = (own: readonly string[], more: ReadonlySet<string> | undefined) =>
      [...new Set([...own, ...(more ?? [])])].map((name) => [name, name] as const);
    return {
      rubrics: names(chosen?.rubrics.map(({ name }) => name) ?? [], said?.rubrics),
      categories: [...new Set([...categories.map(({ id }) => id), ...(said?.categories ?? [])])].map(
        (id) => [id, categoryName(id, categories, say)] as const,
      ),
      people: names(
        plan.people.map(({ name }) => name),
        said?.people,
      ),
    };
  }, [chosen, plan, said, view.filter.brand, say]);
}

/** What the items say, read once when there is nothing else to do: all of them are read for it. */
function useSaid() {
  const [said, setSaid] = useState<Record<'rubrics' | 'categories' | 'people', ReadonlySet<string>>>();
  useEffect(() => {
    let isHere = true;
    const read = async () => {
      const items = await planOf(ownStore);
      const of = (field: 'rubric' | 'category' | 'assignee') =>
        new Set(items.flatMap((item) => item[field] || []));
      if (isHere) setSaid({ rubrics: of('rubric'), categories: of('category'), people: of('assignee') });
    };
    const waiting = requestIdleCallback(() => void read());
    return () => {
      isHere = false;
      cancelIdleCallback(waiting);
    };
  }, []);
  return said;
}
