import type { PlanContent } from '@/utils/domain/plan/item';

import { WrittenField, type WrittenFieldProps } from '../../ui/written-field';
import type { ItemForm } from './item-form';

type Written = {
  [Field in keyof PlanContent]: PlanContent[Field] extends string ? Field : never;
}[Exclude<keyof PlanContent, 'status'>];

interface TextFieldProps extends Omit<WrittenFieldProps, 'value' | 'change' | 'name'> {
  form: ItemForm;
  field: Written;
}

/** A text of an item, kept as it is written. */
export const TextField = ({ form, field, ...shown }: TextFieldProps) => (
  <WrittenField
    {...shown}
    name={field}
    value={form.now.value[field]}
    change={(value) => form.change({ [field]: value })}
  />
);
