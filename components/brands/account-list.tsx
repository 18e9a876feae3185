import { useMemo } from 'preact/hooks';

import { roles, type Brand, type BrandAccount, type Role } from '@/utils/domain/brand';
import { dayMs } from '@/utils/domain/pace';
import { profileKey, type Profile } from '@/utils/domain/profile';
import { accountUrl } from '@/utils/networks/accounts';
import { catalog, networkIds } from '@/utils/networks/catalog';
import { profilesOf, useLive } from '@/utils/store/live';

import { useWindow, type WindowWord } from '../window/window';
import { accountName } from './account-name';
import { useRemoval } from './removal';
import { RoleSelect } from './role-select';

/** An account that was not seen for so long may have been renamed, closed or deleted: what is known of it is old. */
const longUnseenMs = 30 * dayMs;

const headings: Record<Role, WindowWord> = { own: 'brandOwnAccounts', competitor: 'brandCompetitors' };

/** The accounts of a brand by role and network, each with what was last seen of it. */
export function AccountList({ brand }: { brand: Brand }) {
  const { say } = useWindow();
  const { accounts } = brand;
  const profiles = useLive(() => profilesOf(accounts), [accounts]);
  const now = useMemo(() => Date.now(), [profiles]);
  if (accounts.length === 0) return <p class="soft">{say('brandNoAccounts')}</p>;
  return (
    <>
      {roles.map((role) => {
        const groups = networkIds
          .map((network) => ({
            network,
            members: accounts.filter((one) => one.role === role && one.network === network),
          }))
          .filter(({ members }) => members.length > 0);
        if (groups.length === 0) return null;
        return (
          <section key={role} class="brand-accounts">
            <h3>{say(headings[role])}</h3>
            {groups.map(({ network, members }) => (
              <div key={network}>
                <h4 class="soft">{catalog[network].name}</h4>
                <ul>
                  {members.map((account) => (
                    <AccountItem
                      key={profileKey(account)}
                      brand={brand}
                      account={account}
                      profile={profiles?.[accounts.indexOf(account)] ?? null}
                      now={now}
                    />
                  ))}
                </ul>
              </div>
            ))}
          </section>
        );
      })}
    </>
  );
}

interface AccountItemProps {
  brand: Brand;
  account: BrandAccount;
  /** Null: never opened. */
  profile: Profile | null;
  now: number;
}

function AccountItem({ brand, account, profile, now }: AccountItemProps) {
  const { say, figures } = useWindow();
  const remove = useRemoval();
  const { count, inFull, ago } = figures.value;
  const name = accountName(account, say);
  const address = accountUrl(account);
  return (
    <li>
      <div class="who">
        {address ? (
          <a href={address} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          <b>{name}</b>
        )}
        {account.name !== null && account.handle && <span class="soft"> @{account.handle}</span>}
        {profile ? (
          <p class="soft">
            <span title={profile.followers ? inFull(profile.followers) : say('whyNoFollowers')}>
              {count(profile.followers)} {say('followersWord', { count: profile.followers?.value ?? 0 })}
            </span>
            {' · '}
            {say('seenAgo', { ago: ago(profile.seenAt, now) })}
            {now - profile.seenAt > longUnseenMs && <span class="note"> {say('brandLongUnseen')}</span>}
          </p>
        ) : (
          <p class="soft">{say('brandNeverOpened')}</p>
        )}
      </div>
      <RoleSelect brand={brand} account={account} />
      <button
        class="plain"
        aria-label={say('brandRemoveNamed', { account: name })}
        onClick={() => remove(brand, account)}
      >
        {say('brandRemove')}
      </button>
    </li>
  );
}
