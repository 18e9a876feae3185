import { planLimits } from '@/utils/domain/plan/plan-limits';

import { Steps } from '../../ui/steps';
import { useWindow } from '../../window/window';
import { Conflicts } from './conflicts';
import type { ItemForm } from './item-form';
import { useKeptText } from './kept-text';

/** What is to be done before the post goes out. */
export function Checklist({ form }: { form: ItemForm }) {
  const { say } = useWindow();
  const next = useKeptText(`step:${form.id}`);
  return (
    <Steps
      head={say('planItemChecklist')}
      list={form.now.value.checklist}
      now={() => form.now.peek().checklist}
      change={(checklist) => form.change({ checklist })}
      next={next}
      most={planLimits.checklist}
    >
      <Conflicts form={form} field="checklist" />
    </Steps>
  );
}
