import type { Brand } from '@/utils/domain/brand';
import { send } from '@/utils/messages/send';

import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { AccountList } from './account-list';
import { AddAccount } from './add-account';
import { ListFile } from './list-file';
import { NameForm } from './name-form';
import { useDeletion } from './removal';
import { Rubrics } from './rubrics';

export interface ManageBrandProps {
  brand: Brand;
  all: Brand[];
  close(): void;
}

/** All of a brand: its name, accounts and rubrics, and lists of accounts as files. */
export function ManageBrand({ brand, all, close }: ManageBrandProps) {
  const { say } = useWindow();
  const deleteBrand = useDeletion();
  const rename = async (name: string) => {
    await send('renameBrand', { id: brand.id, name });
    toast(say('brandRenamed', { name: name.trim() }));
  };
  return (
    <div class="brand-manage">
      <div class="brand-line">
        <h2>{say('brandManaged', { brand: brand.name })}</h2>
        <button class="plain" onClick={close}>
          {say('brandDone')}
        </button>
      </div>
      <AccountList brand={brand} />
      <AddAccount brand={brand} />
      <Rubrics brand={brand} />
      <ListFile all={all} chosen={brand} />
      <NameForm
        key={brand.name}
        label={say('brandName')}
        button={say('brandRename')}
        value={brand.name}
        keep={rename}
      />
      <button class="danger" onClick={() => deleteBrand(brand)}>
        {say('brandDelete')}
      </button>
    </div>
  );
}
