import './hashtags.css';

import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { dayOf } from '@/utils/domain/calendar';
import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import type { TagSet } from '@/utils/domain/hashtags/guide';
import type { House } from '@/utils/domain/hashtags/lint';
import { ruledNetworks, type RuledNetwork } from '@/utils/domain/hashtags/network-rules';
import { groupsOf, nextOf, setFindings, setText, type TagSetGroup } from '@/utils/domain/hashtags/sets';
import { send } from '@/utils/messages/send';
import { tagSetDraft, type TagSetDraft } from '@/utils/settings';
import { guideOf, limitsOf, tagSetsOf } from '@/utils/store/guides';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { tagFindingSentences } from '@/utils/words/hashtags';

import { useBrands } from '../brands/brands';
import { EmptyState } from '../ui/empty-state';
import { toast } from '../ui/toast';
import { useStored } from '../window/stored';
import { useWindow } from '../window/window';
import { ruledName } from './network-names';
import { TagSetForm } from './tag-set-form';

/** Sets of hashtags to copy: of the chosen brand, and of every brand. Those of one group take turns. */
export function TagSetsPart() {
  const brands = useBrands();
  if (!brands) return null;
  return <TagSets key={brands.chosen?.id} brand={brands.chosen} brands={brands.all} />;
}

/** More is counted. */
const mostFindings = 4;

/** By what a set is looked at. */
type HouseOn = (network: RuledNetwork | null) => House;

function TagSets({ brand, brands }: { brand: Brand | null; brands: readonly Brand[] }) {
  const { say } = useWindow();
  const kept = useLive(
    async () => ({
      sets: await tagSetsOf(ownStore),
      guide: brand && (await guideOf(ownStore, brand.id)),
      limits: await limitsOf(ownStore),
    }),
    [brand?.id],
  );
  const [draft, setDraft] = useStored(tagSetDraft);
  const houseOn = useMemo<HouseOn>(
    () => (network) => ({
      guide: kept?.guide ?? null,
      rubrics: brand?.rubrics ?? [],
      rules: network && rulesFor(network, kept?.limits),
    }),
    [kept, brand],
  );
  if (!kept || draft === undefined) return null;
  const groups = groupsOf(kept.sets, brand?.id ?? null);
  const begin = (next: TagSetDraft) => {
    setDraft(next);
    if (draft !== null)
      toast(say('guideSetPutAside', { name: draft.name }), {
        label: say('brandUndo'),
        act: () => setDraft(draft),
      });
  };
  const edit = ({ tags: _, ...set }: TagSet) => begin({ ...set, tags: setText({ tags: _ }) });
  const remove = async ({ id }: TagSet) => {
    const removed = await send('deleteTagSet', id).catch(() => toast(say('failed')));
    if (removed)
      toast(say('guideSetDeleted', { name: removed.name }), {
        label: say('brandUndo'),
        act: () => void send('putBackTagSet', removed).catch(() => toast(say('failed'))),
      });
  };
  const form = draft && (
    <TagSetForm
      key={draft.id}
      draft={draft}
      brand={brand}
      owner={brands.find(({ id }) => id === draft.brand) ?? null}
      sets={kept.sets}
      type={setDraft}
      done={() => setDraft(null)}
    />
  );
  const isNewDraft = draft !== null && !kept.sets.some(({ id }) => id === draft.id);
  const ofThis = { houseOn, brand, editing: draft?.id ?? null, form, edit, remove };
  return (
    <div class="guide">
      {groups.length === 0 && draft === null && (
        <EmptyState title={say('guideSetsNone')} text={say('guideSetsNoneText')} />
      )}
      {isNewDraft ? (
        form
      ) : (
        <button
          class={groups.length === 0 ? 'strong' : undefined}
          onClick={() =>
            begin({ id: null, brand: brand?.id ?? null, name: '', group: '', tags: '', networks: [] })
          }
        >
          {say('guideSetNew')}
        </button>
      )}
      {groups.map((group) => (
        <Group key={group.name.toLowerCase()} group={group} isOnly={groups.length === 1} {...ofThis} />
      ))}
    </div>
  );
}

