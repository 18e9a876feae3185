import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { roles, type Brand, type Role } from '@/utils/domain/brand';
import { send } from '@/utils/messages/send';
import { accountNamed } from '@/utils/networks/accounts';
import { catalog, networkIds, type NetworkId } from '@/utils/networks/catalog';

import { toast } from '../ui/toast';
import { useWindow, type WindowWord } from '../window/window';
import { whyNot } from './brands';
import { faultWords } from './fault-words';
import { roleWords } from './role-words';

/** Adds an account by its address, or by its handle on a network. */
export function AddAccount({ brand }: { brand: Brand }) {
  const { say } = useWindow();
  const text = useSignal('');
  const network = useSignal<NetworkId | null>(null);
  const role = useSignal<Role>('competitor');
  const problem = useSignal<WindowWord | null>(null);
  const id = useId();
  const add = async () => {
    const found = accountNamed(text.value, network.value);
    problem.value = typeof found === 'string' ? faultWords[found] : null;
    if (typeof found === 'string') return;
    try {
      const account = { ...found, role: role.value, addedAt: Date.now() };
      const { added, refused } = await send('addAccounts', { brand: brand.id, accounts: [account] });
      const word = refused > 0 ? 'brandFull' : added > 0 ? 'brandAdded' : 'brandAlready';
      toast(say(word, { brand: brand.name }));
      if (refused === 0) text.value = '';
    } catch (error) {
      problem.value = whyNot(error);
    }
  };
  return (
    <form
      class="brand-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for={id}>{say('brandAddAccount')}</label>
      <div class="brand-line">
        <input
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={say('brandAddressHint')}
          value={text.value}
          aria-invalid={problem.value !== null}
          aria-describedby={`${id}-problem`}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
        <select
          aria-label={say('csvNetwork')}
          value={network.value ?? ''}
          onChange={(event) => (network.value = (event.currentTarget.value || null) as NetworkId | null)}
        >
          <option value="">{say('brandByAddress')}</option>
          {networkIds.map((one) => (
            <option key={one} value={one}>
              {catalog[one].name}
            </option>
          ))}
        </select>
        <select
          aria-label={say('brandColumnRole')}
          value={role.value}
          onChange={(event) => (role.value = event.currentTarget.value as Role)}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {say(roleWords[one])}
            </option>
          ))}
        </select>
        <button type="submit">{say('brandAdd')}</button>
      </div>
      <p class="problem" role="alert" id={`${id}-problem`}>
        {problem.value && say(problem.value)}
      </p>
    </form>
  );
}
