import { blankPlan, type Person } from '@/utils/domain/plan/brand-plan';

import { useChange } from '../../brands/brands';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { changeBrandPlan, useBrandPlan } from '../ui/brand-plan';
import { Conflicts } from './conflicts';
import { TextField } from './fields';
import type { ItemForm } from './item-form';

/** Who does it, as what, and what they are to do. */
export function PeopleFields({ form }: { form: ItemForm }) {
  const { say } = useWindow();
  const change = useChange();
  const { brand, assignee, role } = form.now.value;
  const plan = useBrandPlan(brand) ?? blankPlan('');
  const name = assignee.trim();
  const isKnown = plan.people.some((one) => one.name === name && one.role === role.trim());
  const roles = [
    ...new Set([
      say('planItemDesigner'),
      say('planItemCopywriter'),
      say('planItemEditor'),
      ...plan.people.map((one) => one.role),
    ]),
  ].filter((one) => one !== '');
  const others = (people: readonly Person[]) => people.filter((one) => one.name !== name);
  const put = (next: (people: readonly Person[]) => Person[], said: string) =>
    change(async () => {
      const { people } = await changeBrandPlan(brand, (now) => ({ people: next(now.people) }));
      toast(said, {
        label: say('planUndo'),
        act: () => change(async () => void (await changeBrandPlan(brand, () => ({ people })))),
      });
    });
  const remember = () =>
    put((people) => [...others(people), { name, role: role.trim() }], say('planItemPersonKept', { name }));
  const forget = () => put(others, say('planItemPersonForgotten', { name }));
  return (
    <section class="plan-part" aria-labelledby="plan-people">
      <h3 id="plan-people">{say('planItemPeople')}</h3>
      <div class="plan-pair">
        <div>
          <TextField
            form={form}
            field="assignee"
            label={say('planItemAssignee')}
            known={plan.people.map((one) => one.name)}
          />
          {name !== '' && !isKnown && (
            <button type="button" class="plain" onClick={remember}>
              {say('planItemPersonKeep', { name })}
            </button>
          )}
          {isKnown && (
            <button type="button" class="plain" onClick={forget}>
              {say('planItemPersonForget', { name })}
            </button>
          )}
          <Conflicts form={form} field="assignee" />
        </div>
        <div>
          <TextField form={form} field="role" label={say('planItemRole')} known={roles} />
          <Conflicts form={form} field="role" />
        </div>
      </div>
      <TextField
        form={form}
        field="brief"
        label={say('planItemTask')}
        hint={say('planItemTaskHint')}
        rows={4}
      />
      <Conflicts form={form} field="brief" />
    </section>
  );
}
