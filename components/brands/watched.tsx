import './brands.css';

import { useEffect, useRef } from 'preact/hooks';

import { sameAccount, type Role } from '@/utils/domain/brand';
import type { Profile } from '@/utils/domain/profile';
import { send } from '@/utils/messages/send';
import { askedOfPanel } from '@/utils/settings';

import { toast } from '../ui/toast';
import { useStored } from '../window/stored';
import { useWindow } from '../window/window';
import { newBrand, useBrands, useChange } from './brands';
import { NameForm } from './name-form';
import { useRemoval } from './removal';
import { RoleSelect } from './role-select';

/** Whether the brand watches the account of the page, and the one click that changes it. */
export function Watched({ profile, tabId }: { profile: Profile; tabId?: number }) {
  const { say } = useWindow();
  const brands = useBrands();
  const change = useChange();
  const remove = useRemoval();
  const question = useRef<HTMLElement>(null);
  const [asked] = useStored(askedOfPanel);
  const chosen = brands?.chosen ?? null;
  const account = chosen?.accounts.find((one) => sameAccount(one, profile));
  useEffect(() => {
    if (asked !== 'add' || !brands || tabId === undefined) return;
    if (account && chosen) toast(say('brandAlready', { brand: chosen.name }));
    question.current?.querySelector<HTMLElement>('button, input')?.focus();
    void askedOfPanel.setValue(null);
  }, [asked, brands !== undefined]);
  if (!brands) return null;

  const add = (role: Role) =>
    change(async () => {
      if (!chosen) return;
      const { network, id, handle, name } = profile;
      const one = { network, id, handle, name, role, addedAt: Date.now() };
      const { refused } = await send('addAccounts', { brand: chosen.id, accounts: [one] });
      toast(say(refused > 0 ? 'brandFull' : 'brandAdded', { brand: chosen.name }));
    });
  const takeSnapshot = () =>
    change(async () => {
      if (tabId === undefined) return;
      toast(say((await send('takeSnapshot', tabId)) ? 'brandSnapshotTaken' : 'brandSnapshotNot'));
    });
  const others = brands.all.filter(
    (brand) => brand !== chosen && brand.accounts.some((one) => sameAccount(one, profile)),
  );
  return (
    <section class="watched" ref={question} aria-label={say('brandWatching')}>
      {!chosen ? (
        <NameForm label={say('brandFirst')} button={say('brandCreate')} keep={newBrand} />
      ) : account ? (
        <div class="brand-line">
          <span>{say('brandWatched', { brand: chosen.name })}</span>
          <RoleSelect brand={chosen} account={account} />
          <button class="plain" onClick={() => remove(chosen, account)}>
            {say('brandRemove')}
          </button>
        </div>
      ) : (
        <div class="brand-line">
          <span>{say('brandAddTo', { brand: chosen.name })}</span>
          <button onClick={() => add('competitor')}>{say('brandAsCompetitor')}</button>
          <button onClick={() => add('own')}>{say('brandAsOwn')}</button>
        </div>
      )}
      {others.length > 0 && (
        <p class="soft">{say('brandAlso', { brands: others.map(({ name }) => name).join(', ') })}</p>
      )}
      {tabId !== undefined && (
        <button class="plain snapshot" title={say('brandSnapshotWhy')} onClick={takeSnapshot}>
          {say('brandSnapshot')}
        </button>
      )}
    </section>
  );
}
