import { useSignal } from '@preact/signals';

import type { Brand } from '@/utils/domain/brand';
import { blankPlan } from '@/utils/domain/plan/brand-plan';
import { categoryName } from '@/utils/words/plan';

import { SelectField } from '../../ui/written-field';
import { useWindow } from '../../window/window';
import { useBrandPlan } from '../ui/brand-plan';
import { CategoriesForm } from './categories-form';
import { Conflicts } from './conflicts';
import { TextField } from './fields';
import type { ItemForm } from './item-form';

/** What kind of post it is, where its content comes from, and where it was made. */
export function AboutFields({ form, brand }: { form: ItemForm; brand: Brand | null }) {
  const { say } = useWindow();
  const isListOpen = useSignal(false);
  const { rubric, category } = form.now.value;
  const plan = useBrandPlan(form.now.value.brand) ?? blankPlan('');
  const rubrics = (brand?.rubrics ?? []).map(({ name }) => name);
  const withThis = <Value extends string>(all: readonly Value[], one: Value | null) =>
    one === null || all.includes(one) ? all : [...all, one];
  return (
    <section class="plan-part" aria-labelledby="plan-about">
      <h3 id="plan-about">{say('planItemAbout')}</h3>
      <div class="plan-pair">
        <div>
          <SelectField
            label={say('planItemRubric')}
            value={rubric ?? ''}
            options={[
              { value: '', label: say('planNoRubric') },
              ...withThis(rubrics, rubric).map((name) => ({ value: name, label: name })),
            ]}
            change={(value) => form.change({ rubric: value === '' ? null : value })}
          />
          {rubrics.length === 0 && <small>{say('planItemRubricsNone')}</small>}
          <Conflicts form={form} field="rubric" />
        </div>
        <div>
          <SelectField
            label={say('planItemCategory')}
            value={category ?? ''}
            options={[
              { value: '', label: say('planNoCategory') },
              ...withThis(
                plan.categories.map(({ id }) => id),
                category,
              ).map((id) => ({ value: id, label: categoryName(id, plan.categories, say) })),
            ]}
            change={(value) => form.change({ category: value === '' ? null : value })}
          />
          <button
            type="button"
            class="plain"
            aria-expanded={isListOpen.value}
            onClick={() => (isListOpen.value = !isListOpen.value)}
          >
            {say('planItemCategories')}
          </button>
          <Conflicts form={form} field="category" />
        </div>
      </div>
      {isListOpen.value && <CategoriesForm plan={plan} brand={brand} />}
      <div class="plan-pair">
        <div>
          <TextField
            form={form}
            field="source"
            label={say('planItemSource')}
            hint={say('planItemSourceHint')}
            known={plan.sources}
          />
          <Conflicts form={form} field="source" />
        </div>
        <div>
          <TextField form={form} field="geotag" label={say('planItemGeotag')} />
          <Conflicts form={form} field="geotag" />
        </div>
      </div>
    </section>
  );
}
