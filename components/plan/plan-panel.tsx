import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { askedOfIdeas } from '@/utils/settings';

import { Choice } from '../ui/choice';
import { lazy } from '../ui/lazy';
import { useStored } from '../window/stored';
import { useWindow, type WindowWord } from '../window/window';
import { FactsPart } from './facts/facts-part';
import { IdeasPart } from './ideas/ideas-part';
import { AgendaPart } from './item/agenda-part';
import { ItemEditor } from './item/item-editor';
import { openItem } from './open-item';
import { RhythmPart } from './rhythm/rhythm-part';

const TasksPart = lazy(async () => (await import('../tasks/tasks-part')).TasksPart);

const parts = {
  agenda: ['planAgenda', AgendaPart],
  ideas: ['planIdeas', IdeasPart],
  rhythm: ['planRhythm', RhythmPart],
  facts: ['planFacts', FactsPart],
  tasks: ['tasksPart', TasksPart],
} as const satisfies Record<string, readonly [WindowWord, unknown]>;
type Part = keyof typeof parts;

/** The content plan in the side panel: what is next, ideas, how often, what became of it, and who does what. */
export function PlanPanel() {
  const { say } = useWindow();
  const part = useSignal<Part>('agenda');
  const [asked] = useStored(askedOfIdeas);
  useEffect(() => {
    if (asked) part.value = 'ideas';
  }, [asked]);
  const [, Shown] = parts[part.value];
  const open = openItem.value;
  return (
    <>
      <Choice
        legend={say('planParts')}
        quiet
        options={(Object.keys(parts) as Part[]).map((value) => ({ value, label: say(parts[value][0]) }))}
        value={part.value}
        change={(value) => (part.value = value)}
      />
      <Shown />
      {open && <ItemEditor open={open} />}
    </>
  );
}
