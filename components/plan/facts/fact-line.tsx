import './facts.css';

import { useSignal } from '@preact/signals';

import { dialects } from '@/utils/domain/dialects';
import type { Channel, PlanItem } from '@/utils/domain/plan/item';
import { reportRows } from '@/utils/domain/plan/report';
import type { Recalled } from '@/utils/domain/recalled';
import { send } from '@/utils/messages/send';

import { browserZone } from '../../competitors/period';
import { ruledName } from '../../hashtags/network-names';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { AttachForm } from './attach-form';
import { delayText, publishedAtText } from './fact-words';
import { rateOf, useSeenPosts } from './facts-state';

/** What became of an item on each of its networks: when, where, how it does now; or a way to say which post it is. */
export function FactLine({ item }: { item: PlanItem }) {
  const { say } = useWindow();
  const keys = item.channels.flatMap(({ fact }) => fact?.post ?? []);
  const seen = useSeenPosts(keys);
  if (item.channels.length === 0 || !seen) return null;
  return (
    <section class="fact-part" aria-label={say('planFactLines')}>
      <h3>{say('planFactLines')}</h3>
      <ul class="fact-lines">
        {item.channels.map((channel) => (
          <OnNetwork
            key={channel.network}
            item={item}
            channel={channel}
            seen={channel.fact?.post ? seen.get(channel.fact.post) : undefined}
          />
        ))}
      </ul>
    </section>
  );
}

interface OnNetworkProps {
  item: PlanItem;
  channel: Channel;
  seen: Recalled | undefined;
}

function OnNetwork({ item, channel: { network, fact }, seen }: OnNetworkProps) {
  const ours = useWindow();
  const { say, language } = ours;
  const attaching = useSignal(false);
  const name = ruledName(network);
  if (!fact)
    return (
      <li>
        <b>{name}</b>
        {attaching.value ? (
          <AttachForm item={item} network={network} done={() => (attaching.value = false)} />
        ) : (
          <>
            <span class="soft">{say('planFactNone')}</span>
            <button
              type="button"
              class="plain"
              aria-label={say('planFactAttachTo', { network: name })}
              onClick={() => (attaching.value = true)}
            >
              {say('planFactAttachOpen')}
            </button>
          </>
        )}
      </li>
    );
  const all = { from: -Infinity, to: Infinity };
  const row = reportRows([item], [], all, Date.now()).find(({ channel }) => channel?.network === network);
  return (
    <li>
      <b>{name}</b>
      <a href={fact.permalink} target="_blank" rel="noreferrer">
        {fact.publishedAt === null
          ? say('planFactOpen')
          : publishedAtText(fact, ours, item.when?.zone ?? browserZone())}
      </a>
      {row && row.delayMs !== null && (
        <span class={row.state === 'doneLate' ? 'fact-bad' : 'soft'}>
          {say('planFactDelay')} {delayText(row.delayMs, language.value)}
        </span>
      )}
      <Engagement seen={seen} />
      <button type="button" class="plain" onClick={() => void detach()}>
        {say('planFactDetach')}
      </button>
    </li>
  );

  async function detach(): Promise<void> {
    const taken = await send('detachFact', { item: item.id, network }).catch(() => {
      toast(say('failed'));
    });
    if (taken)
      toast(say('planFactDetached', { network: name }), {
        label: say('planUndo'),
        act: () =>
          void send('putBackFact', { item: item.id, network, fact: taken }).catch(() => toast(say('failed'))),
      });
  }
}

/** A post's engagement and how it stands against the usual; nothing of a post that was not seen. */
function Engagement({ seen }: { seen: Recalled | undefined }) {
  const { say, figures, settings } = useWindow();
  if (!seen?.post) return <span class="soft">{say('planFactNotSeen')}</span>;
  const { dialect } = settings.value;
  const by = (['byFollowers', 'byViews'] as const).find((one) => rateOf(seen, one, dialect));
  const { usual } = seen;
  return (
    <span>
      {by
        ? `${dialects[dialect][by].word} ${figures.value.percent(rateOf(seen, by, dialect))}`
        : say('planFactNoRate')}
      {usual.state === 'known' && ` · ${figures.value.multiple(usual.multiple)}`}
    </span>
  );
}
