import type { TagRecord } from '@/utils/domain/hashtags/tag-page';
import { ChangedMeanwhile, Full, NewerStore } from '@/utils/store/errors';

import { toast } from '../ui/toast';
import { networkName } from '../window/network-name';
import { useWindow, type WindowWord } from '../window/window';
import { allowTag, banTag, type TakeBack } from './put-in-guide';
import type { Standing } from './tag-cells';

interface TagActionsProps {
  /** Without "#", as it is to be written. */
  tag: string;
  brand: string;
  standing: Standing;
  records: readonly TagRecord[];
}

/** What can be done with a hashtag that was found: copied, allowed in the guide, marked as banned where a network hides it. */
export function TagActions({ tag, brand, standing, records }: TagActionsProps) {
  const { say } = useWindow();
  const copy = () =>
    void navigator.clipboard.writeText(`#${tag}`).then(
      () => toast(say('linkCopied')),
      () => toast(say('linkNotCopied')),
    );
  const put = async (change: () => Promise<TakeBack>, done: string) => {
    try {
      const takeBack = await change();
      toast(done, {
        label: say('brandUndo'),
        act: () => void takeBack().catch((error: unknown) => toast(say(whyNot(error)))),
      });
    } catch (error) {
      toast(say(whyNot(error)));
    }
  };
  const hiddenOn = standing === 'banned' ? undefined : records.find(({ isHidden }) => isHidden)?.network;
  return (
    <span class="tag-actions">
      {hiddenOn !== undefined && (
        <button
          type="button"
          aria-label={say('tagStatsBanTag', { tag })}
          onClick={() =>
            void put(
              () => banTag(brand, tag, hiddenOn),
              say('tagStatsBanDone', { tag, network: networkName(hiddenOn) }),
            )
          }
        >
          {say('tagStatsBan')}
        </button>
      )}
      {standing === null && hiddenOn === undefined && (
        <button
          type="button"
          aria-label={say('tagStatsAllowTag', { tag })}
          onClick={() => void put(() => allowTag(brand, tag), say('tagStatsAllowDone', { tag }))}
        >
          {say('tagStatsAllow')}
        </button>
      )}
      <button type="button" aria-label={say('tagStatsCopyTag', { tag })} onClick={copy}>
        {say('tagStatsCopy')}
      </button>
    </span>
  );
}

function whyNot(error: unknown): WindowWord {
  if (error instanceof Full) return 'tagStatsGuideFull';
  if (error instanceof ChangedMeanwhile) return 'tagStatsGuideChanged';
  return error instanceof NewerStore ? 'faultNewerStore' : 'failed';
}
