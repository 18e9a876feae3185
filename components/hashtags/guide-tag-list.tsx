import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

import { tagUses, type GuideTag, type TagUse } from '@/utils/domain/hashtags/guide';
import { guideLimits } from '@/utils/domain/hashtags/guide-limits';
import { plainTag, readTagList, withTags } from '@/utils/domain/hashtags/guide-tags';
import { tagKey } from '@/utils/domain/hashtags/tag';

import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { tagDetails, useWords } from './guide-sentences';
import type { GuideForm } from './guide-state';
import { NetworksField } from './networks-field';

/** As many are drawn before the person asks for all. */
const mostDrawn = 60;
/** From so many on, a list can be looked through. */
const searchedFrom = 12;

/** The tags that the guide names: many added at once, each with what is said of it. */
export function GuideTagList({ form }: { form: GuideForm }) {
  const ours = useWindow();
  const { say } = ours;
  const { tags } = form.now.value;
  const words = useSignal('');
  const open = useSignal<string | null>(null);
  const isWhole = useSignal(false);
  const rowOf = useRows();
  const id = useId();
  const sought = words.value.trim().replace(/^#/, '').toLowerCase();
  const found = tags.filter(
    ({ tag, note }) =>
      sought === '' || tag.toLowerCase().includes(sought) || note.toLowerCase().includes(sought),
  );
  const drawn = isWhole.value ? found : found.slice(0, mostDrawn);
  const put = (to: readonly GuideTag[]) => form.change({ tags: [...to] });
  const changeOne = (one: GuideTag, part: Partial<GuideTag>) =>
    put(form.now.peek().tags.map((tag) => (tag === one ? { ...tag, ...part } : tag)));
  const remove = (one: GuideTag) => {
    const at = tags.indexOf(one);
    put(tags.filter((tag) => tag !== one));
    toast(say('guideTagRemoved', { tag: one.tag }), {
      label: say('brandUndo'),
      act: () => {
        const now = form.now.peek().tags;
        if (!now.some(({ tag }) => tagKey(tag) === tagKey(one.tag))) put(now.toSpliced(at, 0, one));
      },
    });
  };
  return (
    <section class="guide-section" aria-labelledby={`${id}-tags`}>
      <h3 id={`${id}-tags`}>{say('guideTags', { count: tags.length })}</h3>
      <AddTags form={form} />
      {tags.length >= searchedFrom && (
        <input
          type="search"
          aria-label={say('guideTagSearch')}
          placeholder={say('guideTagSearch')}
          value={words.value}
          onInput={({ currentTarget: { value } }) => (words.value = value)}
        />
      )}
      {tags.length === 0 && <p class="soft">{say('guideNoTags')}</p>}
      {tags.length > 0 && found.length === 0 && <p class="soft">{say('guideTagNotFound')}</p>}
      <ul class="guide-tags">
        {drawn.map((one) => (
          <li key={rowOf(one.tag)} data-use={one.use}>
            <div class="guide-tag">
              <bdi>#{one.tag}</bdi>
              <select
                aria-label={say('guideUseOf', { tag: one.tag })}
                value={one.use}
                onChange={({ currentTarget: { value } }) => changeOne(one, { use: value as TagUse })}
              >
                {tagUses.map((use) => (
                  <option key={use} value={use}>
                    {say(useWords[use])}
                  </option>
                ))}
              </select>
              <button
                type="button"
                class="plain"
                aria-expanded={open.value === tagKey(one.tag)}
                aria-label={say('guideTagMoreOf', { tag: one.tag })}
                onClick={() => (open.value = open.value === tagKey(one.tag) ? null : tagKey(one.tag))}
              >
                {say('guideTagMore')}
              </button>
              <button
                type="button"
                class="plain"
                aria-label={say('guideTagRemove', { tag: one.tag })}
                onClick={() => remove(one)}
              >
                ×
              </button>
            </div>
            {open.value !== tagKey(one.tag) && (tagDetails(one, ours) !== '' || one.note !== '') && (
              <p class="soft">{[tagDetails(one, ours), one.note].filter(Boolean).join(' — ')}</p>
            )}
            {open.value === tagKey(one.tag) && (
              <TagDetails
                tag={one}
                community={form.now.value.community}
                change={(part) => changeOne(one, part)}
                rename={(tag) => {
                  if (tags.some((other) => other !== one && tagKey(other.tag) === tagKey(tag))) return false;
                  rowOf(tag, rowOf(one.tag));
                  changeOne(one, { tag });
                  open.value = tagKey(tag);
                  return true;
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {drawn.length < found.length && (
        <button type="button" onClick={() => (isWhole.value = true)}>
          {say('guideTagsAll', { count: found.length })}
        </button>
      )}
    </section>
  );
}

/** By what each tag's row is known. A tag that is renamed keeps its row, and the keyboard stays in it. */
function useRows(): (tag: string, row?: number) => number {
  const { current: rows } = useRef({ byKey: new Map<string, number>(), next: 0 });
  return (tag, given) => {
    const key = tagKey(tag);
    const row = given ?? rows.byKey.get(key) ?? rows.next++;
    if (given !== undefined) for (const [name, one] of rows.byKey) if (one === given) rows.byKey.delete(name);
    rows.byKey.set(key, row);
    return row;
  };
}

/** Adds the tags of a list that was typed or pasted. What can be no hashtag stays in the field, and is told. */
function AddTags({ form }: { form: GuideForm }) {
  const { say } = useWindow();
  const { pasted, use } = form.draft.value;
  const problem = useSignal<string | null>(null);
  const id = useId();
  const add = () => {
    const { tags, bad } = readTagList(pasted);
    // A tag written with a community is one of the community: whose, the guide says once for all.
    const given = tags.map((tag) => {
      const [name = '', community] = tag.split('@');
      return { ...plainTag(name, use), local: community !== undefined };
    });
    const { tags: all, added, already, refused } = withTags(form.now.peek().tags, given);
    if (added > 0) {
      const named = tags.find((tag) => tag.includes('@'))?.split('@')[1];
      const { community } = form.now.peek();
      form.change({ tags: all, community: community === '' ? (named ?? '') : community });
    }
    form.type({ pasted: bad.join(' ') });
    problem.value =
      bad.length > 0
        ? say('guideTagsBad', { tags: bad.slice(0, 5).join(', '), count: bad.length })
        : refused > 0
          ? say('guideTagsFull', { most: guideLimits.tags })
          : null;
    if (added + already > 0) toast(say('guideTagsAdded', { added, already }));
  };
  return (
    <div class="guide-add">
      <label for={id}>{say('guideTagsAdd')}</label>
      <textarea
        id={id}
        rows={2}
        spellcheck={false}
        placeholder={say('guideTagsExample')}
        value={pasted}
        aria-describedby={`${id}-problem`}
        onInput={({ currentTarget: { value } }) => form.type({ pasted: value })}
      />
      <div class="guide-line">
        <select
          aria-label={say('guideTagsAddAs')}
          value={use}
          onChange={({ currentTarget: { value } }) => form.type({ use: value as TagUse })}
        >
          {tagUses.map((one) => (
            <option key={one} value={one}>
              {say(useWords[one])}
            </option>
          ))}
        </select>
        <button type="button" disabled={pasted.trim() === ''} onClick={add}>
          {say('guideTagsAddDo')}
        </button>
      </div>
      <p class="problem" role="alert" id={`${id}-problem`}>
        {problem.value}
      </p>
    </div>
  );
}

interface TagDetailsProps {
  tag: GuideTag;
  community: string;
  change(part: Partial<GuideTag>): void;
  /** False when another tag is called so. */
  rename(tag: string): boolean;
}

/** Where and when a tag holds, how it is written, and a note. */
function TagDetails({ tag, community, change, rename }: TagDetailsProps) {
  const { say } = useWindow();
  const problem = useSignal<string | null>(null);
  // What is refused stays in the field, to be put right.
  const name = useSignal(tag.tag);
  useEffect(() => {
    name.value = tag.tag;
    problem.value = null;
  }, [tag.tag]);
  const id = useId();
  const isBackwards = tag.from !== null && tag.until !== null && tag.until < tag.from;
  const renameTo = (text: string) => {
    const { tags, bad } = readTagList(text);
    const [given = ''] = tags;
    if (tags.length !== 1 || bad.length > 0 || given.includes('@')) problem.value = say('guideTagNotOne');
    else if (rename(given)) [name.value, problem.value] = [given, null];
    else problem.value = say('guideTagTaken');
  };
  return (
    <div class="guide-details">
      <label class="guide-field" for={`${id}-tag`}>
        <span>{say('guideColumnTag')}</span>
        <input
          id={`${id}-tag`}
          type="text"
          spellcheck={false}
          value={name.value}
          aria-invalid={problem.value !== null}
          aria-describedby={`${id}-problem`}
          onInput={({ currentTarget: { value } }) => (name.value = value)}
          onChange={({ currentTarget: { value } }) => renameTo(value)}
        />
      </label>
      <p class="problem" role="alert" id={`${id}-problem`}>
        {problem.value}
      </p>
      <NetworksField
        legend={say('guideTagNetworks')}
        chosen={tag.networks}
        change={(networks) => change({ networks })}
      />
      <div class="guide-line">
        {(['from', 'until'] as const).map((end) => (
          <label key={end} class="guide-date" for={`${id}-${end}`}>
            <span>{say(end === 'from' ? 'guideColumnFrom' : 'guideColumnUntil')}</span>
            <input
              id={`${id}-${end}`}
              type="date"
              value={tag[end] ?? ''}
              onChange={({ currentTarget: { value } }) => change({ [end]: value === '' ? null : value })}
            />
          </label>
        ))}
      </div>
      {isBackwards && <p class="problem">{say('guideTagBackwards')}</p>}
      <label class="guide-check">
        <input
          type="checkbox"
          checked={tag.local}
          onChange={({ currentTarget: { checked } }) => change({ local: checked })}
        />
        {say('guideTagLocal', { tag: tag.tag, community: community || 'community' })}
      </label>
      {tag.local && community === '' && <p class="note">{say('guideTagNoCommunity')}</p>}
      <label class="guide-field" for={`${id}-note`}>
        <span>{say('guideColumnNote')}</span>
        <input
          id={`${id}-note`}
          type="text"
          maxLength={guideLimits.note}
          value={tag.note}
          onInput={({ currentTarget: { value } }) => change({ note: value })}
        />
      </label>
    </div>
  );
}
