import type { Segment } from '@/utils/domain/campaigns/campaign';

import { useWindow } from '../window/window';
import { genderWords } from './campaign-words';
import { Field, Select } from './fields';
import { PartList } from './part-list';
import type { SettingsDraft } from './settings-draft';
import type { Change } from './settings-form';

interface PartsProps {
  draft: SettingsDraft;
  change: Change;
}

/** What is shown: with its share of text, whom it is for, and its rubric. */
export function CreativeFields({ draft, change }: PartsProps) {
  const { say } = useWindow();
  return (
    <PartList
      title={say('campaignCreatives')}
      hint={say('campaignCreativesHint')}
      add={say('campaignCreativeAdd')}
      parts={draft.creatives}
      blank={() => ({ name: '', textShare: '', segment: '', rubric: '', note: '' })}
      change={(creatives) => change({ creatives })}
      nameOf={({ name }) => name}
      fields={(creative, set) => (
        <>
          <Field label={say('campaignCreativeName')} value={creative.name} change={(name) => set({ name })} />
          <Field
            label={say('campaignTextShare')}
            value={creative.textShare}
            isNumber
            change={(textShare) => set({ textShare })}
          />
          <Field
            label={say('campaignBySegment')}
            value={creative.segment}
            known={draft.segments.map(({ name }) => name).filter(Boolean)}
            change={(segment) => set({ segment })}
          />
          <Field
            label={say('campaignByRubric')}
            value={creative.rubric}
            change={(rubric) => set({ rubric })}
          />
          <Field
            label={say('campaignNote')}
            value={creative.note}
            class="wide"
            change={(note) => set({ note })}
          />
        </>
      )}
    />
  );
}

/** Whom the campaign is shown to. */
export function SegmentFields({ draft, change }: PartsProps) {
  const { say } = useWindow();
  return (
    <PartList
      title={say('campaignSegments')}
      hint={say('campaignSegmentsHint')}
      add={say('campaignSegmentAdd')}
      parts={draft.segments}
      blank={(): Segment => ({ name: '', gender: '', age: '', geography: '', interests: '' })}
      change={(segments) => change({ segments })}
      nameOf={({ name }) => name}
      fields={(segment, set) => (
        <>
          <Field label={say('campaignSegmentName')} value={segment.name} change={(name) => set({ name })} />
          <Select
            label={say('campaignByGender')}
            value={segment.gender}
            options={[
              { value: '', label: say('campaignGenderUnsaid') },
              ...(['all', 'women', 'men'] as const).map((value) => ({
                value,
                label: say(genderWords[value]),
              })),
            ]}
            change={(gender) => set({ gender })}
          />
          <Field
            label={say('campaignByAge')}
            value={segment.age}
            placeholder="25–34"
            change={(age) => set({ age })}
          />
          <Field
            label={say('campaignByGeography')}
            value={segment.geography}
            change={(geography) => set({ geography })}
          />
          <Field
            label={say('campaignByInterests')}
            value={segment.interests}
            change={(interests) => set({ interests })}
          />
        </>
      )}
    />
  );
}
