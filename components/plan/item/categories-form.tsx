import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import type { BrandPlan, Category } from '@/utils/domain/plan/brand-plan';
import { planLimits } from '@/utils/domain/plan/plan-limits';
import { categoryName } from '@/utils/words/plan';

import { useChange } from '../../brands/brands';
import { onEnter } from '../../ui/on-enter';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { changeBrandPlan } from '../ui/brand-plan';

/** The categories that a brand's posts are of: added, renamed, removed. */
export function CategoriesForm({ plan, brand }: { plan: BrandPlan; brand: Brand | null }) {
  const { say } = useWindow();
  const change = useChange();
  const id = useId();
  const name = useSignal('');
  const problem = useSignal<string | null>(null);
  const put = (next: (all: Category[]) => Category[]) =>
    changeBrandPlan(brand?.id ?? null, ({ categories }) => ({ categories: next(categories) }));
  const nameOf = (one: Category) => categoryName(one.id, plan.categories, say);
  const faultOf = (given: string, but: string | null): string | null => {
    if (given.length > 100) return say('planItemCategoryLong');
    const isTaken = plan.categories.some(
      (one) => one.id !== but && nameOf(one).toLowerCase() === given.toLowerCase(),
    );
    if (isTaken) return say('planItemCategoryTaken', { name: given });
    return but === null && plan.categories.length >= planLimits.categories
      ? say('planItemCategoryMany', { most: planLimits.categories })
      : null;
  };
  const add = () => {
    const given = name.value.trim();
    if (given === '') return;
    problem.value = faultOf(given, null);
    if (problem.value) return;
    change(async () => {
      // Its first name is its id: an item whose category is removed still says what it was.
      await put((all) => [
        ...all,
        { id: all.some((one) => one.id === given) ? crypto.randomUUID() : given, name: given },
      ]);
      name.value = '';
    });
  };
  const rename = (one: Category, given: string) => {
    if (given === '' || given === nameOf(one)) return;
    problem.value = faultOf(given, one.id);
    if (problem.value) return;
    change(
      async () =>
        void (await put((all) => all.map((it) => (it.id === one.id ? { ...it, name: given } : it)))),
    );
  };
  const remove = (one: Category) => {
    const at = plan.categories.indexOf(one);
    change(async () => {
      await put((all) => all.filter((it) => it.id !== one.id));
      toast(say('planItemCategoryRemoved', { name: nameOf(one) }), {
        label: say('planUndo'),
        act: () =>
          change(
            async () =>
              void (await put((all) =>
                all.some((it) => it.id === one.id) ? all : all.toSpliced(at, 0, one),
              )),
          ),
      });
    });
  };
  return (
    <fieldset class="plan-categories">
      <legend>
        {brand ? say('planItemCategoriesOf', { brand: brand.name }) : say('planItemCategoriesOfAll')}
      </legend>
      <ul>
        {plan.categories.map((one) => (
          <li key={one.id} class="plan-line">
            <input
              type="text"
              aria-label={say('planItemCategoryRename', { name: nameOf(one) })}
              defaultValue={nameOf(one)}
              onChange={({ currentTarget }) => rename(one, currentTarget.value.trim())}
            />
            <button
              type="button"
              class="plain"
              aria-label={say('planItemCategoryRemove', { name: nameOf(one) })}
              onClick={() => remove(one)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <div class="plan-line">
        <label for={id} class="unseen">
          {say('planItemCategoryNew')}
        </label>
        <input
          id={id}
          type="text"
          placeholder={say('planItemCategoryNew')}
          value={name.value}
          onInput={({ currentTarget }) => (name.value = currentTarget.value)}
          onKeyDown={onEnter(add)}
        />
        <button type="button" onClick={add}>
          {say('planItemAdd')}
        </button>
      </div>
      <p class="problem" role="alert">
        {problem.value}
      </p>
    </fieldset>
  );
}
