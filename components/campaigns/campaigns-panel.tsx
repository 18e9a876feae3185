import { useSignal } from '@preact/signals';

import { Choice } from '../ui/choice';
import { useWindow, type WindowWord } from '../window/window';
import { CampaignsPart } from './campaigns-part';
import { ImportPart } from './import/import-part';

const parts = { campaigns: 'campaignsList', import: 'resultsImport' } as const satisfies Record<
  string,
  WindowWord
>;
type Part = keyof typeof parts;

/** Campaigns with their economics, and how their results come in. */
export function CampaignsPanel() {
  const { say } = useWindow();
  const part = useSignal<Part>('campaigns');
  const opened = useSignal<string | null>(null);
  return (
    <>
      <Choice
        legend={say('campaignsParts')}
        quiet
        options={(Object.keys(parts) as Part[]).map((value) => ({ value, label: say(parts[value]) }))}
        value={part.value}
        change={(value) => (part.value = value)}
      />
      {part.value === 'import' ? (
        <ImportPart />
      ) : (
        <CampaignsPart
          opened={opened.value}
          open={(id) => (opened.value = id)}
          importResults={() => (part.value = 'import')}
        />
      )}
    </>
  );
}
