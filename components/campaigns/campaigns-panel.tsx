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
  /** The campaign from whose page the import was asked for. */
  const asked = useSignal<string | null>(null);
  return (
    <>
      <Choice
        legend={say('campaignsParts')}
        quiet
        options={(Object.keys(parts) as Part[]).map((value) => ({ value, label: say(parts[value]) }))}
        value={part.value}
        change={(value) => {
          asked.value = null;
          part.value = value;
        }}
      />
      {part.value === 'import' ? (
        <ImportPart campaign={asked.value} />
      ) : (
        <CampaignsPart
          opened={opened.value}
          open={(id) => (opened.value = id)}
          importResults={() => {
            asked.value = opened.value;
            part.value = 'import';
          }}
        />
      )}
    </>
  );
}
