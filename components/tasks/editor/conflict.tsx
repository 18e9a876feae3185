import { contentOf, type TaskContent } from '@/utils/domain/tasks/blank';

import { useBrands } from '../../brands/brands';
import { BothVersions } from '../../ui/both-versions';
import { unknown } from '../../window/figures';
import { useWindow, type OurWindow } from '../../window/window';
import { dueText, originText, stateWords } from '../task-words';
import type { TaskForm } from './task-form';

/** Where another window has written something else into a field meanwhile: both versions, and which is to stay. */
export function Conflict({ form, field }: { form: TaskForm; field: keyof TaskContent }) {
  const ours = useWindow();
  const brands = useBrands()?.all ?? [];
  const kept = form.kept.value;
  if (!kept || !form.conflicts.value.includes(field)) return null;
  const told = (content: TaskContent) =>
    (field === 'brand'
      ? brands.find(({ id }) => id === content.brand)?.name
      : valueText(field, content, ours)) || unknown;
  return (
    <BothVersions
      theirs={told(contentOf(kept))}
      mine={told(form.now.value)}
      settle={(whose) => form.settle(field, whose)}
    />
  );
}

/** What stands in a field, in words; '' for nothing. */
function valueText(
  field: Exclude<keyof TaskContent, 'brand'>,
  content: TaskContent,
  ours: OurWindow,
): string {
  const { say } = ours;
  switch (field) {
    case 'due':
      return dueText(content.due, ours);
    case 'state':
      return say(stateWords[content.state]);
    case 'priority':
      return content.priority === 'urgent' ? say('tasksUrgent') : '';
    case 'checklist':
      return content.checklist.map(({ text, done }) => `${done ? '☑' : '☐'} ${text}`).join('\n');
    case 'from':
      return content.from ? originText(content.from, say) : '';
    default:
      return content[field];
  }
}
