import './brands.css';

import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';

import type { ProfileRef } from '@/utils/domain/profile';
import { askedOfPanel } from '@/utils/settings';

import { toast } from '../ui/toast';
import { useStored } from '../window/stored';
import { useWindow } from '../window/window';
import { chooseBrand, newBrand, useBrands } from './brands';
import type { ManageBrandProps } from './manage';
import { NameForm } from './name-form';

interface BrandBarProps {
  /** The account whose page is in view. */
  owner: ProfileRef | null;
  /** Where brands are managed: here, in this view, or elsewhere, where this takes the person. */
  manage: { here: ComponentType<ManageBrandProps> } | { elsewhere(): void };
}

/** Which brand a person works for: choose another, make a new one, look after it. */
export function BrandBar({ owner, manage }: BrandBarProps) {
  const { say } = useWindow();
  const brands = useBrands();
  const open = useSignal<'new' | 'manage' | null>(null);
  const Manage = 'here' in manage ? manage.here : null;
  const [asked] = useStored(askedOfPanel);
  useEffect(() => {
    if (!Manage || !asked || asked === 'utm' || asked === 'ideas') return;
    if (asked === 'manage') open.value = 'manage';
    else if (!owner) toast(say('brandOpenAccount'));
    // The question about an account is asked where the account is named: see watched.tsx.
    if (asked === 'manage' || !owner) void askedOfPanel.setValue(null);
  }, [asked]);
  if (!brands) return null;
  const { all, chosen } = brands;
  const turn = (to: 'new' | 'manage') => (open.value = open.value === to ? null : to);
  return (
    <section class="brands" aria-label={say('brandBar')}>
      <div class="brand-line">
        {chosen ? (
          <select
            aria-label={say('brand')}
            value={chosen.id}
            onChange={(event) => void chooseBrand(event.currentTarget.value)}
          >
            {all.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          <span class="soft brand-none">{say('brandNone')}</span>
        )}
        <button aria-expanded={open.value === 'new'} onClick={() => turn('new')}>
          {say('brandNew')}
        </button>
        {chosen && (
          <button
            aria-expanded={Manage ? open.value === 'manage' : undefined}
            onClick={() => ('here' in manage ? turn('manage') : manage.elsewhere())}
          >
            {say('brandManage')}
          </button>
        )}
      </div>
      {open.value === 'new' && (
        <NameForm
          label={say('brandName')}
          button={say('brandCreate')}
          focus
          keep={async (name) => {
            await newBrand(name);
            open.value = null;
          }}
          cancel={() => (open.value = null)}
        />
      )}
      {Manage && open.value === 'manage' && chosen && (
        <Manage key={chosen.id} brand={chosen} all={all} close={() => (open.value = null)} />
      )}
    </section>
  );
}
