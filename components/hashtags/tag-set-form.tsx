import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import type { TagSet } from '@/utils/domain/hashtags/guide';
import { guideLimits } from '@/utils/domain/hashtags/guide-limits';
import { readTagList } from '@/utils/domain/hashtags/guide-tags';
import { setText } from '@/utils/domain/hashtags/sets';
import { send } from '@/utils/messages/send';
import type { TagSetDraft } from '@/utils/settings';
import { BadName, NewerStore, type NameFault } from '@/utils/store/errors';

import { Known } from '../ui/known';
import { toast } from '../ui/toast';
import { useWindow, type WindowWord } from '../window/window';
import { NetworksField } from './networks-field';

const nameFaults: Record<NameFault, WindowWord> = {
  empty: 'guideSetNameEmpty',
  tooLong: 'guideSetNameLong',
  taken: 'guideSetNameTaken',
  tooMany: 'guideSetsFull',
};

interface TagSetFormProps {
  draft: TagSetDraft;
  brand: Brand | null;
  /** Whose the set is; null: of every brand. */
  owner: Brand | null;
  sets: readonly TagSet[];
  /** Keeps what is typed, so that it is there again when the window is. */
  type(draft: TagSetDraft): void;
  done(): void;
}

/** A set of hashtags being written: new, or in place of what it was. */
export function TagSetForm({ draft, brand, owner, sets, type, done }: TagSetFormProps) {
  const { say } = useWindow();
  const problem = useSignal<string | null>(null);
  const name = useRef<HTMLInputElement>(null);
  const id = useId();
  const kept = sets.find((one) => one.id === draft.id);
  const keptText = kept && textOf(kept);
  // What the set was when its form was opened: what another window keeps since is not written over unseen.
  const seen = useRef(keptText);
  const isOvertaken = keptText !== undefined && seen.current !== keptText;
  useEffect(() => name.current?.focus(), []);
  // Begun under another brand, it stays that one's.
  const own = useRef(draft.brand ?? brand?.id ?? null);
  const groups = [...new Set(sets.map(({ group }) => group).filter(Boolean))];
  const set = (part: Partial<TagSetDraft>) => type({ ...draft, ...part });
  const keep = async () => {
    const { tags, bad } = readTagList(draft.tags);
    problem.value =
      bad.length > 0
        ? say('guideTagsBad', { tags: bad.slice(0, 5).join(', '), count: bad.length })
        : tags.length === 0
          ? say('guideSetEmpty')
          : tags.length > guideLimits.setTags
            ? say('guideSetLong', { most: guideLimits.setTags })
            : null;
    if (problem.value !== null) return;
    try {
      const saved = await send('saveTagSet', { ...draft, tags });
      toast(say('guideSetSaved', { name: saved.name }));
      done();
    } catch (error) {
      problem.value = say(whyNot(error));
    }
  };
  return (
    <form
      class="guide-details set-form"
      aria-label={say(draft.id === null ? 'guideSetNew' : 'guideSetEdit')}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {owner && owner.id !== brand?.id && <p class="note">{say('guideSetOfBrand', { brand: owner.name })}</p>}
      <label class="guide-field" for={`${id}-name`}>
        <span>{say('guideSetName')}</span>
        <input
          ref={name}
          id={`${id}-name`}
          type="text"
          autocomplete="off"
          value={draft.name}
          aria-describedby={`${id}-problem`}
          onInput={({ currentTarget: { value } }) => set({ name: value })}
        />
      </label>
      <label class="guide-field" for={`${id}-group`}>
        <span>{say('guideSetGroup')}</span>
        <input
          id={`${id}-group`}
          type="text"
          list={`${id}-groups`}
          autocomplete="off"
          maxLength={guideLimits.name}
          value={draft.group}
          aria-describedby={`${id}-group-hint`}
          onInput={({ currentTarget: { value } }) => set({ group: value })}
        />
      </label>
      <Known id={`${id}-groups`} known={groups} />
      <p class="soft" id={`${id}-group-hint`}>
        {say('guideSetGroupHint')}
      </p>
      <div class="guide-address">
        <label for={`${id}-tags`}>{say('guideSetTags')}</label>
        <textarea
          id={`${id}-tags`}
          rows={3}
          spellcheck={false}
          placeholder={say('guideTagsExample')}
          value={draft.tags}
          aria-describedby={`${id}-problem`}
          onInput={({ currentTarget: { value } }) => set({ tags: value })}
        />
      </div>
      <NetworksField
        legend={say('guideSetNetworks')}
        chosen={draft.networks}
        change={(networks) => set({ networks })}
      />
      {brand && (
        <label class="guide-check">
          <input
            type="checkbox"
            checked={draft.brand === null}
            onChange={({ currentTarget: { checked } }) => set({ brand: checked ? null : own.current })}
          />
          {say('guideSetForEvery')}
        </label>
      )}
      {isOvertaken && <p class="note">{say('guideSetOvertaken', { tags: setText(kept!) })}</p>}
      <p class="problem" role="alert" id={`${id}-problem`}>
        {problem.value}
      </p>
      <div class="guide-line">
        <button class="strong">{say('guideSetSave')}</button>
        <button
          type="button"
          onClick={() => {
            done();
            if (draft.tags.trim() !== '' && textOfDraft(draft) !== seen.current)
              toast(say('guideDropped'), { label: say('brandUndo'), act: () => type(draft) });
          }}
        >
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}

const textOfDraft = ({ name, group, brand, networks, tags }: TagSetDraft): string =>
  JSON.stringify([name, group, brand, networks, tags]);
const textOf = (set: TagSet): string => textOfDraft({ ...set, tags: setText(set) });

function whyNot(error: unknown): WindowWord {
  if (error instanceof BadName) return nameFaults[error.fault];
  return error instanceof NewerStore ? 'faultNewerStore' : 'guideRefused';
}
