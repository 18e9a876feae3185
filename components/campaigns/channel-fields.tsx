import { adSystems, tools } from '@/utils/domain/campaigns/campaign';

import { useWindow } from '../window/window';
import { sourceWords, toolWords } from './campaign-words';
import { Field, Select, TextArea } from './fields';
import { PartList } from './part-list';
import type { SettingsDraft } from './settings-draft';
import type { Change } from './settings-form';

/** Where the campaign's money goes. */
export function ChannelFields({ draft, change }: { draft: SettingsDraft; change: Change }) {
  const { say } = useWindow();
  return (
    <PartList
      title={say('campaignChannels')}
      hint={say('campaignChannelsHint')}
      add={say('campaignChannelAdd')}
      parts={draft.channels}
      blank={(): SettingsDraft['channels'][number] => ({
        id: crypto.randomUUID(),
        name: '',
        tool: 'targeted',
        system: '',
        budget: '',
        names: '',
      })}
      change={(channels) => change({ channels })}
      nameOf={({ name }) => name}
      fields={(channel, set) => (
        <>
          <Field label={say('campaignChannelName')} value={channel.name} change={(name) => set({ name })} />
          <Select
            label={say('campaignByTool')}
            value={channel.tool}
            options={tools.map((value) => ({ value, label: say(toolWords[value]) }))}
            change={(tool) => set({ tool })}
          />
          {channel.tool === 'targeted' && (
            <Select
              label={say('campaignSystem')}
              value={channel.system}
              options={[
                { value: '', label: say('campaignSystemOther') },
                ...adSystems.map((value) => ({ value, label: say(sourceWords[value]) })),
              ]}
              change={(system) => set({ system })}
            />
          )}
          <Field
            label={say('campaignChannelBudget')}
            value={channel.budget}
            isNumber
            change={(budget) => set({ budget })}
          />
          <TextArea
            label={say('campaignChannelNames')}
            value={channel.names}
            hint={say('campaignChannelNamesHint')}
            class="wide"
            change={(names) => set({ names })}
          />
        </>
      )}
    />
  );
}
