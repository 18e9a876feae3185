import { useSignal } from '@preact/signals';
import browser from 'webextension-polyfill';

import { parametersOf } from '@/utils/domain/utm/build';
import { placementIds, type Draft } from '@/utils/domain/utm/draft';
import { fillFrom } from '@/utils/domain/utm/fill';
import { askedOfPanel, utmDraft } from '@/utils/settings';

import { Dialog } from '../ui/dialog';
import { useWindow } from '../window/window';

/** A form with a link's target and its tags, as far as they can be taken over, for a post on the same network. */
export function draftLike(link: string, network: string): Draft {
  const placement = placementIds.find((id) => id === network) ?? null;
  return { ...fillFrom(link).draft, placement };
}

/** Turns to the builder with a link's target and tags in its form; one that is being made there is not lost unasked. */
export function BuildLike({ link, network, of }: { link: string; network: string; of: string }) {
  const { say } = useWindow();
  const isAsking = useSignal(false);
  const ask = async () => {
    const unfinished = await utmDraft.getValue();
    if (unfinished && parametersOf(unfinished).length > 0) isAsking.value = true;
    else await build();
  };
  const build = async () => {
    await utmDraft.setValue(draftLike(link, network));
    if (location.hash === '') await askedOfPanel.setValue('utm');
    else await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html#utm') });
  };
  return (
    <>
      <button class="build-like" aria-label={say('linkBuildLikeOf', { of })} onClick={() => void ask()}>
        {say('linkBuildLike')}
      </button>
      {isAsking.value && (
        <Dialog
          title={say('utmReplaceTitle')}
          confirm={say('utmReplaceYes')}
          cancel={say('cancel')}
          answer={(yes) => {
            isAsking.value = false;
            if (yes) void build();
          }}
        >
          <p>{say('utmReplaceText')}</p>
        </Dialog>
      )}
    </>
  );
}
