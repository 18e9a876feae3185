import type { CompareView } from '@/utils/domain/compare-view';

import { accountName, coverageText, plainShare, refusalText } from '../competitors/sentences';
import { networkName } from '../window/network-name';
import { useWindow } from '../window/window';
import type { TagsInView } from './tag-stats-state';

/** Of how much of whose posts the figures are made, and which accounts are left out of them and why. */
export function SeenNote({ tags: { accounts, options }, view }: { tags: TagsInView; view: CompareView }) {
  const ours = useWindow();
  const { say, figures } = ours;
  const enough = accounts.filter(({ refusal }) => !refusal);
  const shares = enough.flatMap(({ coverage }) => coverage.share ?? []);
  const refused = accounts.length - enough.length;
  return (
    <details class="tag-seen" open={enough.length === 0}>
      <summary>
        {say('tagStatsOf', { accounts: enough.length })}{' '}
        {shares.length > 0 &&
          `${say('tagStatsLeastSeen', { share: plainShare(ours, Math.min(...shares)) })} `}
        {refused > 0 && `${say('tagStatsRefused', { refused })} `}
        <span class="soft">
          {say('compareStretch', {
            from: figures.value.day(options.period.from),
            to: figures.value.day(options.period.to),
          })}
        </span>
      </summary>
      <ul>
        {accounts.map(({ loaded: { account, profile }, coverage, refusal }, i) => (
          <li key={i}>
            <b>
              <bdi>{accountName(profile ?? account)}</bdi>
            </b>{' '}
            <span class="soft">
              {networkName(account.network)},{' '}
              {say(account.role === 'own' ? 'compareOwn' : 'compareCompetitor')}
            </span>
            <br />
            <span class={refusal ? 'refused' : undefined}>
              {refusal ? refusalText(refusal, view.least, ours) : coverageText(coverage, ours)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
