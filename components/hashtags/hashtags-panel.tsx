import { useSignal } from '@preact/signals';

import { Choice } from '../ui/choice';
import { useWindow, type WindowWord } from '../window/window';
import { GuidePart } from './guide-part';
import { LimitsPart } from './limits-part';
import { TagSetsPart } from './tag-sets-part';
import { TagStatsPart } from './tag-stats-part';
import { WritingPart } from './writing-part';

const parts = {
  writing: ['writingPart', WritingPart],
  guide: ['guidePart', GuidePart],
  works: ['tagStatsPart', TagStatsPart],
  sets: ['guideSetsPart', TagSetsPart],
  limits: ['guideLimitsPart', LimitsPart],
} as const satisfies Record<string, readonly [WindowWord, unknown]>;
type Part = keyof typeof parts;

/** Everything about hashtags: a text looked at, the brand's guide, what works, sets to copy, what the networks allow. */
export function HashtagsPanel() {
  const { say } = useWindow();
  const part = useSignal<Part>('writing');
  const [, Shown] = parts[part.value];
  return (
    <>
      <Choice
        legend={say('hashtagsParts')}
        quiet
        options={(Object.keys(parts) as Part[]).map((value) => ({ value, label: say(parts[value][0]) }))}
        value={part.value}
        change={(value) => (part.value = value)}
      />
      <Shown />
    </>
  );
}