interface OfSets {
  houseOn: HouseOn;
  brand: Brand | null;
  /** The set whose form stands in its place. */
  editing: string | null;
  form: ComponentChildren;
  edit(set: TagSet): void;
  remove(set: TagSet): Promise<void>;
}

function Group({ group, isOnly, ...of }: OfSets & { group: TagSetGroup; isOnly: boolean }) {
  const { say } = useWindow();
  const copy = useCopy();
  const turns = group.name !== '';
  const next = turns ? nextOf(group.sets) : null;
  return (
    <section class="guide-section" aria-label={turns ? group.name : say('guideSetsSingle')}>
      {(turns || !isOnly) && <h2>{turns ? group.name : say('guideSetsSingle')}</h2>}
      {next && (
        <div class="guide-line">
          <button class="strong" onClick={() => void copy(next)}>
            {say('guideSetCopyNext', { name: next.name })}
          </button>
          <span class="soft">{say('guideSetTurns')}</span>
        </div>
      )}
      <ul class="tag-sets">
        {group.sets.map((set) => (
          <li key={set.id}>{of.editing === set.id ? of.form : <SetItem set={set} {...of} />}</li>
        ))}
      </ul>
    </section>
  );
}

function SetItem({ set, houseOn, brand, edit, remove }: OfSets & { set: TagSet }) {
  const { say, figures } = useWindow();
  const copy = useCopy();
  const now = useMemo(() => Date.now(), [set]);
  const { name, networks, uses, usedAt } = set;
  return (
    <>
      <div class="guide-line">
        <b>{name}</b>
        <span class="soft">
          {[networks.map(ruledName).join(', '), set.brand === null && say('guideSetEveryBrand')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <p>
        <bdi class="set-tags">{setText(set)}</bdi>
      </p>
      <p class="soft">
        {usedAt === null
          ? say('guideSetNever')
          : say('guideSetUsed', { uses, ago: figures.value.ago(usedAt, now) })}
      </p>
      <SetFindings set={set} houseOn={houseOn} brand={brand} />
      <div class="guide-line">
        <button aria-label={say('guideSetCopyNamed', { name })} onClick={() => void copy(set)}>
          {say('guideSetCopy')}
        </button>
        <button class="plain" aria-label={say('guideSetEditNamed', { name })} onClick={() => edit(set)}>
          {say('guideSetEdit')}
        </button>
        <button
          class="plain"
          aria-label={say('guideSetDeleteNamed', { name })}
          onClick={() => void remove(set)}
        >
          {say('guideSetDelete')}
        </button>
      </div>
    </>
  );
}

/** What of the guide or of a network's rules the set breaks: where it is for no network, on the brand's own. */
function SetFindings({ set, houseOn, brand }: Pick<OfSets, 'houseOn' | 'brand'> & { set: TagSet }) {
  const { say } = useWindow();
  const own = ruledNetworks.filter((network) =>
    brand?.accounts.some((account) => account.role === 'own' && account.network === network),
  );
  const on: readonly (RuledNetwork | null)[] =
    set.networks.length > 0 ? set.networks : own.length > 0 ? own : [null];
  const findings = useMemo(
    () =>
      setFindings(
        set,
        on.map((network) => ({ network, house: houseOn(network) })),
        dayOf(new Date()),
      ),
    [set, houseOn, on.join()],
  );
  if (findings.length === 0) return null;
  return (
    <ul class="set-findings" aria-label={say('guideSetFindings')}>
      {findings.slice(0, mostFindings).map(({ finding, networks }, i) => (
        <li key={i} data-severity={finding.severity}>
          {networks.length > 0 && networks.length < on.length && `${networks.map(ruledName).join(', ')}: `}
          {tagFindingSentences(finding, say).what}
        </li>
      ))}
      {findings.length > mostFindings && (
        <li>{say('guideSetMore', { count: findings.length - mostFindings })}</li>
      )}
    </ul>
  );
}

/** Copies a set and counts that it was. */
function useCopy(): (set: TagSet) => Promise<void> {
  const { say } = useWindow();
  return async (set) => {
    try {
      await navigator.clipboard.writeText(setText(set));
    } catch {
      toast(say('guideSetNotCopied'));
      return;
    }
    toast(say('guideSetCopied', { name: set.name }));
    await send('useTagSet', set.id).catch(() => {});
  };
}
