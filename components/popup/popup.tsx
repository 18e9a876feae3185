import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import browser from 'webextension-polyfill';

import { askedOfBuilder, askedOfPanel } from '@/utils/settings';

import { lazy } from '../ui/lazy';
import { Mark } from '../ui/mark';
import { AccessBanner } from '../window/access-banner';
import { usePageInView, type PageInView } from '../window/page';
import { openPanel } from '../window/panel';
import { standingOf } from '../window/standing';
import { useStored } from '../window/stored';
import { useWindow } from '../window/window';

// What needs the database comes after what does not: the head and the builder stand at once.
const PageUnderstood = lazy(async () => (await import('./page-understood')).PageUnderstood);
const TodayLine = lazy(async () => (await import('./today-line')).TodayLine);
const UtmBuilder = lazy(async () => (await import('../utm/builder')).UtmBuilder);

/** The toolbar button's window: what was understood of this page, or the builder of tagged links. */
export function Popup() {
  const inView = usePageInView();
  const [asked] = useStored(askedOfBuilder);
  // The head stands at once; what it says of the page comes as soon as the worker has answered.
  return inView.value && asked !== undefined ? (
    <PopupOf inView={inView.value} isBuilderAsked={asked !== null} />
  ) : (
    <Head />
  );
}

interface PopupOfProps {
  inView: PageInView;
  /** True when the builder was asked for elsewhere, e.g. in the menu. */
  isBuilderAsked?: boolean;
}

export function PopupOf({ inView, isBuilderAsked = false }: PopupOfProps) {
  const { say, consent, settings } = useWindow();
  const { tab } = inView;
  const standing = standingOf(inView, consent.value, settings.value);
  const chosen = useSignal<'page' | 'link' | null>(isBuilderAsked ? 'link' : null);
  // On a page that is none of the networks', a link is what there is to make.
  const shown = chosen.value ?? (standing === 'elsewhere' ? 'link' : 'page');
  const turn = (value: 'page' | 'link', label: string) => (
    <button
      class="plain"
      aria-current={shown === value ? 'page' : undefined}
      onClick={() => (chosen.value = value)}
    >
      {label}
    </button>
  );
  return (
    <>
      <Head>
        <nav class="tabs" aria-label={say('compareTabs')}>
          {turn('page', say('thisPage'))}
          {turn('link', say('utmTab'))}
        </nav>
      </Head>
      <AccessBanner />
      {shown === 'link' ? (
        <main>
          <UtmBuilder pageAddress={tab?.url ?? null} />
        </main>
      ) : (
        <PageUnderstood inView={inView} toPanel={toPanel} />
      )}
      <TodayLine />
      <footer class="bar">
        {tab && standing !== 'noConsent' && (
          <button
            class={standing === 'heard' && shown === 'page' ? 'strong' : undefined}
            onClick={() => toPanel(tab.windowId)}
          >
            {say('openPanel')}
          </button>
        )}
        <button
          class="plain"
          onClick={() => void browser.runtime.openOptionsPage().then(() => window.close())}
        >
          {say('options')}
        </button>
      </footer>
    </>
  );
}

/** Opens the panel straight from the click, and closes what it takes the place of. */
function toPanel(windowId: number, ask: 'manage' | null = null): void {
  const opened = openPanel(windowId);
  void Promise.all([opened, askedOfPanel.setValue(ask)]).then(() => window.close());
}

/** As in the popup's HTML, where it stands before this runs. */
function Head({ children }: { children?: ComponentChildren }) {
  return (
    <header class="bar">
      <Mark />
      <h1>Lorgnette</h1>
      {children}
    </header>
  );
}
