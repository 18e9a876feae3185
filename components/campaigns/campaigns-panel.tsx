import { useSignal } from '@preact/signals';

import { Choice } from '../ui/choice';
import { useWindow, type WindowWord } from '../window/window';
import { CampaignsPart } from './campaigns-part';
import { ImportPart } from './import/import-part';

const parts = {
  campaigns: ['campaignsList', CampaignsPart],
  import: ['resultsImport', ImportPart],
} as const satisfies Record<string, readonly [WindowWord, unknown]>;
type Part = keyof typeof parts;

/** Campaigns with their economics, and how their results come in. */
export function CampaignsPanel() {
  const { say } = useWindow();
  const part = useSignal<Part>('campaigns');
  const [, Shown] = parts[part.value];
  return (
    <>
      <Choice
        legend={say('campaignsParts')}
        quiet
        options={(Object.keys(parts) as Part[]).map((value) => ({ value, label: say(parts[value][0]) }))}
        value={part.value}
        change={(value) => (part.value = value)}
      />
      <Shown />
    </>
  );
}
