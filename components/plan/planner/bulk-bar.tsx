import { useId, useMemo, useState } from 'preact/hooks';

import { statuses, type PlanContent, type PlanItem } from '@/utils/domain/plan/item';
import { shifted } from '@/utils/domain/plan/move';
import { categoryName, statusWords } from '@/utils/words/plan';

import { Known } from '../../ui/known';
import { useWindow, type WindowWord } from '../../window/window';
import { changeAndTell, removeAndTell, type Edit } from './changes';
import { categoriesOf, type Lens } from './lens';
import type { Scene } from './scene';

interface BulkBarProps {
  scene: Scene;
  lens: Lens;
  all: readonly PlanItem[];
  marked: readonly PlanItem[];
  choose(ids: ReadonlySet<string>): void;
}

const fields = {
  status: 'planViewStatus',
  days: 'planViewShift',
  assignee: 'planViewAssignee',
  rubric: 'planViewRubric',
  category: 'planViewCategory',
  brand: 'planViewBrand',
} as const satisfies Record<string, WindowWord>;
type Field = keyof typeof fields;

/** Most days that items are put on or back by at once. */
const mostDays = 3660;

/** Chooses rows, and changes all that are chosen; each change can be taken back. */
export function BulkBar({ scene, all, marked, choose }: BulkBarProps) {
  const ours = useWindow();
  const { say } = ours;
  const [field, setField] = useState<Field>('status');
  const [value, setValue] = useState('');
  const fieldId = useId();
  const [isBusy, setBusy] = useState(false);
  const turn = (next: Field) => {
    setField(next);
    setValue('');
  };
  const days = Number(value);
  const isReady =
    field === 'days'
      ? /^[+-]?\d+$/.test(value.trim()) && days !== 0 && Math.abs(days) <= mostDays
      : field === 'assignee' || value !== '';
  const apply = () => {
    const edits = (item: PlanItem): Partial<PlanContent> | null => {
      if (field === 'days') return item.when && { when: shifted(item.when, days) };
      if (field === 'status') return { status: statuses.find((one) => one === value) ?? item.status };
      if (field === 'assignee') return { assignee: value.trim() };
      // The first letter says that it is a choice: '' is none made yet.
      return { [field]: value === 'none' ? null : value.slice('is '.length) };
    };
    const changes = marked.flatMap((item): Edit[] => {
      const made = edits(item);
      return made ? [{ id: item.id, edits: made }] : [];
    });
    setBusy(true);
    void changeAndTell(changes, ours, (count) => say('planViewChanged', { count })).then(() =>
      setBusy(false),
    );
  };
  const isWhole = marked.length === all.length;
  return (
    <form
      class="planner-bulk"
      aria-label={say('planViewBulk')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && marked.length > 0) apply();
      }}
    >
      <label class="all">
        <input
          type="checkbox"
          checked={isWhole}
          ref={(box) => {
            if (box) box.indeterminate = marked.length > 0 && !isWhole;
          }}
          onChange={() => choose(isWhole ? new Set() : new Set(all.map(({ id }) => id)))}
        />
        {marked.length === 0 ? say('planViewChooseAll') : say('planViewChosen', { count: marked.length })}
      </label>
      {marked.length > 0 && (
        <>
          <label for={fieldId}>{say('planViewChange')}</label>
          <select id={fieldId} value={field} onChange={(event) => turn(event.currentTarget.value as Field)}>
            {(Object.keys(fields) as Field[]).map((one) => (
              <option key={one} value={one}>
                {say(fields[one])}
              </option>
            ))}
          </select>
          <Value scene={scene} marked={marked} field={field} value={value} change={setValue} />
          <button class="strong" disabled={!isReady || isBusy}>
            {say(isBusy ? 'planViewChanging' : 'planViewApply')}
          </button>
          <button
            type="button"
            class="danger"
            onClick={() =>
              void removeAndTell(
                marked.map(({ id }) => id),
                ours,
              ).then(() => choose(new Set()))
            }
          >
            {say('planViewDelete')}
          </button>
        </>
      )}
    </form>
  );
}

function Value({
  scene,
  marked,
  field,
  value,
  change,
}: Pick<BulkBarProps, 'scene' | 'marked'> & { field: Field; value: string; change(value: string): void }) {
  const { say } = useWindow();
  const { chosen, plan, brands } = scene;
  // Of the brands whose items are changed: these may be several; what is of none is of the chosen one's plan too.
  const owners = [
    ...new Set(marked.flatMap(({ brand }) => (brand === null ? ['', chosen?.id ?? ''] : [brand]))),
  ].join(' ');
  const choices = useMemo((): [string, string][] | null => {
    const own = (values: readonly (readonly [string, string])[], none: string): [string, string][] => [
      ...values.map(([id, name]): [string, string] => [`is ${id}`, name]),
      ['none', none],
    ];
    const of = owners.split(' ').map((id) => (id === '' ? null : id));
    switch (field) {
      case 'status':
        return statuses.map((one) => [one, say(statusWords[one])]);
      case 'rubric':
        return own(
          [
            ...new Set(
              of.flatMap((id) => brands.find((one) => one.id === id)?.rubrics ?? []).map(({ name }) => name),
            ),
          ].map((name) => [name, name] as const),
          say('planNoRubric'),
        );
      case 'category': {
        const categories = of.flatMap((id) => categoriesOf(scene, id));
        return own(
          [...new Set(categories.map(({ id }) => id))].map(
            (id) => [id, categoryName(id, categories, say)] as const,
          ),
          say('planNoCategory'),
        );
      }
      case 'brand':
        return own(
          brands.map(({ id, name }) => [id, name] as const),
          say('planViewNoBrand'),
        );
      default:
        return null;
    }
  }, [field, owners, scene.plans, brands, say]);
  const label = say(field === 'days' ? 'planViewShiftBy' : 'planViewNewValue');
  if (choices)
    return (
      <select aria-label={label} value={value} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">{say('planViewPick')}</option>
        {choices.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    );
  return (
    <>
      <input
        type="text"
        inputMode={field === 'days' ? 'numeric' : undefined}
        aria-label={label}
        placeholder={field === 'days' ? '+7' : say('planViewNobody')}
        maxLength={200}
        list={field === 'assignee' ? 'planner-people' : undefined}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <Known id="planner-people" known={plan.people.map(({ name }) => name)} />
    </>
  );
}
