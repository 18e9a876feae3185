import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { linkTold } from '@/utils/domain/links';
import { profileKey } from '@/utils/domain/profile';
import { postNamed } from '@/utils/networks/accounts';
import { postsBy, useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { planOf } from '@/utils/store/plan';

import { titleOf, whenText } from '../plan/ui/item-words';
import { useWindow } from '../window/window';
import type { SettingsDraft } from './settings-draft';
import type { Change } from './settings-form';

interface LinkedFieldsProps {
  draft: SettingsDraft;
  change: Change;
  brands: readonly Brand[];
}

const mostOffered = 12;
const mostItems = 60;

/** What belongs to the campaign elsewhere: its UTM tags, posts and plan items. */
export function LinkedFields({ draft, change, brands }: LinkedFieldsProps) {
  const { say } = useWindow();
  const brand = brands.find(({ id }) => id === draft.brand) ?? null;
  return (
    <fieldset class="campaign-parts">
      <legend>{say('campaignLinked')}</legend>
      <UtmFields draft={draft} change={change} brand={brand} />
      <PostFields draft={draft} change={change} />
      <ItemFields draft={draft} change={change} />
    </fieldset>
  );
}

/** Names of campaigns in saved links and in the links of own posts. */
async function seenNames(brand: Brand | null): Promise<string[]> {
  const links = await ownStore.links.toArray();
  const own = (brand?.accounts ?? []).flatMap((one) => (one.role === 'own' ? (profileKey(one) ?? []) : []));
  const posts = await postsBy(own);
  const names = [
    ...links
      .filter((one) => one.brand === null || one.brand === brand?.id)
      .map(({ draft }) => draft.tags.campaign),
    ...posts.flatMap(({ links }) =>
      (links ?? []).map(
        (address) => linkTold(address)?.tags.find(({ field }) => field === 'campaign')?.value ?? '',
      ),
    ),
  ];
  return [...new Set(names.filter(Boolean))].toSorted();
}

function UtmFields({ draft, change, brand }: Omit<LinkedFieldsProps, 'brands'> & { brand: Brand | null }) {
  const { say } = useWindow();
  const id = useId();
  const typed = useSignal('');
  const seen = useLive(() => seenNames(brand), [brand?.id]) ?? [];
  const offered = seen.filter((name) => !draft.utm.includes(name)).slice(0, mostOffered);
  const add = (name: string) => {
    if (name.trim() !== '' && !draft.utm.includes(name.trim())) change({ utm: [...draft.utm, name.trim()] });
  };
  return (
    <div class="campaign-field wide">
      <label for={id}>{say('campaignUtm')}</label>
      <Tags
        tags={draft.utm}
        nameOf={(name) => name}
        remove={(name) => change({ utm: draft.utm.filter((one) => one !== name) })}
      />
      <div class="campaign-add">
        <input
          id={id}
          type="text"
          autocomplete="off"
          value={typed.value}
          onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add(typed.value);
            typed.value = '';
          }}
        />
        <button
          type="button"
          onClick={() => {
            add(typed.value);
            typed.value = '';
          }}
        >
          {say('campaignAdd')}
        </button>
      </div>
      {offered.length > 0 && (
        <p class="soft">
          {say('campaignUtmSeen')}{' '}
          {offered.map((name) => (
            <button key={name} type="button" class="plain" onClick={() => add(name)}>
              + {name}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

function PostFields({ draft, change }: Omit<LinkedFieldsProps, 'brands'>) {
  const { say } = useWindow();
  const id = useId();
  const typed = useSignal('');
  const problem = useSignal<string | null>(null);
  const add = () => {
    const text = typed.value.trim();
    const url = URL.canParse(text)
      ? new URL(text)
      : URL.canParse(`https://${text}`)
        ? new URL(`https://${text}`)
        : null;
    const post = url && postNamed(url);
    problem.value = post ? null : say('campaignPostNone');
    if (!post) return;
    const key = `${post.network}:${post.id}`;
    if (!draft.posts.includes(key)) change({ posts: [...draft.posts, key] });
    typed.value = '';
  };
  return (
    <div class="campaign-field wide">
      <label for={id}>{say('campaignPostAddress')}</label>
      <Tags
        tags={draft.posts}
        nameOf={(key) => key}
        remove={(key) => change({ posts: draft.posts.filter((one) => one !== key) })}
      />
      <div class="campaign-add">
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          placeholder="https://"
          value={typed.value}
          aria-invalid={problem.value ? true : undefined}
          aria-describedby={`${id}problem`}
          onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" onClick={add}>
          {say('campaignAdd')}
        </button>
      </div>
      <p class="problem" role="alert" id={`${id}problem`}>
        {problem.value}
      </p>
    </div>
  );
}

function ItemFields({ draft, change }: Omit<LinkedFieldsProps, 'brands'>) {
  const ours = useWindow();
  const { say } = ours;
  const plan = useLive(() => planOf(ownStore), []) ?? [];
  const items = plan
    .filter(
      (item) =>
        draft.items.includes(item.id) ||
        ((item.brand === null || item.brand === draft.brand) &&
          item.when !== null &&
          item.when.day >= draft.from &&
          (draft.to === '' || item.when.day <= draft.to)),
    )
    .toSorted((a, b) => ((a.when?.day ?? '') < (b.when?.day ?? '') ? -1 : 1))
    .slice(0, mostItems);
  return (
    <details open={draft.items.length > 0}>
      <summary>{say('campaignItems', { chosen: draft.items.length })}</summary>
      {items.length === 0 ? (
        <p class="soft">{say('campaignItemsNone')}</p>
      ) : (
        <ul class="campaign-items">
          {items.map((item) => (
            <li key={item.id}>
              <label>
                <input
                  type="checkbox"
                  checked={draft.items.includes(item.id)}
                  onChange={({ currentTarget: { checked } }) =>
                    change({
                      items: checked
                        ? [...draft.items, item.id]
                        : draft.items.filter((one) => one !== item.id),
                    })
                  }
                />
                {titleOf(item, say)} <small>{whenText(item.when, ours)}</small>
              </label>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

interface TagsProps {
  tags: readonly string[];
  nameOf(tag: string): string;
  remove(tag: string): void;
}

/** What was added, each with a button that takes it away. */
function Tags({ tags, nameOf, remove }: TagsProps) {
  const { say } = useWindow();
  if (tags.length === 0) return null;
  return (
    <ul class="campaign-tags">
      {tags.map((tag) => (
        <li key={tag}>
          {nameOf(tag)}
          <button
            type="button"
            class="plain"
            aria-label={say('campaignPartRemove', { name: nameOf(tag) })}
            onClick={() => remove(tag)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
