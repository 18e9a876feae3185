import './accounts.css';

import type { Profile } from '@/utils/domain/profile';
import { catalog, type NetworkId } from '@/utils/networks/catalog';

import { useWindow } from '../window/window';

/** Who the page is about: name, network, followers as last seen and how long ago. */
export function AccountLine({ profile, now }: { profile: Profile; now: number }) {
  const { say, figures } = useWindow();
  const { count, inFull, ago } = figures.value;
  const { name, handle, network, followers, seenAt } = profile;
  return (
    <section class="account">
      <h2>{name ?? (handle === null ? say('unnamedAccount') : `@${handle}`)}</h2>
      <p class="soft">
        {[catalog[network as NetworkId]?.name ?? network, name && handle ? `@${handle}` : null]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <b title={followers ? inFull(followers) : say('whyNoFollowers')}>{count(followers)}</b>{' '}
        {say('followersWord', { count: followers?.value ?? 0 })}
        {followers && <span class="soft"> · {say('seenAgo', { ago: ago(seenAt, now) })}</span>}
      </p>
    </section>
  );
}
