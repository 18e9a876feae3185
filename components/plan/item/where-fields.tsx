import { useId } from 'preact/hooks';

import { sameAccount, type Brand } from '@/utils/domain/brand';
import { ruledNetworks, type RuledNetwork } from '@/utils/domain/hashtags/network-rules';
import { blankChannel, type Channel } from '@/utils/domain/plan/item';

import { accountName } from '../../brands/account-name';
import { ruledName } from '../../hashtags/network-names';
import { formatName } from '../../posts/columns';
import { toast } from '../../ui/toast';
import { SelectField } from '../../ui/written-field';
import { useWindow } from '../../window/window';
import { Conflicts } from './conflicts';
import type { ItemForm } from './item-form';

interface WhereFieldsProps {
  form: ItemForm;
  brand: Brand | null;
  brands: readonly Brand[];
}

/** Whose post it is, and on which networks, of which accounts and in which formats. */
export function WhereFields({ form, brand, brands }: WhereFieldsProps) {
  const { say } = useWindow();
  const { channels } = form.now.value;
  // As it lies there: the brand of one that was deleted is none to the form.
  const isBrandGone = form.now.value.brand !== null && !brand;
  const add = (network: RuledNetwork) => {
    const own = brand?.accounts.filter((one) => one.role === 'own' && one.network === network) ?? [];
    const account = own.length === 1 ? refOf(own[0]!) : null;
    form.change({ channels: [...channels, { ...blankChannel(network), account }] });
  };
  const put = (channel: Channel) =>
    form.change({ channels: channels.map((one) => (one.network === channel.network ? channel : one)) });
  const remove = (channel: Channel) => {
    const before = channels;
    form.change({ channels: channels.filter((one) => one !== channel) });
    toast(say('planItemNetworkRemoved', { network: ruledName(channel.network) }), {
      label: say('planUndo'),
      act: () => {
        const left = form.now.peek().channels;
        if (left.some((one) => one.network === channel.network)) return;
        const at = before.indexOf(channel);
        form.change({ channels: left.toSpliced(at, 0, channel) });
      },
    });
  };
  return (
    <>
      <div>
        <SelectField
          label={say('brand')}
          value={brand?.id ?? ''}
          options={[
            { value: '', label: say('planItemNoBrand') },
            ...brands.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          change={(id) => form.change({ brand: id === '' ? null : id })}
        />
        {isBrandGone && <p class="plan-warning">{say('planItemBrandGone')}</p>}
        <Conflicts form={form} field="brand" />
      </div>
      <fieldset class="plan-networks">
        <legend>{say('planItemNetworks')}</legend>
        <ul>
          {channels.map((channel) => (
            <ChannelLine
              key={channel.network}
              channel={channel}
              brand={brand}
              put={put}
              remove={() => remove(channel)}
            />
          ))}
        </ul>
        <AddNetwork brand={brand} taken={channels} add={add} />
        <Conflicts form={form} field="channels" />
      </fieldset>
    </>
  );
}

const refOf = ({ network, id, handle, name }: Brand['accounts'][number]) => ({ network, id, handle, name });

interface ChannelLineProps {
  channel: Channel;
  brand: Brand | null;
  put(channel: Channel): void;
  remove(): void;
}

const formats = [
  'post',
  'photo',
  'carousel',
  'video',
  'reel',
  'clip',
  'short',
  'live',
  'text',
  'link',
  'poll',
] as const;

function ChannelLine({ channel, brand, put, remove }: ChannelLineProps) {
  const { say } = useWindow();
  const { network, account, format } = channel;
  const name = ruledName(network);
  const own = (brand?.accounts ?? []).filter((one) => one.role === 'own' && one.network === network);
  const at = account ? own.findIndex((one) => sameAccount(one, account)) : -1;
  const isOther = account !== null && at < 0;
  return (
    <li>
      <div class="plan-line">
        <strong>{name}</strong>
        <button
          type="button"
          class="plain"
          aria-label={say('planItemRemoveNetwork', { network: name })}
          onClick={remove}
        >
          ×
        </button>
      </div>
      <div class="plan-pair" role="group" aria-label={name}>
        {(own.length > 0 || isOther) && (
          <SelectField
            label={say('planItemAccount')}
            value={isOther ? 'other' : String(at)}
            options={[
              { value: '-1', label: say('planItemAnyAccount') },
              ...own.map((one, i) => ({ value: String(i), label: accountName(one, say) })),
              ...(isOther ? [{ value: 'other', label: accountName(account, say) }] : []),
            ]}
            change={(value) => {
              if (value !== 'other')
                put({ ...channel, account: own[Number(value)] ? refOf(own[Number(value)]!) : null });
            }}
          />
        )}
        <SelectField
          label={say('planItemFormat')}
          value={format ?? ''}
          options={[
            { value: '', label: say('planItemNoFormat') },
            ...[...new Set([...formats, ...(format === null ? [] : [format])])].map((one) => ({
              value: one,
              label: formatName(one, say),
            })),
          ]}
          change={(value) => put({ ...channel, format: value === '' ? null : value })}
        />
      </div>
    </li>
  );
}

interface AddNetworkProps {
  brand: Brand | null;
  taken: readonly Channel[];
  add(network: RuledNetwork): void;
}

/** Networks to choose from: those where the brand has accounts of its own come first. */
function AddNetwork({ brand, taken, add }: AddNetworkProps) {
  const { say } = useWindow();
  const id = useId();
  const own = new Set(brand?.accounts.filter(({ role }) => role === 'own').map(({ network }) => network));
  const free = ruledNetworks.filter((one) => !taken.some(({ network }) => network === one));
  const ordered = [...free.filter((one) => own.has(one)), ...free.filter((one) => !own.has(one))];
  if (free.length === 0) return null;
  return (
    <div class="plan-field">
      <label for={id} class="unseen">
        {say('planItemAddNetwork')}
      </label>
      <select
        id={id}
        value=""
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          currentTarget.value = '';
          if (value !== '') add(value as RuledNetwork);
        }}
      >
        <option value="">{say('planItemAddNetwork')}</option>
        {ordered.map((one) => (
          <option key={one} value={one}>
            {ruledName(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
