import { roles, type Brand, type BrandAccount, type Role } from '@/utils/domain/brand';
import { send } from '@/utils/messages/send';

import { useWindow } from '../window/window';
import { accountName } from './account-name';
import { useChange } from './brands';
import { roleWords } from './role-words';

/** What an account is to its brand, to be changed. */
export function RoleSelect({ brand, account }: { brand: Brand; account: BrandAccount }) {
  const { say } = useWindow();
  const change = useChange();
  return (
    <select
      aria-label={say('brandRoleOf', { account: accountName(account, say) })}
      value={account.role}
      onChange={(event) => {
        const role = event.currentTarget.value as Role;
        change(() => send('setRole', { brand: brand.id, account, role }));
      }}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {say(roleWords[role])}
        </option>
      ))}
    </select>
  );
}
