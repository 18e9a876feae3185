import { statuses, type Status } from '@/utils/domain/plan/item';
import { statusWords } from '@/utils/words/plan';

import { SelectField } from '../../ui/written-field';
import { useWindow } from '../../window/window';
import { StandingNote } from '../ui/standing-note';
import { Conflicts } from './conflicts';
import type { ItemForm } from './item-form';

/** How far the item is, and whether it is late. */
export function StatusField({ form }: { form: ItemForm }) {
  const { say } = useWindow();
  return (
    <div>
      <SelectField
        label={say('planItemStatus')}
        value={form.now.value.status}
        options={statuses.map((value) => ({ value, label: say(statusWords[value]) }))}
        change={(status) => form.change({ status: status as Status })}
      />
      <StandingNote item={form.now.value} now={Date.now()} />
      <Conflicts form={form} field="status" />
    </div>
  );
}
