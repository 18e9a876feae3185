import './panel.css';

import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';

import type { Count } from '@/utils/domain/count';
import { authorKey, profileKey } from '@/utils/domain/profile';
import type { PageState } from '@/utils/messages/protocol';
import { askedOfPanel, panelTab } from '@/utils/settings';
import { followersOf, postsBy, postsOf, sizesOf, toldByApiOf, useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import type { ApiTold } from '@/utils/store/source';
import { tagRulesOf } from '@/utils/store/tag-rules';

import { AccountLine } from '../accounts/account-line';
import { FollowersHistory } from '../accounts/followers-history';
import { BrandBar } from '../brands/brand-bar';
import { ManageBrand } from '../brands/manage';
import { Watched } from '../brands/watched';
import { Competitors } from '../competitors/competitors';
import { HashtagsPanel } from '../hashtags/hashtags-panel';
import { PageHealth } from '../health/page-health';
import { useAskedItem } from '../plan/asked-item';
import { Advice } from '../popup/advice';
import { SearchPosts, type Query } from '../search/search-posts';
import { TaskDialog } from '../tasks/task-dialog';
import { lazy } from '../ui/lazy';
import { Mark } from '../ui/mark';
import { UtmPanel } from '../utm/utm-panel';
import { AccessBanner } from '../window/access-banner';
import { usePageInView } from '../window/page';
import { standingOf } from '../window/standing';
import { useStored } from '../window/stored';
import { useWindow } from '../window/window';
import { PanelTabs, placeWords, wholeTabs } from './panel-tabs';
import { ThisPage } from './this-page';

/** A tab of its own: the panel beside a page need not read it. There it comes while the settings are read. */
const planner = () => import('../plan/planner/planner');
const Planner = lazy(async () => (await planner()).Planner);
if (globalThis.location?.hash === '#plan') void planner();
const CampaignsPanel = lazy(async () => (await import('../campaigns/campaigns-panel')).CampaignsPanel);
const ReportsPanel = lazy(async () => (await import('../reports/reports-panel')).ReportsPanel);
/** What knows of clocks and zones comes when the plan is looked at. */
const PlanPanel = lazy(async () => (await import('../plan/plan-panel')).PlanPanel);

/**
 * The side panel: the page a person looks at, its posts and its account's history; the brand's competitors; a search over
 * all that was seen; the content plan; campaigns; KPIs and reports; hashtags; or tagged links.
 */
export function Panel() {
  const { say, consent, settings } = useWindow();
  const stay = useSignal(false);
  const body = useRef<HTMLElement>(null);
  const query = useSignal<Query>({ words: '', network: null });
  const [kept, turnTo] = useStored(panelTab);
  const [asked] = useStored(askedOfPanel);
  const inView = usePageInView(stay).value;
  const wholeTab = wholeTabs.find((one) => location.hash === `#${one}`);
  useAskedItem(wholeTab === 'plan');
  // Asked for in the menu or the popup: from now on this is what the panel shows.
  useEffect(() => {
    if (asked !== 'utm' && asked !== 'ideas') return;
    turnTo(askedTabs[asked]);
    void askedOfPanel.setValue(null);
  }, [asked]);
  if (!inView || !kept) return null;
  const isFullTab = wholeTab !== undefined;
  const tab = wholeTab ?? (asked === 'utm' || asked === 'ideas' ? askedTabs[asked] : kept);
  const standing = standingOf(inView, consent.value, settings.value);
  return (
    <>
      <button class="skip" onClick={() => body.current?.focus()}>
        {say('skipToBody')}
      </button>
      <header class="panel-head">
        <Mark />
        <h1 class={isFullTab ? undefined : 'unseen'}>{say(placeWords[tab])}</h1>
        {!isFullTab && (
          <PanelTabs tab={tab} turnTo={turnTo}>
            {tab === 'page' && (
              <label class="stay" title={say('pinTitle')}>
                <input
                  type="checkbox"
                  checked={stay.value}
                  onChange={(event) => (stay.value = event.currentTarget.checked)}
                />
                {say('pin')}
              </label>
            )}
          </PanelTabs>
        )}
      </header>
      <AccessBanner />
      <BrandBar owner={inView.page?.owner ?? null} manage={{ here: ManageBrand }} />
      <main class="panel-body" ref={body} tabIndex={-1}>
        {tab === 'competitors' ? (
          <Competitors />
        ) : tab === 'utm' ? (
          <UtmPanel pageAddress={isFullTab ? null : (inView.tab?.url ?? null)} />
        ) : tab === 'hashtags' ? (
          <HashtagsPanel />
        ) : tab === 'plan' ? (
          isFullTab ? (
            <Planner />
          ) : (
            <PlanPanel />
          )
        ) : tab === 'campaigns' ? (
          <CampaignsPanel />
        ) : tab === 'reports' ? (
          <ReportsPanel />
        ) : tab === 'search' ? (
          <SearchPosts query={query} />
        ) : standing === 'heard' && inView.page ? (
          <PageSeen page={inView.page} />
        ) : (
          <Advice standing={standing} tab={inView.tab} />
        )}
      </main>
      <TaskDialog />
    </>
  );
}

/** Where the panel turns to for what was asked of it. */
const askedTabs = { utm: 'utm', ideas: 'plan' } as const;

const noSizes: ReadonlyMap<string, Count> = new Map();
const nothingTold: ReadonlyMap<string, ApiTold> = new Map();

function PageSeen({ page }: { page: PageState }) {
  const { owner } = page;
  const ownerKey = owner && profileKey(owner);
  const keys = page.posts.join(' ');
  const posts = useLive(() => postsOf(page.posts), [keys]) ?? [];
  const authors = useMemo(() => [...new Set(posts.flatMap((post) => authorKey(post) ?? []))], [posts]);
  const peers = useLive(() => postsBy(authors), [authors.join(' ')]) ?? posts;
  const sizes = useLive(() => sizesOf(authors), [authors.join(' ')]) ?? noSizes;
  const told = useLive(() => toldByApiOf(page.posts), [keys]) ?? nothingTold;
  const tagRules = useLive(() => tagRulesOf(ownStore), []);
  const followers = useLive(() => (ownerKey ? followersOf(ownerKey) : []), [ownerKey]) ?? [];
  const now = useMemo(() => Date.now(), [posts, peers]);
  return (
    <>
      <div class="panel-top">
        {owner && <AccountLine profile={owner} now={now} />}
        {owner && <Watched profile={owner} tabId={page.tabId} />}
        {page.seen + page.gaps.length + page.problems.length > 0 && <PageHealth {...page} />}
      </div>
      <ThisPage
        tabId={page.tabId}
        posts={posts}
        peers={peers}
        sizes={sizes}
        owner={owner?.name ?? owner?.handle ?? null}
        told={told}
        tagRules={tagRules}
        now={now}
      />
      <FollowersHistory sightings={followers} />
    </>
  );
}
