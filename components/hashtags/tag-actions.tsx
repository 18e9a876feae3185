import type { GuideTag } from '@/utils/domain/hashtags/guide';
import { tagKey } from '@/utils/domain/hashtags/tag';
import type { TagRecord } from '@/utils/domain/hashtags/tag-page';
import { ChangedMeanwhile, Full, NewerStore } from '@/utils/store/errors';

import { toast } from '../ui/toast';
import { networkName } from '../window/network-name';
import { useWindow, type WindowWord } from '../window/window';
import { allowTag, banTag, canBan, type TakeBack } from './put-in-guide';
import type { TagsInView } from './tag-stats-state';

interface TagActionsProps {
  /** Without "#", as it is to be written. */
  tag: string;
  tags: Pick<TagsInView, 'brand' | 'standingOf' | 'namedOf'>;
  records: readonly TagRecord[];
}

/** What can be done with a hashtag that was found: copied, allowed in the guide, marked as banned where a network hides it. */
export function TagActions({ tag, tags, records }: TagActionsProps) {
  const { say } = useWindow();
  const brand = tags.brand.id;
  const standing = tags.standingOf(tagKey(tag));
  const named = tags.namedOf(tagKey(tag));
  // Where the guide does not say already that a network hides it.
  const hidden = records.flatMap(({ isHidden, network }) =>
    isHidden && !(named?.use === 'banned' && holdsOn(named, network)) ? network : [],
  );
  const hiddenOn = hidden.find((network) => canBan(named, network));
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
      {hidden[0] !== undefined && hiddenOn === undefined && (
        <small class="soft">{say('guideTagHidden', { network: networkName(hidden[0]) })}</small>
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

const holdsOn = ({ networks }: GuideTag, network: string): boolean =>
  networks.length === 0 || (networks as string[]).includes(network);

function whyNot(error: unknown): WindowWord {
  if (error instanceof Full) return 'tagStatsGuideFull';
  if (error instanceof ChangedMeanwhile) return 'tagStatsGuideChanged';
  return error instanceof NewerStore ? 'faultNewerStore' : 'failed';
}
